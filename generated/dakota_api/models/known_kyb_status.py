# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
