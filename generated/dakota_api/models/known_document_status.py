# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
