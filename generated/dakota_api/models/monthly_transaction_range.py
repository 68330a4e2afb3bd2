# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
