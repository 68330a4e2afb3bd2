# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownSourceOfWealth = Literal[
    "benefits",
    "court_settlement",
    "employment",
    "family_funds",
    "gambling_winnings",
    "gift",
    "inheritance",
    "insurance_claim",
    "investments",
    "loan",
    "lottery_winnings",
    "redundancy_severance",
    "retirement_income",
    "sale_of_assets",
    "savings",
]

KNOWN_SOURCE_OF_WEALTH_VALUES: set[KnownSourceOfWealth] = {
    "benefits",
    "court_settlement",
    "employment",
    "family_funds",
    "gambling_winnings",
    "gift",
    "inheritance",
    "insurance_claim",
    "investments",
    "loan",
    "lottery_winnings",
    "redundancy_severance",
    "retirement_income",
    "sale_of_assets",
    "savings",
}


def check_known_source_of_wealth(value: str) -> KnownSourceOfWealth:
    if value in KNOWN_SOURCE_OF_WEALTH_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_SOURCE_OF_WEALTH_VALUES!r}")
