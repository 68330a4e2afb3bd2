# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

MonthlyDepositRange = Literal[
    "0_to_50k",
    "100k_to_500k",
    "10m_to_20m",
    "1m_to_5m",
    "20m_to_50m",
    "500k_to_1m",
    "50k_to_100k",
    "50m_plus",
    "5m_to_10m",
]

MONTHLY_DEPOSIT_RANGE_VALUES: set[MonthlyDepositRange] = {
    "0_to_50k",
    "100k_to_500k",
    "10m_to_20m",
    "1m_to_5m",
    "20m_to_50m",
    "500k_to_1m",
    "50k_to_100k",
    "50m_plus",
    "5m_to_10m",
}


def check_monthly_deposit_range(value: str) -> MonthlyDepositRange:
    if value in MONTHLY_DEPOSIT_RANGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MONTHLY_DEPOSIT_RANGE_VALUES!r}")
