"""What a decision leaves on the business and the persons of an application: who took it, and the reviewer's record.

The provider's document shows the members and not when they are there; here they are, from the decision on.
"""

from __future__ import annotations

from typing import Any

from ._times import iso
from ._world import Application

DECIDERS = {"auto": "auto-approval"}
REASONS = {"approved": "All verification checks passed"}
ANSWERS = {"approved": "GREEN"}
LEVELS = {"business": "basic-kyb-level", "individual": "basic-kyc-level"}


def decided(application: Application, entity_type: str, entity_id: str) -> dict[str, Any]:
    """Return the members of an entity that tell of its decision (SPEC, BusinessEntity and IndividualEntity)."""
    told = _told(application)
    if application.decision is None:
        return told
    return {**told, "sumsub_verification": _review(application, entity_type, entity_id, told)}


def _told(application: Application) -> dict[str, Any]:
    decision = application.decision
    if decision is None or application.decided_at is None:
        return {"decision": decision}
    return {
        "decision": decision,
        "decision_reason": application.reason or REASONS.get(decision),
        "decision_by": DECIDERS.get(application.decision_method or "", application.decision_method),
        "decision_at": int(application.decided_at),
    }


def _review(application: Application, entity_type: str, entity_id: str, told: dict[str, Any]) -> dict[str, Any]:
    answer = ANSWERS.get(application.decision or "", "RED")
    at = iso(int(application.decided_at or application.updated_at))
    ids = entity_id.encode().hex()
    result: dict[str, Any] = {"review_answer": answer}
    if answer == "RED":
        result |= {"reject_labels": ["OTHER"], "reject_type": "FINAL", "button_ids": []}
        result |= {"moderation_comment": "Declined", "client_comment": application.reason or "Declined"}
    review = {
        "review_id": ids[:24],
        "attempt_id": ids[-24:],
        "attempt_cnt": 1,
        "level_name": LEVELS[entity_type],
        "create_date": iso(int(application.submitted_at or application.created_at)),
        "review_date": at,
        "review_status": "completed",
        "review_result": result,
    }
    return {
        "applicant_id": entity_id,
        "provider_applicant_id": ids[-24:],
        "entity_type": entity_type,
        "type": entity_type,
        **told,
        "review": review,
        "risk_labels": {"device": [], "cross_check": [], "attempt_id": ids[-24:], "created_at": at},
    }
