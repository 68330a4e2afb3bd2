# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from typing import Literal

KnownKycFailureReason = Literal[
    "DOCUMENT_VERIFICATION_FAILED", "KYC_FAILED", "SELFIE_VERIFICATION_FAILED", "TAX_VERIFICATION_FAILED"
]

KNOWN_KYC_FAILURE_REASON_VALUES: set[KnownKycFailureReason] = {
    "DOCUMENT_VERIFICATION_FAILED",
    "KYC_FAILED",
    "SELFIE_VERIFICATION_FAILED",
    "TAX_VERIFICATION_FAILED",
}


def check_known_kyc_failure_reason(value: str) -> KnownKycFailureReason:
    if value in KNOWN_KYC_FAILURE_REASON_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_KYC_FAILURE_REASON_VALUES!r}")
