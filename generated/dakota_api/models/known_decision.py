# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
