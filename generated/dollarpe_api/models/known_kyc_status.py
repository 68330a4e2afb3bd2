# Generated from openapi/dollarpe.yaml (sha256 54ee9631f19a614e8160a384d1348974d332f5cc76d02bcd08e7d8f04c4a0d6d);
# do not edit; run make generate
from typing import Literal

KnownKycStatus = Literal["FAILED", "PROCESSING", "UNVERIFIED", "VERIFIED"]

KNOWN_KYC_STATUS_VALUES: set[KnownKycStatus] = {
    "FAILED",
    "PROCESSING",
    "UNVERIFIED",
    "VERIFIED",
}


def check_known_kyc_status(value: str) -> KnownKycStatus:
    if value in KNOWN_KYC_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_KYC_STATUS_VALUES!r}")
