# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
