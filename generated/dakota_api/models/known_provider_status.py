# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownProviderStatus = Literal[
    "approved", "auto_declined", "frozen", "in_review", "not_started", "rejected", "requires_info"
]

KNOWN_PROVIDER_STATUS_VALUES: set[KnownProviderStatus] = {
    "approved",
    "auto_declined",
    "frozen",
    "in_review",
    "not_started",
    "rejected",
    "requires_info",
}


def check_known_provider_status(value: str) -> KnownProviderStatus:
    if value in KNOWN_PROVIDER_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_PROVIDER_STATUS_VALUES!r}")
