# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
