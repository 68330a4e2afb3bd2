"""What an application still needs before it can be submitted.

Nothing can be handed in yet, so an application lacks everything unless a test has set `ready`. Which documents prove
what, and which are needed, is not documented: the tables are our choice among the specification's values.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from ._times import iso
from ._world import Application

ATTESTATIONS = (
    "e_sign",
    "information_accuracy",
    "terms_of_service",
    "privacy_policy",
    "funds_transfer_agreement",
    "lead_bank_privacy_policy",
)


class Needed(NamedTuple):
    """A document that is needed, and the types that will do."""

    purpose: str
    accepted_types: tuple[str, ...]
    description: str


class Needs(NamedTuple):
    """What one kind of applicant hands in."""

    fields: tuple[str, ...]
    documents: tuple[Needed, ...]


NEEDS = {
    "business": Needs(
        # The required members of SPEC's BusinessApplicationCreateRequest.
        fields=(
            "legal_name",
            "country_of_incorporation",
            "date_of_incorporation",
            "legal_structure",
            "registration_number",
            "registered_address",
            "industry_code",
            "business_description",
            "purpose_of_account",
            "average_monthly_revenue",
            "expected_monthly_deposit",
            "expected_monthly_transaction_volume",
            "source_of_funds",
            "has_bearer_shares",
            "transact_on_behalf_of_third_parties",
            "owned_by_foundation",
        ),
        documents=(
            Needed(
                "business_formation",
                ("certificate_of_incorporation", "articles_of_incorporation"),
                "Articles of Incorporation or equivalent formation document",
            ),
            Needed(
                "business_bylaws",
                ("operating_agreement", "articles_of_association", "memorandum"),
                "Bylaws or operating agreement",
            ),
            Needed(
                "business_proof_of_address",
                ("proof_of_address", "utility_bill", "bank_statement"),
                "Proof of the business's address",
            ),
            Needed(
                "business_source_of_funds",
                ("source_of_funds", "bank_reference_letter", "bank_statement"),
                "Proof of the origin of the funds",
            ),
            Needed(
                "business_shareholder_registry",
                ("shareholder_registry", "shareholders_agreement"),
                "Registry of the shareholders",
            ),
        ),
    ),
    "individual": Needs(
        # The required members of SPEC's IndividualRequest.
        fields=("roles", "name", "date_of_birth", "nationalities", "address", "email_address"),
        documents=(
            Needed(
                "individual_identity",
                ("passport", "drivers_license_front", "residence_permit_front"),
                "Identity document",
            ),
            Needed(
                "individual_source_of_wealth",
                ("source_of_wealth", "bank_statement", "payslip"),
                "Proof of the origin of the individual's wealth",
            ),
        ),
    ),
}


def validation(application: Application) -> dict[str, Any]:
    """Return the `validation` part of an application."""
    shown: dict[str, Any] = {
        "ready": application.ready,
        "status_message": status_message(application),
        "attestations": {"completed": _completed(application), "missing": missing_attestations(application)},
    }
    if application.type == "business":
        shown["business"] = _entity(application)
    else:
        shown["primary_individual"] = _entity(application) | {"individual_name": application.customer.name}
    return shown


def not_ready(application: Application) -> dict[str, Any]:
    """Return the body of the 400 to a submission that comes too early."""
    applicant: dict[str, Any] = {
        "applicant_type": application.type,
        "applicant_id": application.id,
        "ready": False,
        "document_info": _documents(application),
    }
    if application.type == "business":
        applicant["legal_name"] = application.customer.name
    return {
        "code": "application_not_ready",
        "application_id": application.id,
        "status_message": status_message(application),
        "incomplete_applicants": [applicant],
        "missing_attestations": missing_attestations(application),
    }


def status_message(application: Application) -> str:
    """Return what is missing, in words."""
    if application.ready:
        return "Ready to be submitted"
    return f"Waiting on: {application.type} details, {application.type} documents, and attestations"


def missing_attestations(application: Application) -> list[str]:
    """Return the attestations not yet given."""
    return [] if application.ready else list(ATTESTATIONS)


def attestations(application: Application) -> dict[str, Any]:
    """Return the `attestations` part of an application."""
    return {
        row["type"]: {name: row[name] for name in ("attested_at", "attested_by")} for row in _completed(application)
    }


def _completed(application: Application) -> list[dict[str, Any]]:
    if not application.ready:
        return []
    by, at = application.customer.name, iso(int(application.created_at))
    return [{"type": kind, "attested_at": at, "attested_by": by} for kind in ATTESTATIONS]


def _entity(application: Application) -> dict[str, Any]:
    missing = [] if application.ready else list(NEEDS[application.type].fields)
    return {
        # The entity gets an identifier of its own with its details.
        "id": application.id,
        "ready": application.ready,
        "details": {"ready": application.ready, "missing_fields": missing},
        "documents": _documents(application) | {"ready": application.ready},
    }


def _documents(application: Application) -> dict[str, Any]:
    needed = () if application.ready else NEEDS[application.type].documents
    missing = [
        {
            "purpose": document.purpose,
            "accepted_types": list(document.accepted_types),
            "description": document.description,
            "required": True,
        }
        for document in needed
    ]
    return {"uploaded_documents": [], "missing_documents": missing}
