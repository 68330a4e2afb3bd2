"""The applications: get, list and submit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from ._attested import attestations
from ._call import Call
from ._credits import charge
from ._events import emit
from ._gates import check_gate
from ._ownership import wanted_application
from ._pages import page
from ._readiness import is_ready, not_ready, proof_on_file, validation
from ._reviews import decline, request, rule_version
from ._risk import risk_rating
from ._shown import edd, entities, head
from ._times import iso
from ._transitions import LEGACY_STATUSES
from ._unchanged import application_made_of, find_unchanged, keeping
from ._wire import Answer
from ._world import Application, World


def _edd(application: Application) -> dict[str, Any] | None:
    record = application.dossier.edd
    return edd(application, record) if record else None


# What an application can be shown with; a part that is None is left out.
PARTS: dict[str, Callable[[Application], dict[str, Any] | None]] = {
    "entities": entities,
    "validation": validation,
    "edd": _edd,
    "attestations": attestations,
    "risk_rating": risk_rating,
}
# What privileged callers see, and nobody asks for with `include`.
UNASKED = ("risk_rating",)
ASKED = tuple(name for name in PARTS if name not in UNASKED)


def get(call: Call) -> Answer:
    """Return the token's application; with `include`, parts of its content. Unknown parts are ignored."""
    world, application = call.world, wanted_application(call)
    asked = {name.strip() for name in call.query.get("include", "").split(",")}
    parts = (*(name for name in ASKED if name in asked or "all" in asked), *_unasked(world))
    question, made_of = (call.path["application_id"], *parts), application_made_of(application)
    known = find_unchanged(world, question, made_of)
    if known is not None:
        return Answer(200, None, raw=known, judged=True)
    return Answer(200, document(application, parts), keep=keeping(world, question, made_of))


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

    shown, meta = page(
        [customer.application for customer in call.world.customers.values()], query, attrgetter("id"), matches
    )
    unasked = _unasked(call.world)
    return Answer(200, {"data": [_row(application, unasked) for application in shown], "meta": meta})


def submit(call: Call) -> Answer:
    """Hand a ready application over for verification. Source: submit application page (S2); 400 and 402: SPEC."""
    application = wanted_application(call)
    check_gate(call.route.operation, application)
    if not is_ready(application):
        return Answer(400, not_ready(application))
    charge(call.world.settings)
    answered_rfi = application.status == "request_for_information"
    application.status = "submitted"
    application.submitted_at = application.updated_at = application.customer.updated_at = call.now
    ids = {"customer_id": application.customer.id, "application_id": application.id}
    submitted = ids | {"application_type": application.type}
    emit(call.world, "customer.kyb_application.submitted", submitted, call.now, call.cause)
    if answered_rfi and call.world.settings.emit_rfi:
        emit(call.world, "customer.rfi.responded", ids | {"responded_at": int(call.now)}, call.now, call.cause)
    return Answer(200, document(application, (*ASKED, *_unasked(call.world))))


def _unasked(world: World) -> tuple[str, ...]:
    """Return the parts that the caller sees unasked."""
    return UNASKED if world.settings.risk_rating_shown else ()


def document(application: Application, parts: Iterable[str]) -> dict[str, Any]:
    """Return an application as answers show it, with these parts."""
    shown = head(application)
    shown |= {
        "application_type": application.type,
        "application_created_at": iso(int(application.created_at)),
        "application_updated_at": iso(int(application.updated_at)),
        "application_submitted_at": None if application.submitted_at is None else iso(int(application.submitted_at)),
        "decision_method": application.decision_method,
        "decision_rule_version": rule_version(application),
        "is_client_application": False,
        "poa_on_file": proof_on_file(application),
        **decline(application),
        **request(application),
    }
    if application.review.poa_status is not None:
        shown["poa_status"] = application.review.poa_status
    return shown | _contents(application, parts)


def _contents(application: Application, parts: Iterable[str]) -> dict[str, Any]:
    """Return those of these parts that the application has."""
    contents = {part: PARTS[part](application) for part in parts}
    return {part: content for part, content in contents.items() if content is not None}


def _row(application: Application, parts: Iterable[str]) -> dict[str, Any]:
    """Return an application as the list shows it (SPEC, ApplicationListItem), with these parts."""
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
        shown |= _contents(application, parts)
    return shown
