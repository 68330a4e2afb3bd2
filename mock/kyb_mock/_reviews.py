"""What a reviewer leaves on an application, its business and its persons: who decided, why, and the record of it.

The provider's document shows the members and not when they are there; here the record is, from the decision or the
first request for information on. An applicant's withdrawal is no review: it leaves no record, and ends what there was.
"""

from __future__ import annotations

from typing import Any

from ._times import iso
from ._transitions import DECLINE_REASONS
from ._world import Application

DECIDERS = {"auto": "auto-approval"}
REASONS = {"approved": "All verification checks passed"}
ANSWERS = {"approved": "GREEN"}
REFUSALS = ("declined", "auto_declined")
# In these a request for information was answered.
ANSWERED = ("submitted", "under_review")
# The version of the rules that decide by themselves.
RULES_VERSION = "mock-1"
# What the record says, by its answer: of a refusal, and of a request for information.
RED = {"reject_labels": ["OTHER"], "reject_type": "FINAL", "button_ids": []}
YELLOW = {"reject_labels": ["ADDITIONAL_DOCUMENT_REQUIRED"], "reject_type": "RETRY"}
LEVELS = {"business": "basic-kyb-level", "individual": "basic-kyc-level"}


def decided(application: Application, entity_type: str, entity_id: str) -> dict[str, Any]:
    """Return the members of an entity that tell of its decision (SPEC, BusinessEntity and IndividualEntity)."""
    told = _told(application)
    if not _is_reviewed(application):
        return told
    return {**told, "sumsub_verification": _review(application, entity_type, entity_id, told)}


def _is_reviewed(application: Application) -> bool:
    if application.decision is None:
        return application.review.requested is not None
    return application.decision != "withdrawn"


def _told(application: Application) -> dict[str, Any]:
    decision = application.decision
    if decision is None or application.decided_at is None:
        return {"decision": decision, "decision_reason": None, "decision_by": None, "decision_at": None}
    return {
        "decision": decision,
        "decision_reason": application.review.reason or REASONS.get(decision),
        "decision_by": DECIDERS.get(application.decision_method or "", application.decision_method),
        "decision_at": int(application.decided_at),
    }


def _review(application: Application, entity_type: str, entity_id: str, told: dict[str, Any]) -> dict[str, Any]:
    at = iso(int(application.decided_at or application.updated_at))
    ids = entity_id.encode().hex()
    review = {
        "review_id": ids[:24],
        "attempt_id": ids[-24:],
        "attempt_cnt": 1,
        "level_name": LEVELS[entity_type],
        "create_date": iso(int(application.submitted_at or application.created_at)),
        "review_date": at,
        "review_status": "completed",
        "review_result": _result(application),
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


def _result(application: Application) -> dict[str, Any]:
    """Return what the reviewer found: that all is well, that more is needed, or that it is refused."""
    decision = application.decision
    if decision in ANSWERS:
        return {"review_answer": ANSWERS[decision]}
    comment = application.review.reason or ("Declined" if decision else "More is needed")
    comments = {"moderation_comment": comment, "client_comment": comment}
    if decision is None:
        asked = (application.review.requested or {}).get("fields", [])
        return {"review_answer": "YELLOW", **YELLOW, "button_ids": asked, **comments}
    return {"review_answer": "RED", **RED, **comments}


def rule_version(application: Application) -> str | None:
    """Return the version of the rules that took the decision, if it was not a person (SPEC, Application)."""
    return RULES_VERSION if application.decision_method == "auto" else None


def decline(application: Application) -> dict[str, str]:
    """Return why an application was declined, if somebody said so. Source: NEW, `Application` and `Customer`."""
    reason = application.review.reason
    if reason is None or application.decision not in REFUSALS:
        return {}
    known = reason if reason in DECLINE_REASONS else "other"
    return {"decline_reason": known, "decline_message": f"Declined: {known}."}


def request(application: Application) -> dict[str, Any]:
    """Return what a reviewer has asked for, or that it was answered. Source: NEW, `Application`."""
    if application.review.requested is None or application.decision is not None:
        return {}
    if application.status in ANSWERED:
        return {"rfi_resubmitted": True}
    return {"rfi_requested_items": application.review.requested}
