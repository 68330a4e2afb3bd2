# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_sumsub_review_answer import KnownSumsubReviewAnswer


class SumsubReviewResult(Model):
    """What a review found.

    Attributes:
        review_answer (KnownSumsubReviewAnswer | str | Unset): A review's answer in one colour; `GREEN` is passed.
        reject_labels (list[str] | Unset): Why it was rejected; for example `FRAUDULENT_PATTERNS`.
        reject_type (str | Unset): Whether a new attempt is possible; `FINAL` is not.
        button_ids (list[str] | Unset): What the reviewer pressed.
        moderation_comment (str | Unset): The reviewer's comment for the applicant.
        client_comment (str | Unset): The reviewer's comment for the client.
    """

    __slots__ = (
        "review_answer",
        "reject_labels",
        "reject_type",
        "button_ids",
        "moderation_comment",
        "client_comment",
    )

    review_answer: KnownSumsubReviewAnswer | str | Unset
    reject_labels: list[str] | Unset
    reject_type: str | Unset
    button_ids: list[str] | Unset
    moderation_comment: str | Unset
    client_comment: str | Unset

    def __init__(
        self,
        review_answer: KnownSumsubReviewAnswer | str | Unset = UNSET,
        reject_labels: list[str] | Unset = UNSET,
        reject_type: str | Unset = UNSET,
        button_ids: list[str] | Unset = UNSET,
        moderation_comment: str | Unset = UNSET,
        client_comment: str | Unset = UNSET,
    ) -> None:
        self.review_answer = review_answer
        self.reject_labels = reject_labels
        self.reject_type = reject_type
        self.button_ids = button_ids
        self.moderation_comment = moderation_comment
        self.client_comment = client_comment
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.review_answer is not ABSENT:
            members["review_answer"] = self.review_answer
        if self.reject_labels is not ABSENT:
            members["reject_labels"] = self.reject_labels
        if self.reject_type is not ABSENT:
            members["reject_type"] = self.reject_type
        if self.button_ids is not ABSENT:
            members["button_ids"] = self.button_ids
        if self.moderation_comment is not ABSENT:
            members["moderation_comment"] = self.moderation_comment
        if self.client_comment is not ABSENT:
            members["client_comment"] = self.client_comment
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.review_answer = take("review_answer", UNSET)
        model.reject_labels = take("reject_labels", UNSET)
        model.reject_type = take("reject_type", UNSET)
        model.button_ids = take("button_ids", UNSET)
        model.moderation_comment = take("moderation_comment", UNSET)
        model.client_comment = take("client_comment", UNSET)
        model.additional_properties = members
        return model
