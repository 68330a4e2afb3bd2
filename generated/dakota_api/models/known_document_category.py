# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownDocumentCategory = Literal["business", "edd", "identity"]

KNOWN_DOCUMENT_CATEGORY_VALUES: set[KnownDocumentCategory] = {
    "business",
    "edd",
    "identity",
}


def check_known_document_category(value: str) -> KnownDocumentCategory:
    if value in KNOWN_DOCUMENT_CATEGORY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_DOCUMENT_CATEGORY_VALUES!r}")
