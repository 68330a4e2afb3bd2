# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
