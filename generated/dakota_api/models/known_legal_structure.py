# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
