# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

MonthlyRevenueRange = Literal[
    "0_to_500k", "100m_plus", "10m_to_50m", "1m_to_5m", "500k_to_1m", "50m_to_100m", "5m_to_10m"
]

MONTHLY_REVENUE_RANGE_VALUES: set[MonthlyRevenueRange] = {
    "0_to_500k",
    "100m_plus",
    "10m_to_50m",
    "1m_to_5m",
    "500k_to_1m",
    "50m_to_100m",
    "5m_to_10m",
}


def check_monthly_revenue_range(value: str) -> MonthlyRevenueRange:
    if value in MONTHLY_REVENUE_RANGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MONTHLY_REVENUE_RANGE_VALUES!r}")
