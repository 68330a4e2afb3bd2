# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownDocumentPurpose = Literal[
    "business_bylaws",
    "business_formation",
    "business_nature_of_business",
    "business_proof_of_address",
    "business_shareholder_registry",
    "business_source_of_funds",
    "edd_aml_audit",
    "edd_financial_docs",
    "edd_regulatory_license",
    "individual_identity",
    "individual_proof_of_address",
    "individual_source_of_wealth",
]

KNOWN_DOCUMENT_PURPOSE_VALUES: set[KnownDocumentPurpose] = {
    "business_bylaws",
    "business_formation",
    "business_nature_of_business",
    "business_proof_of_address",
    "business_shareholder_registry",
    "business_source_of_funds",
    "edd_aml_audit",
    "edd_financial_docs",
    "edd_regulatory_license",
    "individual_identity",
    "individual_proof_of_address",
    "individual_source_of_wealth",
}


def check_known_document_purpose(value: str) -> KnownDocumentPurpose:
    if value in KNOWN_DOCUMENT_PURPOSE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_DOCUMENT_PURPOSE_VALUES!r}")
