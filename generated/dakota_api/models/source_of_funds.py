# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

SourceOfFunds = Literal[
    "crowdfunding",
    "customer_funds",
    "donations",
    "grants",
    "ico_token_sale",
    "intercompany_transfer",
    "investments",
    "loan_funding",
    "proprietary_funds",
    "sale_of_assets",
    "sale_of_goods_and_services",
]

SOURCE_OF_FUNDS_VALUES: set[SourceOfFunds] = {
    "crowdfunding",
    "customer_funds",
    "donations",
    "grants",
    "ico_token_sale",
    "intercompany_transfer",
    "investments",
    "loan_funding",
    "proprietary_funds",
    "sale_of_assets",
    "sale_of_goods_and_services",
}


def check_source_of_funds(value: str) -> SourceOfFunds:
    if value in SOURCE_OF_FUNDS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCE_OF_FUNDS_VALUES!r}")
