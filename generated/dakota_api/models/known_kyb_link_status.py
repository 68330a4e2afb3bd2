# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
from typing import Literal

KnownKybLinkStatus = Literal["approved", "expired", "in_review", "not_started", "pending", "rejected"]

KNOWN_KYB_LINK_STATUS_VALUES: set[KnownKybLinkStatus] = {
    "approved",
    "expired",
    "in_review",
    "not_started",
    "pending",
    "rejected",
}


def check_known_kyb_link_status(value: str) -> KnownKybLinkStatus:
    if value in KNOWN_KYB_LINK_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_KYB_LINK_STATUS_VALUES!r}")
