# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.known_sumsub_review_status import KnownSumsubReviewStatus
    from ..models.sumsub_review_result import SumsubReviewResult


class SumsubReview(Model):
    """One review by Sumsub. Its times are passed on as text.

    Attributes:
        review_id (str | Unset): The review's identifier.
        attempt_id (str | Unset): The attempt's identifier.
        attempt_cnt (int | Unset): The number of attempts so far.
        level_name (str | Unset): The level of verification.
        create_date (str | Unset): When the review began.
        review_date (None | str | Unset): When the review ended; null before that.
        review_status (KnownSumsubReviewStatus | str | Unset): The state of a review.
        review_result (SumsubReviewResult | Unset): What a review found.
    """

    __slots__ = (
        "review_id",
        "attempt_id",
        "attempt_cnt",
        "level_name",
        "create_date",
        "review_date",
        "review_status",
        "review_result",
    )

    review_id: str | Unset
    attempt_id: str | Unset
    attempt_cnt: int | Unset
    level_name: str | Unset
    create_date: str | Unset
    review_date: None | str | Unset
    review_status: KnownSumsubReviewStatus | str | Unset
    review_result: SumsubReviewResult | Unset

    def __init__(
        self,
        review_id: str | Unset = UNSET,
        attempt_id: str | Unset = UNSET,
        attempt_cnt: int | Unset = UNSET,
        level_name: str | Unset = UNSET,
        create_date: str | Unset = UNSET,
        review_date: None | str | Unset = UNSET,
        review_status: KnownSumsubReviewStatus | str | Unset = UNSET,
        review_result: SumsubReviewResult | Unset = UNSET,
    ) -> None:
        self.review_id = review_id
        self.attempt_id = attempt_id
        self.attempt_cnt = attempt_cnt
        self.level_name = level_name
        self.create_date = create_date
        self.review_date = review_date
        self.review_status = review_status
        self.review_result = review_result
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.review_id is not ABSENT:
            members["review_id"] = self.review_id
        if self.attempt_id is not ABSENT:
            members["attempt_id"] = self.attempt_id
        if self.attempt_cnt is not ABSENT:
            members["attempt_cnt"] = self.attempt_cnt
        if self.level_name is not ABSENT:
            members["level_name"] = self.level_name
        if self.create_date is not ABSENT:
            members["create_date"] = self.create_date
        if self.review_date is not ABSENT:
            members["review_date"] = self.review_date
        if self.review_status is not ABSENT:
            members["review_status"] = self.review_status
        if self.review_result is not ABSENT:
            members["review_result"] = to_json(self.review_result)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.review_id = take("review_id", UNSET)
        model.attempt_id = take("attempt_id", UNSET)
        model.attempt_cnt = take("attempt_cnt", UNSET)
        model.level_name = take("level_name", UNSET)
        model.create_date = take("create_date", UNSET)
        model.review_date = take("review_date", UNSET)
        model.review_status = take("review_status", UNSET)
        value = take("review_result", UNSET)
        model.review_result = models.SumsubReviewResult.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
