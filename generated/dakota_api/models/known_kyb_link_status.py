# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
