# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownSumsubReviewAnswer = Literal["GREEN", "RED", "YELLOW"]

KNOWN_SUMSUB_REVIEW_ANSWER_VALUES: set[KnownSumsubReviewAnswer] = {
    "GREEN",
    "RED",
    "YELLOW",
}


def check_known_sumsub_review_answer(value: str) -> KnownSumsubReviewAnswer:
    if value in KNOWN_SUMSUB_REVIEW_ANSWER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_SUMSUB_REVIEW_ANSWER_VALUES!r}")
