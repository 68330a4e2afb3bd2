# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
