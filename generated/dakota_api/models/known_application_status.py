# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
