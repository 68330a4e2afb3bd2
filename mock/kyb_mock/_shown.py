"""What was handed in, as answers show it."""

from __future__ import annotations

from typing import Any

from ._dossier import Edd, Individual
from ._readiness import document_info
from ._reviews import decided
from ._times import iso
from ._world import Application

# Answers have another word for one role of requests (SPEC), and spell titles as text.
SHOWN_ROLES = {"applicant": "authorized_representative"}
SHOWN_TITLES = {"director": "Director", "other_officer": "Other Officer"}
PERSONAL = ("date_of_birth", "nationalities", "address", "email_address")
OPTIONAL = ("employment_status", "purpose_of_account", "source_of_wealth", "ssn")


def entities(application: Application) -> dict[str, Any]:
    """Return the `entities` part of an application: what there is so far."""
    dossier = application.dossier
    shown: dict[str, Any] = {}
    if dossier.business is not None:
        shown["business"] = business(application)
    if dossier.primary is not None:
        shown["primary_individual"] = individual(application, dossier.primary)
    if application.type == "business":
        people = dossier.individuals.values()
        shown["associated_individuals"] = [associated(application, person) for person in people]
    return shown


def business(application: Application) -> dict[str, Any]:
    """Return the business of an application (SPEC, BusinessEntity)."""
    dossier = application.dossier
    business_id = dossier.business_id or application.id
    return {"id": dossier.business_id, **(dossier.business or {}), **decided(application, "business", business_id)}


def individual(application: Application, person: Individual) -> dict[str, Any]:
    """Return a person (SPEC, IndividualEntity)."""
    details = person.details
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        **{name: details[name] for name in PERSONAL},
        **{name: details[name] for name in OPTIONAL if name in details},
        **decided(application, "individual", person.id),
    }


def associated(application: Application, person: Individual) -> dict[str, Any]:
    """Return a person of a business (SPEC, AssociatedIndividualEntity)."""
    details = person.details
    shown = individual(application, person)
    shown["roles"] = [SHOWN_ROLES.get(role, role) for role in details["roles"]]
    if "ownership_percentage" in details:
        shown["ownership_percentage"] = details["ownership_percentage"]
    if "title" in details:
        shown["title"] = SHOWN_TITLES.get(details["title"], details["title"].upper())
    return shown


def edd(application: Application, record: Edd) -> dict[str, Any]:
    """Return the enhanced due diligence (SPEC, EDDResponse)."""
    return {
        "id": record.id,
        "business_id": application.dossier.business_id or application.id,
        **record.details,
        "document_info": document_info(application, "edd"),
        "created_at": iso(int(record.created_at)),
        "updated_at": iso(int(record.updated_at)),
    }


def head(application: Application) -> dict[str, Any]:
    """Return the members with which answers about a part of an application begin."""
    decision = application.decision
    return {
        "application_id": application.id,
        "application_status": application.status,
        # On an application this is one word (SPEC).
        "application_decision": "declined" if decision == "auto_declined" else decision,
    }
