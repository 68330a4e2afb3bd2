# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
