# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
