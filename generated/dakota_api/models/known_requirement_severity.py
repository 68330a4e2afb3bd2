# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
