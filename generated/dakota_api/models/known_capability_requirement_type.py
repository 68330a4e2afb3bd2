# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownCapabilityRequirementType = Literal["capability_enablement", "document", "terms_acceptance"]

KNOWN_CAPABILITY_REQUIREMENT_TYPE_VALUES: set[KnownCapabilityRequirementType] = {
    "capability_enablement",
    "document",
    "terms_acceptance",
}


def check_known_capability_requirement_type(value: str) -> KnownCapabilityRequirementType:
    if value in KNOWN_CAPABILITY_REQUIREMENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_CAPABILITY_REQUIREMENT_TYPE_VALUES!r}")
