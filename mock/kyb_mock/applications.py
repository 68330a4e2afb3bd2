"""The applications: get and submit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ._call import Call
from ._events import emit
from ._problems import ProblemError
from ._readiness import attestations, not_ready, validation
from ._times import iso
from ._transitions import SUBMITTABLE
from ._wire import Answer
from ._world import Application

# What `include` can ask for. `edd` is absent from every answer: there is no way to hand it in yet.
PARTS: dict[str, Callable[[Application], dict[str, Any]]] = {
    "entities": lambda _: {},
    "validation": validation,
    "attestations": attestations,
}


def get(call: Call) -> Answer:
    """Return the token's application; with `include`, parts of its content. Unknown parts are ignored."""
    asked = {name.strip() for name in call.query.get("include", "").split(",")}
    return Answer(200, document(_wanted(call), PARTS.keys() if "all" in asked else asked & PARTS.keys()))


def submit(call: Call) -> Answer:
    """Hand a ready application over for verification. Source: submit application page (S2), and SPEC for the 400."""
    application = _wanted(call)
    if application.status not in SUBMITTABLE:
        raise ProblemError(400, f"An application that is {application.status} cannot be submitted.")
    if not application.ready:
        return Answer(400, not_ready(application))
    application.status = "submitted"
    application.submitted_at = application.updated_at = application.customer.updated_at = call.now
    submitted = {
        "customer_id": application.customer.id,
        "application_id": application.id,
        "application_type": application.type,
    }
    kind = "customer.kyb_application.submitted"
    emit(call.world, kind, submitted, call.now, call.request_id, call.idempotency_key)
    return Answer(200, document(application, PARTS.keys()))


def document(application: Application, parts: Any = ()) -> dict[str, Any]:
    """Return an application as answers show it, with the parts that are asked for."""
    shown: dict[str, Any] = {
        "application_id": application.id,
        "application_type": application.type,
        "application_status": application.status,
        "application_created_at": iso(int(application.created_at)),
        "application_updated_at": iso(int(application.updated_at)),
        "application_submitted_at": None if application.submitted_at is None else iso(int(application.submitted_at)),
        "application_decision": application.decision,
        "decision_method": application.decision_method,
    }
    for part in parts:
        shown[part] = PARTS[part](application)
    return shown


def _wanted(call: Call) -> Application:
    application = call.world.applications.get(call.path["application_id"])
    if application is None:
        raise ProblemError(404, "There is no application with this identifier.")
    return application
