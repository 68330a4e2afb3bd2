"""Giving attestations, and the agreements that they accept."""

from __future__ import annotations

from ._attested import missing_attestations
from ._call import Call
from ._dossier import Attestation, Individual
from ._gates import check_gate
from ._legal import BY_ATTESTATION, version_in_force
from ._ownership import wanted_application
from ._problems import ProblemError, refuse
from ._requirements import FIRST_ATTESTATION
from ._rules import ATTESTATION, check_rules
from ._times import LAST_UNIX_S
from ._wire import NO_CONTENT, Answer
from ._world import Application


def submit(call: Call) -> Answer:
    """Record one attestation. Source: SPEC, submitAttestation: e_sign first, every other one later than it."""
    application, body = wanted_application(call), call.body
    check_gate(call.route.operation, application)
    check_rules(body, ATTESTATION, call.now)
    person = _attestor(application, body["applicant_id"])
    kind, at = body["attestation_type"], body["timestamp"]
    _check_time(application, kind, at)
    version = body.get("legal_document_version")
    if version is not None and version != version_in_force(kind):
        raise refuse("legal_document_version", "is not the version in force")
    application.to_fill().attestations[kind] = Attestation(kind, at, person.full_name, version)
    application.updated_at = call.now
    return NO_CONTENT


def legal_acceptance(call: Call) -> Answer:
    """Return the agreements accepted and owed, and who may accept them. Source: NEW, getLegalAcceptance."""
    application = wanted_application(call)
    owed = missing_attestations(application)
    given = application.dossier.attestations
    outstanding: list[dict[str, str]] = []
    accepted: list[dict[str, str]] = []
    for kind, row in BY_ATTESTATION.items():
        version = given[kind].version if kind in given else None
        shown = {"key": row.key, "version": version or row.version, "title": row.title}
        (outstanding if kind in owed else accepted).append(shown)
    attestors = [{"id": person.id, "name": person.full_name} for person in _attestors(application)]
    return Answer(200, {"outstanding": outstanding, "accepted": accepted, "attestors": attestors})


def _attestors(application: Application) -> list[Individual]:
    """Return who may attest: a control person of the business, or the person of an individual application (SPEC)."""
    dossier = application.dossier
    if dossier.primary is not None:
        return [dossier.primary]
    return [person for person in dossier.individuals.values() if "control_person" in person.details["roles"]]


def _attestor(application: Application, applicant_id: str) -> Individual:
    person = application.dossier.person(applicant_id)
    if person is None:
        raise ProblemError(404, "The application has no individual with this identifier.")
    if person not in _attestors(application):
        raise refuse("applicant_id", "is not a control person of the business")
    return person


def _check_time(application: Application, kind: str, at: int) -> None:
    if at > LAST_UNIX_S:
        raise refuse("timestamp", "is beyond the calendar; it is in seconds")
    if kind == FIRST_ATTESTATION:
        return
    first = application.dossier.attestations.get(FIRST_ATTESTATION)
    if first is None:
        raise refuse("attestation_type", f"{FIRST_ATTESTATION} comes first", "out_of_order")
    if at <= first.at:
        raise refuse("timestamp", f"must be later than that of {FIRST_ATTESTATION}", "out_of_order")
