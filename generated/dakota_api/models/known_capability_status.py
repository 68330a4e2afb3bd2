# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownCapabilityStatus = Literal["action_required", "available", "enabling", "unavailable"]

KNOWN_CAPABILITY_STATUS_VALUES: set[KnownCapabilityStatus] = {
    "action_required",
    "available",
    "enabling",
    "unavailable",
}


def check_known_capability_status(value: str) -> KnownCapabilityStatus:
    if value in KNOWN_CAPABILITY_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_CAPABILITY_STATUS_VALUES!r}")
