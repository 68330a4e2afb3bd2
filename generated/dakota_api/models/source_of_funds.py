# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
