"""What an application still lacks: fields, documents, people and attestations, computed from what was handed in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ._attested import completed_attestations, missing_attestations, outstanding_documents
from ._dossier import Document, Individual
from ._requirements import DOCUMENTS, FIELDS, PROOF_OF_ADDRESS
from ._times import iso
from ._world import Application

NOTHING: Mapping[str, Any] = {}


class Findings(NamedTuple):
    """What was found out about an application: one part for each applicant, the business first, then the enhanced due
    diligence, whether that is owed, and the attestations still to be given."""

    applicants: list[dict[str, Any]]
    edd: dict[str, Any]
    edd_required: bool
    missing: list[str]

    @property
    def waits(self) -> bool:
        """Whether anything is missing."""
        parts = [*self.applicants, self.edd] if self.edd_required else self.applicants
        return bool(self.missing) or not all(part["ready"] for part in parts)


def examine(application: Application) -> Findings:
    """Find out what an application lacks."""
    return Findings(
        _applicants(application),
        _edd(application),
        edd_required(application),
        missing_attestations(application),
    )


def is_ready(application: Application) -> bool:
    """Return whether an application may be submitted."""
    return application.ready or not examine(application).waits


def edd_required(application: Application) -> bool:
    """Return whether enhanced due diligence is owed. Source: SPEC, transact_on_behalf_of_third_parties."""
    business = application.dossier.business or NOTHING
    return business.get("transact_on_behalf_of_third_parties") is True


def proof_on_file(application: Application) -> bool:
    """Return whether there is a proof of address. Source: NEW, `poa_on_file`."""
    documents = application.dossier.documents.values()
    return any(document.verified and document.type in PROOF_OF_ADDRESS for document in documents)


def validation(application: Application) -> dict[str, Any]:
    """Return the `validation` part of an application (SPEC, ApplicationValidation)."""
    found = examine(application)
    shown: dict[str, Any] = {
        "ready": application.ready or not found.waits,
        "status_message": _status_message(application, found),
        "attestations": {
            "completed": completed_attestations(application),
            "missing": found.missing,
            "missing_documents": outstanding_documents(application),
            "ready": not found.missing,
        },
    }
    if application.type == "business":
        shown["business"], *shown["associated_individuals"] = found.applicants
        shown["edd"] = found.edd | {"required": found.edd_required}
    else:
        (shown["primary_individual"],) = found.applicants
    return shown


def not_ready(application: Application) -> dict[str, Any]:
    """Return the body of the 400 to a submission that comes too early (SPEC, ApplicationNotReadyError)."""
    found = examine(application)
    shown: dict[str, Any] = {
        "code": "application_not_ready",
        "application_id": application.id,
        "status_message": _status_message(application, found),
        "incomplete_applicants": _incomplete(application, found),
        "missing_attestations": found.missing,
    }
    if found.edd_required:
        record = application.dossier.edd
        shown["edd"] = {
            "required": True,
            "edd_id": record.id if record else None,
            "ready": found.edd["ready"],
            "document_info": document_info(application, "edd"),
        }
    return shown


def _status_message(application: Application, found: Findings) -> str:
    """Return what is missing, in words."""
    waits = _waiting_on(application, found)
    return f"Waiting on: {', '.join(waits)}" if waits and not application.ready else "Ready to be submitted"


def document_info(application: Application, kind: str, individual: Individual | None = None) -> dict[str, Any]:
    """Return the documents there are and those missing, of the business, a person, or the due diligence."""
    there, details = _of(application, kind, individual)
    types = {document.type for document in there if document.verified}
    missing = [
        {
            "purpose": needed.purpose,
            "accepted_types": list(needed.accepted_types),
            "description": needed.description,
            "required": needed.required,
        }
        for needed in DOCUMENTS[kind]
        if not application.ready and needed.when(details) and types.isdisjoint(needed.accepted_types)
    ]
    return {"uploaded_documents": [_uploaded(document) for document in there], "missing_documents": missing}


def _of(application: Application, kind: str, individual: Individual | None) -> tuple[list[Document], Mapping[str, Any]]:
    dossier = application.dossier
    if kind == "individual":
        # What the applicant of an individual application hands in without naming a person is the person's.
        shared = dossier.documents_of("business") if individual is dossier.primary else []
        own = dossier.documents_of("identity", individual.id) if individual else []
        return [*own, *shared], individual.details if individual else NOTHING
    if kind == "edd":
        return dossier.documents_of("edd"), dossier.edd.details if dossier.edd else NOTHING
    return dossier.documents_of("business"), dossier.business or NOTHING


def _uploaded(document: Document) -> dict[str, Any]:
    return {
        "document_id": document.id,
        "document_type": document.type,
        "status": document.status,
        "uploaded_at": iso(int(document.created_at)),
    }


def _lacks(info: dict[str, Any]) -> bool:
    return any(missing["required"] for missing in info["missing_documents"])


def _part(
    application: Application, kind: str, details: Mapping[str, Any] | None, missing: list[str], info: dict[str, Any]
) -> dict[str, Any]:
    """Return one entity's validation (SPEC, EntityValidation)."""
    if details is None:
        missing = [*FIELDS[kind], *missing]
    if application.ready:
        missing = []
    documents_ready = application.ready or not _lacks(info)
    return {
        "ready": documents_ready and not missing,
        "details": {"ready": not missing, "missing_fields": missing},
        "documents": info | {"ready": documents_ready},
    }


