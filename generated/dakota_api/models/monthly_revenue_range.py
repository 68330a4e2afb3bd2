# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
