# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