def _business(application: Application) -> dict[str, Any]:
    dossier = application.dossier
    people = dossier.individuals.values()
    # Somebody must be able to attest; under which name the vendor reports that is not documented.
    controlled = any("control_person" in person.details["roles"] for person in people)
    missing = [] if controlled else ["associated_individuals.control_person"]
    info = document_info(application, "business")
    shown = _part(application, "business", dossier.business, missing, info)
    return {"id": dossier.business_id, **shown} if dossier.business_id else shown


def _individual(application: Application, person: Individual | None) -> dict[str, Any]:
    info = document_info(application, "individual", person)
    shown = _part(application, "individual", person.details if person else None, [], info)
    if person is None:
        return {"individual_name": application.customer.name, **shown}
    return {"id": person.id, "individual_name": person.full_name, **shown}


def _edd(application: Application) -> dict[str, Any]:
    record = application.dossier.edd
    info = document_info(application, "edd")
    owed = record is None and edd_required(application)
    shown = _part(application, "edd", None if owed else NOTHING, [], info)
    return {"id": record.id, **shown} if record else shown


def _applicants(application: Application) -> list[dict[str, Any]]:
    dossier = application.dossier
    if application.type == "business":
        return [_business(application), *(_individual(application, one) for one in dossier.individuals.values())]
    return [_individual(application, dossier.primary)]


def _incomplete(application: Application, found: Findings) -> list[dict[str, Any]]:
    """Return who is not ready (SPEC, ApplicationEntity)."""
    rows = []
    for part in found.applicants:
        if part["ready"]:
            continue
        named = "individual_name" in part
        documents = {name: value for name, value in part["documents"].items() if name != "ready"}
        row = {
            "applicant_type": "individual" if named else "business",
            "applicant_id": part.get("id", application.id),
            "ready": False,
            "document_info": documents,
        }
        rows.append(row | _names(application, part.get("id") if named else None))
    return rows


def _names(application: Application, individual_id: str | None) -> dict[str, str]:
    if application.type == "business" and individual_id is None:
        business = application.dossier.business or NOTHING
        return {"legal_name": business.get("legal_name", application.customer.name)}
    person = application.dossier.person(individual_id) if individual_id else None
    return {"first_name": person.first_name, "last_name": person.last_name} if person else {}


def _waiting_on(application: Application, found: Findings) -> list[str]:
    waits = []
    parts = found.applicants
    people = parts[1:] if application.type == "business" else parts
    if application.type == "business":
        waits += [f"business {name}" for name in ("details", "documents") if not parts[0][name]["ready"]]
    for name in ("details", "documents"):
        count = sum(not part[name]["ready"] for part in people)
        if count:
            whose = "individual's" if count == 1 else "individuals'"
            waits.append(f"{count} {whose} {name}")
    if found.edd_required and not found.edd["ready"]:
        waits.append("enhanced due diligence")
    if found.missing:
        waits.append("attestations")
    return waits
