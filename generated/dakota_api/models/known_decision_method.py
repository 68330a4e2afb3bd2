# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
