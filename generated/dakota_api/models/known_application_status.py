# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownApplicationStatus = Literal[
    "admin_revision",
    "approved",
    "closed",
    "completed",
    "compliance_review",
    "declined",
    "pending",
    "request_for_information",
    "submitted",
    "under_review",
]

KNOWN_APPLICATION_STATUS_VALUES: set[KnownApplicationStatus] = {
    "admin_revision",
    "approved",
    "closed",
    "completed",
    "compliance_review",
    "declined",
    "pending",
    "request_for_information",
    "submitted",
    "under_review",
}


def check_known_application_status(value: str) -> KnownApplicationStatus:
    if value in KNOWN_APPLICATION_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_APPLICATION_STATUS_VALUES!r}")
