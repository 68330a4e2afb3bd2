# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownApplicationDecision = Literal["approved", "declined", "withdrawn"]

KNOWN_APPLICATION_DECISION_VALUES: set[KnownApplicationDecision] = {
    "approved",
    "declined",
    "withdrawn",
}


def check_known_application_decision(value: str) -> KnownApplicationDecision:
    if value in KNOWN_APPLICATION_DECISION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_APPLICATION_DECISION_VALUES!r}")
