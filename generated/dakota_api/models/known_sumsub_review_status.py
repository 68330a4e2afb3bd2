# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownSumsubReviewStatus = Literal["completed", "init", "onHold", "pending", "prechecked", "queued"]

KNOWN_SUMSUB_REVIEW_STATUS_VALUES: set[KnownSumsubReviewStatus] = {
    "completed",
    "init",
    "onHold",
    "pending",
    "prechecked",
    "queued",
}


def check_known_sumsub_review_status(value: str) -> KnownSumsubReviewStatus:
    if value in KNOWN_SUMSUB_REVIEW_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_SUMSUB_REVIEW_STATUS_VALUES!r}")
