# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownRequirementSeverity = Literal["requested", "required"]

KNOWN_REQUIREMENT_SEVERITY_VALUES: set[KnownRequirementSeverity] = {
    "requested",
    "required",
}


def check_known_requirement_severity(value: str) -> KnownRequirementSeverity:
    if value in KNOWN_REQUIREMENT_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_REQUIREMENT_SEVERITY_VALUES!r}")
