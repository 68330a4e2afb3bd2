# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
