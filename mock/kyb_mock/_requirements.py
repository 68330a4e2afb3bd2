"""What an application takes, as tables: fields, documents by purpose, attestations.

Which documents prove what, and which are needed, is not documented: the tables are our choice among the
specification's values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

ATTESTATIONS = (
    "e_sign",
    "information_accuracy",
    "terms_of_service",
    "privacy_policy",
    "funds_transfer_agreement",
    "lead_bank_privacy_policy",
)
# It comes first, and every other one later than it. Source: SPEC, submitAttestation.
FIRST_ATTESTATION = "e_sign"

# The required members of SPEC's BusinessApplicationCreateRequest.
BUSINESS_FIELDS = (
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
)
# The required members of SPEC's IndividualRequest, and of its EDDRequest.
INDIVIDUAL_FIELDS = ("roles", "name", "date_of_birth", "nationalities", "address", "email_address")
EDD_FIELDS = ("account_usage_description",)

# They prove who somebody or something is, and so need an `id_number`. Source: SPEC, the upload requests.
FORMATION = (
    "certificate_of_incorporation",
    "articles_of_incorporation",
    "certificate_of_good_standing",
    "corporate_registry_extract",
)
IDENTITY = (
    "passport",
    "drivers_license_front",
    "residence_permit_front",
    "national_id_front",
)
IDENTITY_BACK = ("drivers_license_back", "residence_permit_back", "national_id_back")
# They bring an approved individual's application back to a reviewer. Source: SPEC, the document-uploads.
PROOF_OF_ADDRESS = ("proof_of_address", "utility_bill", "bank_statement")
# Documents of the application with one of these types belong to its enhanced due diligence.
EDD_TYPES = ("regulatory_license", "aml_audit_report")

INCOME = ("payslip", "employment_contract", "income_verification_letter", "savings_statement")
STATEMENTS = ("bank_statement", "crypto_statement", "investment_statement")


def _always(_: Mapping[str, Any]) -> bool:
    return True


def _regulated(edd: Mapping[str, Any]) -> bool:
    return edd.get("is_regulated") is True


class Needed(NamedTuple):
    """A document that is asked for, and the types that will do. `when` looks at the details it goes with."""

    purpose: str
    accepted_types: tuple[str, ...]
    description: str
    required: bool = True
    when: Callable[[Mapping[str, Any]], bool] = _always


BUSINESS_DOCUMENTS = (
    Needed("business_formation", FORMATION, "Articles of Incorporation or equivalent formation document"),
    Needed(
        "business_bylaws",
        ("operating_agreement", "articles_of_association", "memorandum"),
        "Bylaws or operating agreement",
    ),
    Needed("business_proof_of_address", PROOF_OF_ADDRESS, "Proof of the business's address"),
    Needed(
        "business_source_of_funds",
        ("source_of_funds", "bank_reference_letter", *STATEMENTS),
        "Proof of the origin of the funds",
    ),
    Needed(
        "business_shareholder_registry",
        ("shareholder_registry", "shareholders_agreement"),
        "Registry of the shareholders",
    ),
    Needed(
        "business_nature_of_business",
        ("business_plan", "pitch_deck", "marketing_material"),
        "What the business does",
        required=False,
    ),
)
INDIVIDUAL_DOCUMENTS = (
    Needed("individual_identity", IDENTITY, "Identity document"),
    Needed(
        "individual_source_of_wealth",
        ("source_of_wealth", *STATEMENTS, *INCOME),
        "Proof of the origin of the individual's wealth",
    ),
    Needed("individual_proof_of_address", PROOF_OF_ADDRESS, "Proof of the individual's address", required=False),
)
EDD_DOCUMENTS = (
    Needed("edd_regulatory_license", ("regulatory_license",), "The licence of a regulated business", when=_regulated),
    # No upload takes the type of an audit report, so nobody could hand in what this would ask for.
    Needed("edd_aml_audit", ("aml_audit_report",), "Report of the last AML audit", required=False),
)

# Documents and fields by the kind of what they belong to.
DOCUMENTS = {"business": BUSINESS_DOCUMENTS, "individual": INDIVIDUAL_DOCUMENTS, "edd": EDD_DOCUMENTS}
FIELDS = {"business": BUSINESS_FIELDS, "individual": INDIVIDUAL_FIELDS, "edd": EDD_FIELDS}
