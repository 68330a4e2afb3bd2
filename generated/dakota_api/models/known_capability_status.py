# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
