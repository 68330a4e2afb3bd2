# Generated from openapi/dollarpe.yaml (sha256 54ee9631f19a614e8160a384d1348974d332f5cc76d02bcd08e7d8f04c4a0d6d);
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
