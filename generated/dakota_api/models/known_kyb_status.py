# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownKybStatus = Literal["active", "auto_declined", "frozen", "partner_review", "pending", "rejected"]

KNOWN_KYB_STATUS_VALUES: set[KnownKybStatus] = {
    "active",
    "auto_declined",
    "frozen",
    "partner_review",
    "pending",
    "rejected",
}


def check_known_kyb_status(value: str) -> KnownKybStatus:
    if value in KNOWN_KYB_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_KYB_STATUS_VALUES!r}")
