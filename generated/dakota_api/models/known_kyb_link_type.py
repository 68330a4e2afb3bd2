# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
