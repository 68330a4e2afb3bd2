# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownRfiDocumentStatus = Literal["missing", "on_file"]

KNOWN_RFI_DOCUMENT_STATUS_VALUES: set[KnownRfiDocumentStatus] = {
    "missing",
    "on_file",
}


def check_known_rfi_document_status(value: str) -> KnownRfiDocumentStatus:
    if value in KNOWN_RFI_DOCUMENT_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_RFI_DOCUMENT_STATUS_VALUES!r}")
