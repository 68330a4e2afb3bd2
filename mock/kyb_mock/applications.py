"""The applications: get, list and submit."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from ._attested import attestations
from ._call import Call
from ._events import emit
from ._gates import check_gate
from ._ownership import wanted_application
from ._pages import page
from ._readiness import is_ready, not_ready, validation
from ._shown import edd, entities, head
from ._times import iso
from ._transitions import LEGACY_STATUSES
from ._unchanged import find_unchanged, keeping
from ._wire import Answer
from ._world import Application


def _edd(application: Application) -> dict[str, Any] | None:
    record = application.dossier.edd
    return edd(application, record) if record else None


# What `include` can ask for; a part that is None is left out.
PARTS: dict[str, Callable[[Application], dict[str, Any] | None]] = {
    "entities": entities,
    "validation": validation,
    "edd": _edd,
    "attestations": attestations,
}


def get(call: Call) -> Answer:
    """Return the token's application; with `include`, parts of its content. Unknown parts are ignored."""
    world, application = call.world, wanted_application(call)
    asked = {name.strip() for name in call.query.get("include", "").split(",")}
    parts = tuple(name for name in PARTS if name in asked or "all" in asked)
    known = find_unchanged(world, application, parts)
    if known is not None:
        return Answer(200, None, raw=known, judged=True)
    return Answer(200, document(application, parts), keep=keeping(world, application, parts))


def list_page(call: Call) -> Answer:
    """Return one page of applications, in order of creation."""
    query = call.query
    statuses = LEGACY_STATUSES[query["status"]] if "status" in query else None

    def matches(application: Application) -> bool:
        return (
            query.get("type") in (None, application.type)
            and (statuses is None or application.status in statuses)
            and application.customer.deleted_at is None
        )

    shown, meta = page(call.world.applications.values(), query, attrgetter("id"), matches)
    return Answer(200, {"data": [_row(application) for application in shown], "meta": meta})


def submit(call: Call) -> Answer:
    """Hand a ready application over for verification. Source: submit application page (S2); 400 and 402: SPEC."""
    application = wanted_application(call)
    check_gate(call.known_route.operation, application)
    if not is_ready(application):
        return Answer(400, not_ready(application))
    refused = _charge(call)
    if refused is not None:
        return refused
    answered_rfi = application.status == "request_for_information"
    application.status = "submitted"
    application.requested = None
    application.submitted_at = application.updated_at = application.customer.updated_at = call.now
    ids = {"customer_id": application.customer.id, "application_id": application.id}
    submitted = ids | {"application_type": application.type}
    emit(call.world, "customer.kyb_application.submitted", submitted, call.now, call.cause)
    if answered_rfi and call.world.settings.emit_rfi:
        emit(call.world, "customer.rfi.responded", ids | {"responded_at": int(call.now)}, call.now, call.cause)
    return Answer(200, document(application, PARTS.keys()))


def _charge(call: Call) -> Answer | None:
    """Take what a submission costs; return the 402 of a self-serve client who cannot pay it (SPEC)."""
    settings = call.world.settings
    if settings.credits_cents is None:
        return None
    if settings.credits_cents < settings.submission_price_cents:
        return Answer(
            402,
            {
                "error": "insufficient_credits",
                "message": "The account's credit does not cover this verification.",
                "required_cents": settings.submission_price_cents,
                "balance_cents": settings.credits_cents,
            },
        )
    settings.credits_cents -= settings.submission_price_cents
    return None


def document(application: Application, parts: Any = ()) -> dict[str, Any]:
    """Return an application as answers show it, with the parts that are asked for."""
    shown = head(application)
    shown |= {
        "application_type": application.type,
        "application_created_at": iso(int(application.created_at)),
        "application_updated_at": iso(int(application.updated_at)),
        "application_submitted_at": None if application.submitted_at is None else iso(int(application.submitted_at)),
        "decision_method": application.decision_method,
    }
    if application.poa_status is not None:
        shown["poa_status"] = application.poa_status
    if application.requested is not None:
        shown["rfi_requested_items"] = application.requested
    for part in parts:
        content = PARTS[part](application)
        if content is not None:
            shown[part] = content
    return shown


def _row(application: Application) -> dict[str, Any]:
    """Return an application as the list shows it (SPEC, ApplicationListItem)."""
    shown: dict[str, Any] = {
        "application_id": application.id,
        "application_type": application.type,
        "application_status": application.status,
        "individuals": [],
        "created_at": iso(int(application.created_at)),
        "updated_at": iso(int(application.updated_at)),
    }
    if application.decision is not None:
        shown["application_decision"] = application.decision
    if application.submitted_at is not None:
        shown["submitted_at"] = iso(int(application.submitted_at))
    dossier = application.filed
    if dossier is not None:
        shown["individuals"] = [
            {"id": person.id, "first_name": person.first_name, "last_name": person.last_name}
            for person in dossier.people()
        ]
        if dossier.business is not None:
            shown["business"] = {"id": dossier.business_id, "legal_name": dossier.business["legal_name"]}
        if dossier.edd is not None:
            shown["edd_id"] = dossier.edd.id
    return shown
