# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
