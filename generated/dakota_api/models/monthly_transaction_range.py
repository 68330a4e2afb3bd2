# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

MonthlyTransactionRange = Literal[
    "0_to_10", "100_to_250", "10_to_20", "20_to_50", "250_to_500", "500_plus", "50_to_100"
]

MONTHLY_TRANSACTION_RANGE_VALUES: set[MonthlyTransactionRange] = {
    "0_to_10",
    "100_to_250",
    "10_to_20",
    "20_to_50",
    "250_to_500",
    "500_plus",
    "50_to_100",
}


def check_monthly_transaction_range(value: str) -> MonthlyTransactionRange:
    if value in MONTHLY_TRANSACTION_RANGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MONTHLY_TRANSACTION_RANGE_VALUES!r}")
