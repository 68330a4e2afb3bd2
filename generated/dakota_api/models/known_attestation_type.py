# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownAttestationType = Literal[
    "e_sign",
    "funds_transfer_agreement",
    "information_accuracy",
    "lead_bank_privacy_policy",
    "privacy_policy",
    "terms_of_service",
]

KNOWN_ATTESTATION_TYPE_VALUES: set[KnownAttestationType] = {
    "e_sign",
    "funds_transfer_agreement",
    "information_accuracy",
    "lead_bank_privacy_policy",
    "privacy_policy",
    "terms_of_service",
}


def check_known_attestation_type(value: str) -> KnownAttestationType:
    if value in KNOWN_ATTESTATION_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_ATTESTATION_TYPE_VALUES!r}")
