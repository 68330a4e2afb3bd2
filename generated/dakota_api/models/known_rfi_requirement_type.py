# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
