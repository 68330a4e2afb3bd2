# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
