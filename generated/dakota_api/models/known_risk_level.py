# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
