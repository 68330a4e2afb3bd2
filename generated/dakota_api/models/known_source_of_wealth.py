# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
