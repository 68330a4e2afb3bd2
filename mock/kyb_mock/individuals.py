"""The people of a business application: add, replace, remove."""

from __future__ import annotations

from ._call import Call
from ._dossier import Individual
from ._gates import check_gate
from ._members import known
from ._ownership import wanted_application, wanted_individual
from ._problems import ProblemError, field_error
from ._rules import INDIVIDUAL, OF_BUSINESS, check_rules
from ._shown import associated, head
from ._wire import NO_CONTENT, Answer
from ._world import Application
from .details import require_kind, touch
from .documents import forget


def add(call: Call) -> Answer:
    """Add a person. Source: SPEC, addAssociatedIndividual."""
    application = _open(call)
    check_rules(call.body, (*OF_BUSINESS, *INDIVIDUAL), call.now)
    _check_name(call, application, None)
    people = application.dossier.individuals
    limit = call.world.settings.individual_limit
    if len(people) >= limit:
        raise ProblemError(507, f"The mock holds {limit} people of an application, its limit.")
    person = Individual(call.world.ids.ksuid(call.now), known("IndividualRequest", call.body))
    application.to_fill().individuals[person.id] = person
    touch(call, application)
    return Answer(201, {"id": person.id})


def replace(call: Call) -> Answer:
    """Replace what is said about a person. Source: SPEC, updateAssociatedIndividual."""
    application = _open(call)
    person = wanted_individual(call, application)
    check_rules(call.body, (*OF_BUSINESS, *INDIVIDUAL), call.now)
    _check_name(call, application, person)
    person.details = known("IndividualRequest", call.body)
    touch(call, application)
    return Answer(200, head(application) | {"individual": associated(application, person)})


def remove(call: Call) -> Answer:
    """Remove a person with all documents, but never the last one. Source: SPEC, deleteAssociatedIndividual."""
    application = _open(call)
    person = wanted_individual(call, application)
    dossier = application.dossier
    if len(dossier.individuals) == 1:
        raise ProblemError(400, "The last individual of an application cannot be removed.")
    for document in dossier.documents_of("identity", person.id):
        forget(call.world, application, document)
    del dossier.individuals[person.id]
    touch(call, application)
    return NO_CONTENT


def _open(call: Call) -> Application:
    application = wanted_application(call)
    require_kind(application, "business")
    check_gate(call.route.operation, application)
    return application


def _check_name(call: Call, application: Application, but: Individual | None) -> None:
    """Refuse a second person of the same name. Source: SPEC, which documents 400 and 409."""
    name = (call.body["name"]["first"], call.body["name"]["last"])
    others = [person for person in application.dossier.individuals.values() if person is not but]
    if name in [(person.first_name, person.last_name) for person in others]:
        status = call.world.settings.duplicate_name_status
        raise ProblemError(
            status,
            "The application has an individual of this name.",
            errors=[field_error("name", "must be new to the application", "duplicate_name")],
        )
