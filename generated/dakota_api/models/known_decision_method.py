# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownDecisionMethod = Literal["auto", "manual", "override"]

KNOWN_DECISION_METHOD_VALUES: set[KnownDecisionMethod] = {
    "auto",
    "manual",
    "override",
}


def check_known_decision_method(value: str) -> KnownDecisionMethod:
    if value in KNOWN_DECISION_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_DECISION_METHOD_VALUES!r}")
