# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
