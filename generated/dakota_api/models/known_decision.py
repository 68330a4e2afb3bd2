# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownDecision = Literal["approved", "auto_declined", "declined", "withdrawn"]

KNOWN_DECISION_VALUES: set[KnownDecision] = {
    "approved",
    "auto_declined",
    "declined",
    "withdrawn",
}


def check_known_decision(value: str) -> KnownDecision:
    if value in KNOWN_DECISION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_DECISION_VALUES!r}")
