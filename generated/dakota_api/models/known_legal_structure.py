# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownLegalStructure = Literal[
    "corporation",
    "general_partnership",
    "government_entity",
    "llc",
    "llp",
    "non_profit_foundation",
    "sole_proprietorship",
    "trust",
]

KNOWN_LEGAL_STRUCTURE_VALUES: set[KnownLegalStructure] = {
    "corporation",
    "general_partnership",
    "government_entity",
    "llc",
    "llp",
    "non_profit_foundation",
    "sole_proprietorship",
    "trust",
}


def check_known_legal_structure(value: str) -> KnownLegalStructure:
    if value in KNOWN_LEGAL_STRUCTURE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_LEGAL_STRUCTURE_VALUES!r}")
