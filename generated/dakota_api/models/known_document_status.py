# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownDocumentStatus = Literal["pending_verification", "rejected", "uploaded", "verified"]

KNOWN_DOCUMENT_STATUS_VALUES: set[KnownDocumentStatus] = {
    "pending_verification",
    "rejected",
    "uploaded",
    "verified",
}


def check_known_document_status(value: str) -> KnownDocumentStatus:
    if value in KNOWN_DOCUMENT_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_DOCUMENT_STATUS_VALUES!r}")
