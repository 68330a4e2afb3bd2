# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.known_applicant_type import KnownApplicantType
    from ..models.known_decision import KnownDecision
    from ..models.sumsub_review import SumsubReview
    from ..models.sumsub_risk_labels import SumsubRiskLabels


class SumsubReviewData(Model):
    """The check of a business or a person by the provider Sumsub.

    Attributes:
        applicant_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        provider_applicant_id (str): Sumsub's identifier for it.
        entity_type (KnownApplicantType | str): Business or individual.
        type_ (str | Unset): Sumsub's type of applicant.
        decision (KnownDecision | None | str | Unset): The decision that followed; absent or null before there is one.
        decision_reason (None | str | Unset): Why it was decided so.
        decision_by (None | str | Unset): Who decided.
        decision_at (int | None | Unset): When it was decided, in Unix seconds.
        review (SumsubReview | Unset): One review by Sumsub. Its times are passed on as text.
        risk_labels (SumsubRiskLabels | Unset): The risks Sumsub found.
    """

    __slots__ = (
        "applicant_id",
        "provider_applicant_id",
        "entity_type",
        "type_",
        "decision",
        "decision_reason",
        "decision_by",
        "decision_at",
        "review",
        "risk_labels",
    )

    applicant_id: str
    provider_applicant_id: str
    entity_type: KnownApplicantType | str
    type_: str | Unset
    decision: KnownDecision | None | str | Unset
    decision_reason: None | str | Unset
    decision_by: None | str | Unset
    decision_at: int | None | Unset
    review: SumsubReview | Unset
    risk_labels: SumsubRiskLabels | Unset

    def __init__(
        self,
        applicant_id: str,
        provider_applicant_id: str,
        entity_type: KnownApplicantType | str,
        type_: str | Unset = UNSET,
        decision: KnownDecision | None | str | Unset = UNSET,
        decision_reason: None | str | Unset = UNSET,
        decision_by: None | str | Unset = UNSET,
        decision_at: int | None | Unset = UNSET,
        review: SumsubReview | Unset = UNSET,
        risk_labels: SumsubRiskLabels | Unset = UNSET,
    ) -> None:
        self.applicant_id = applicant_id
        self.provider_applicant_id = provider_applicant_id
        self.entity_type = entity_type
        self.type_ = type_
        self.decision = decision
        self.decision_reason = decision_reason
        self.decision_by = decision_by
        self.decision_at = decision_at
        self.review = review
        self.risk_labels = risk_labels
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.applicant_id is not ABSENT:
            members["applicant_id"] = self.applicant_id
        if self.provider_applicant_id is not ABSENT:
            members["provider_applicant_id"] = self.provider_applicant_id
        if self.entity_type is not ABSENT:
            members["entity_type"] = self.entity_type
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.decision is not ABSENT:
            members["decision"] = self.decision
        if self.decision_reason is not ABSENT:
            members["decision_reason"] = self.decision_reason
        if self.decision_by is not ABSENT:
            members["decision_by"] = self.decision_by
        if self.decision_at is not ABSENT:
            members["decision_at"] = self.decision_at
        if self.review is not ABSENT:
            members["review"] = to_json(self.review)
        if self.risk_labels is not ABSENT:
            members["risk_labels"] = to_json(self.risk_labels)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.applicant_id = take("applicant_id", UNSET)
        model.provider_applicant_id = take("provider_applicant_id", UNSET)
        model.entity_type = take("entity_type", UNSET)
        model.type_ = take("type", UNSET)
        model.decision = take("decision", UNSET)
        model.decision_reason = take("decision_reason", UNSET)
        model.decision_by = take("decision_by", UNSET)
        model.decision_at = take("decision_at", UNSET)
        value = take("review", UNSET)
        model.review = models.SumsubReview.from_dict(value) if isinstance(value, dict) else value
        value = take("risk_labels", UNSET)
        model.risk_labels = models.SumsubRiskLabels.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
