# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
