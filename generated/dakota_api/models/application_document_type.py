# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

ApplicationDocumentType = Literal[
    "articles_of_association",
    "articles_of_incorporation",
    "authorization_document",
    "bank_reference_letter",
    "bank_statement",
    "business_plan",
    "certificate_of_good_standing",
    "certificate_of_incorporation",
    "convertible_note",
    "corporate_registry_extract",
    "crypto_statement",
    "ein_confirmation_letter",
    "employment_contract",
    "income_verification_letter",
    "investment_statement",
    "loan_agreement",
    "marketing_material",
    "memorandum",
    "operating_agreement",
    "other",
    "payslip",
    "pitch_deck",
    "promissory_note",
    "proof_of_address",
    "regulatory_license",
    "safe_agreement",
    "savings_statement",
    "shareholder_registry",
    "shareholders_agreement",
    "source_of_funds",
    "subscription_agreement",
    "utility_bill",
]

APPLICATION_DOCUMENT_TYPE_VALUES: set[ApplicationDocumentType] = {
    "articles_of_association",
    "articles_of_incorporation",
    "authorization_document",
    "bank_reference_letter",
    "bank_statement",
    "business_plan",
    "certificate_of_good_standing",
    "certificate_of_incorporation",
    "convertible_note",
    "corporate_registry_extract",
    "crypto_statement",
    "ein_confirmation_letter",
    "employment_contract",
    "income_verification_letter",
    "investment_statement",
    "loan_agreement",
    "marketing_material",
    "memorandum",
    "operating_agreement",
    "other",
    "payslip",
    "pitch_deck",
    "promissory_note",
    "proof_of_address",
    "regulatory_license",
    "safe_agreement",
    "savings_statement",
    "shareholder_registry",
    "shareholders_agreement",
    "source_of_funds",
    "subscription_agreement",
    "utility_bill",
}


def check_application_document_type(value: str) -> ApplicationDocumentType:
    if value in APPLICATION_DOCUMENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {APPLICATION_DOCUMENT_TYPE_VALUES!r}")
