# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownDeclineReason = Literal["other", "prohibited_business_type", "prohibited_country", "unsupported_region"]

KNOWN_DECLINE_REASON_VALUES: set[KnownDeclineReason] = {
    "other",
    "prohibited_business_type",
    "prohibited_country",
    "unsupported_region",
}


def check_known_decline_reason(value: str) -> KnownDeclineReason:
    if value in KNOWN_DECLINE_REASON_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_DECLINE_REASON_VALUES!r}")
