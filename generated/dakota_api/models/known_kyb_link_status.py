# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
