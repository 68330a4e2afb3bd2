# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
