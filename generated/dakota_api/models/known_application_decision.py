# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
