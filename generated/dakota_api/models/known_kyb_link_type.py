# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownKybLinkType = Literal["persona", "tos"]

KNOWN_KYB_LINK_TYPE_VALUES: set[KnownKybLinkType] = {
    "persona",
    "tos",
}


def check_known_kyb_link_type(value: str) -> KnownKybLinkType:
    if value in KNOWN_KYB_LINK_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_KYB_LINK_TYPE_VALUES!r}")
