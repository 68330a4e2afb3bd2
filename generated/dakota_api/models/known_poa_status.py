# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownPoaStatus = Literal["approved", "missing", "rejected", "submitted_pending_review"]

KNOWN_POA_STATUS_VALUES: set[KnownPoaStatus] = {
    "approved",
    "missing",
    "rejected",
    "submitted_pending_review",
}


def check_known_poa_status(value: str) -> KnownPoaStatus:
    if value in KNOWN_POA_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_POA_STATUS_VALUES!r}")
