"""The details of an application: its business, or the person of an individual application."""

from __future__ import annotations

from ._call import Call
from ._dossier import Individual
from ._gates import check_gate
from ._members import known
from ._ownership import wanted_application
from ._problems import ProblemError
from ._rules import BUSINESS, INDIVIDUAL, OF_INDIVIDUAL, check_rules
from ._shown import business, head, individual
from ._wire import Answer
from ._world import Application


def put_business(call: Call) -> Answer:
    """Replace what is said about the business; what is left out is forgotten. Source: SPEC."""
    application = _open(call, "business")
    check_rules(call.body, BUSINESS, call.now)
    dossier = application.to_fill()
    dossier.business = known("BusinessApplicationCreateRequest", call.body)
    dossier.business_id = dossier.business_id or call.world.ids.ksuid(call.now)
    touch(call, application)
    return Answer(200, head(application) | {"business": business(application)})


def put_individual(call: Call) -> Answer:
    """Replace what is said about the person of an individual application. Source: SPEC."""
    application = _open(call, "individual")
    check_rules(call.body, (*OF_INDIVIDUAL, *INDIVIDUAL), call.now)
    dossier = application.to_fill()
    details = known("IndividualRequest", call.body)
    if dossier.primary is None:
        dossier.primary = Individual(call.world.ids.ksuid(call.now), details)
    else:
        dossier.primary.details = details
    touch(call, application)
    return Answer(200, head(application) | {"individual": individual(application, dossier.primary)})


def _open(call: Call, kind: str) -> Application:
    """Return the application, if it is of the right kind and open."""
    application = wanted_application(call)
    require_kind(application, kind)
    check_gate(call.route.operation, application)
    return application


def require_kind(application: Application, kind: str) -> None:
    """Refuse an operation of the other kind of applications. Which status the vendor gives is not documented.

    Raises:
        ProblemError: 409.
    """
    if application.type != kind:
        raise ProblemError(409, f"This is for {kind} applications, and this one is {application.type}.")


def touch(call: Call, application: Application) -> None:
    """Note that an application has changed."""
    application.updated_at = call.now
