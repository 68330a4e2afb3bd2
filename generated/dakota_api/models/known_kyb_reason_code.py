# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownKybReasonCode = Literal[
    "other",
    "pending_proof_of_address",
    "prohibited_business_type",
    "prohibited_country",
    "proof_of_address_approved",
    "proof_of_address_rejected",
    "unsupported_region",
]

KNOWN_KYB_REASON_CODE_VALUES: set[KnownKybReasonCode] = {
    "other",
    "pending_proof_of_address",
    "prohibited_business_type",
    "prohibited_country",
    "proof_of_address_approved",
    "proof_of_address_rejected",
    "unsupported_region",
}


def check_known_kyb_reason_code(value: str) -> KnownKybReasonCode:
    if value in KNOWN_KYB_REASON_CODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_KYB_REASON_CODE_VALUES!r}")
