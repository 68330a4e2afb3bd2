# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
