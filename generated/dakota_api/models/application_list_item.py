# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.business_list_item import BusinessListItem
    from ..models.individual_list_item import IndividualListItem
    from ..models.known_application_status import KnownApplicationStatus
    from ..models.known_application_type import KnownApplicationType
    from ..models.known_decision import KnownDecision
    from ..models.risk_rating import RiskRating


class ApplicationListItem(Model):
    """An application in a list. Its decision tells automatic refusals apart, unlike `Application`.

    Attributes:
        application_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        application_type (KnownApplicationType | str): KYB of a business or KYC of an individual.
        application_status (KnownApplicationStatus | str): An application's status. Older texts say `in_review` for
            `under_review` and `rejected` for `declined`.
        individuals (list[IndividualListItem]): The people.
        created_at (datetime.datetime): When the application was created.
        updated_at (datetime.datetime): When the application last changed.
        application_decision (KnownDecision | str | Unset): A decision, with automatic ones told apart.
        business (BusinessListItem | Unset): A business in a list.
        edd_id (str | Unset): An identifier of 27 letters and digits; it sorts by time of creation.
        submitted_at (datetime.datetime | Unset): When the application was submitted; absent before that.
        risk_rating (RiskRating | Unset): The risk of an application. Privileged callers only.
    """

    __slots__ = (
        "application_id",
        "application_type",
        "application_status",
        "individuals",
        "created_at",
        "updated_at",
        "application_decision",
        "business",
        "edd_id",
        "submitted_at",
        "risk_rating",
    )

    application_id: str
    application_type: KnownApplicationType | str
    application_status: KnownApplicationStatus | str
    individuals: list[IndividualListItem]
    created_at: datetime.datetime
    updated_at: datetime.datetime
    application_decision: KnownDecision | str | Unset
    business: BusinessListItem | Unset
    edd_id: str | Unset
    submitted_at: datetime.datetime | Unset
    risk_rating: RiskRating | Unset

    def __init__(
        self,
        application_id: str,
        application_type: KnownApplicationType | str,
        application_status: KnownApplicationStatus | str,
        individuals: list[IndividualListItem],
        created_at: datetime.datetime,
        updated_at: datetime.datetime,
        application_decision: KnownDecision | str | Unset = UNSET,
        business: BusinessListItem | Unset = UNSET,
        edd_id: str | Unset = UNSET,
        submitted_at: datetime.datetime | Unset = UNSET,
        risk_rating: RiskRating | Unset = UNSET,
    ) -> None:
        self.application_id = application_id
        self.application_type = application_type
        self.application_status = application_status
        self.individuals = individuals
        self.created_at = created_at
        self.updated_at = updated_at
        self.application_decision = application_decision
        self.business = business
        self.edd_id = edd_id
        self.submitted_at = submitted_at
        self.risk_rating = risk_rating
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.application_type is not ABSENT:
            members["application_type"] = self.application_type
        if self.application_status is not ABSENT:
            members["application_status"] = self.application_status
        if self.individuals is not ABSENT:
            members["individuals"] = to_json(self.individuals)
        if self.created_at is not ABSENT:
            members["created_at"] = to_json(self.created_at)
        if self.updated_at is not ABSENT:
            members["updated_at"] = to_json(self.updated_at)
        if self.application_decision is not ABSENT:
            members["application_decision"] = self.application_decision
        if self.business is not ABSENT:
            members["business"] = to_json(self.business)
        if self.edd_id is not ABSENT:
            members["edd_id"] = self.edd_id
        if self.submitted_at is not ABSENT:
            members["submitted_at"] = to_json(self.submitted_at)
        if self.risk_rating is not ABSENT:
            members["risk_rating"] = to_json(self.risk_rating)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.application_id = take("application_id", UNSET)
        model.application_type = take("application_type", UNSET)
        model.application_status = take("application_status", UNSET)
        value = take("individuals", UNSET)
        model.individuals = (
            [
                models.IndividualListItem.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.created_at = to_datetime(take("created_at", UNSET))
        model.updated_at = to_datetime(take("updated_at", UNSET))
        model.application_decision = take("application_decision", UNSET)
        value = take("business", UNSET)
        model.business = models.BusinessListItem.from_dict(value) if isinstance(value, dict) else value
        model.edd_id = take("edd_id", UNSET)
        model.submitted_at = to_datetime(take("submitted_at", UNSET))
        value = take("risk_rating", UNSET)
        model.risk_rating = models.RiskRating.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
