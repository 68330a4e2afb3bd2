# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
