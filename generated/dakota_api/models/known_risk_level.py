# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
