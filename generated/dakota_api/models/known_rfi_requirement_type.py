# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownRfiRequirementType = Literal["document", "field", "question"]

KNOWN_RFI_REQUIREMENT_TYPE_VALUES: set[KnownRfiRequirementType] = {
    "document",
    "field",
    "question",
}


def check_known_rfi_requirement_type(value: str) -> KnownRfiRequirementType:
    if value in KNOWN_RFI_REQUIREMENT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_RFI_REQUIREMENT_TYPE_VALUES!r}")
