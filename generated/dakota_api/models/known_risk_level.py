# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownRiskLevel = Literal["high", "low", "medium"]

KNOWN_RISK_LEVEL_VALUES: set[KnownRiskLevel] = {
    "high",
    "low",
    "medium",
}


def check_known_risk_level(value: str) -> KnownRiskLevel:
    if value in KNOWN_RISK_LEVEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_RISK_LEVEL_VALUES!r}")
