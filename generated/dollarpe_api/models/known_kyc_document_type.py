# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from typing import Literal

KnownKycDocumentType = Literal["AADHAAR", "DRIVING_LICENSE", "PASSPORT", "VOTER_ID"]

KNOWN_KYC_DOCUMENT_TYPE_VALUES: set[KnownKycDocumentType] = {
    "AADHAAR",
    "DRIVING_LICENSE",
    "PASSPORT",
    "VOTER_ID",
}


def check_known_kyc_document_type(value: str) -> KnownKycDocumentType:
    if value in KNOWN_KYC_DOCUMENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_KYC_DOCUMENT_TYPE_VALUES!r}")
