# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

IndividualDocumentType = Literal[
    "bank_statement",
    "crypto_statement",
    "drivers_license_back",
    "drivers_license_front",
    "employment_contract",
    "income_verification_letter",
    "investment_statement",
    "national_id_back",
    "national_id_front",
    "passport",
    "payslip",
    "proof_of_address",
    "residence_permit_back",
    "residence_permit_front",
    "savings_statement",
    "source_of_wealth",
    "utility_bill",
]

INDIVIDUAL_DOCUMENT_TYPE_VALUES: set[IndividualDocumentType] = {
    "bank_statement",
    "crypto_statement",
    "drivers_license_back",
    "drivers_license_front",
    "employment_contract",
    "income_verification_letter",
    "investment_statement",
    "national_id_back",
    "national_id_front",
    "passport",
    "payslip",
    "proof_of_address",
    "residence_permit_back",
    "residence_permit_front",
    "savings_statement",
    "source_of_wealth",
    "utility_bill",
}


def check_individual_document_type(value: str) -> IndividualDocumentType:
    if value in INDIVIDUAL_DOCUMENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {INDIVIDUAL_DOCUMENT_TYPE_VALUES!r}")
