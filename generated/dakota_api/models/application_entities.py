# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.associated_individual_entity import AssociatedIndividualEntity
    from ..models.business_entity import BusinessEntity
    from ..models.individual_entity import IndividualEntity


class ApplicationEntities(Model):
    """Who is being onboarded.

    Attributes:
        business (BusinessEntity | Unset): A business in an application.
        primary_individual (IndividualEntity | Unset): A person in an application.
        associated_individuals (list[AssociatedIndividualEntity] | Unset): The business's owners, controllers and
            representatives.
    """

    __slots__ = (
        "business",
        "primary_individual",
        "associated_individuals",
    )

    business: BusinessEntity | Unset
    primary_individual: IndividualEntity | Unset
    associated_individuals: list[AssociatedIndividualEntity] | Unset

    def __init__(
        self,
        business: BusinessEntity | Unset = UNSET,
        primary_individual: IndividualEntity | Unset = UNSET,
        associated_individuals: list[AssociatedIndividualEntity] | Unset = UNSET,
    ) -> None:
        self.business = business
        self.primary_individual = primary_individual
        self.associated_individuals = associated_individuals
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.business is not ABSENT:
            members["business"] = to_json(self.business)
        if self.primary_individual is not ABSENT:
            members["primary_individual"] = to_json(self.primary_individual)
        if self.associated_individuals is not ABSENT:
            members["associated_individuals"] = to_json(self.associated_individuals)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("business", UNSET)
        model.business = models.BusinessEntity.from_dict(value) if isinstance(value, dict) else value
        value = take("primary_individual", UNSET)
        model.primary_individual = models.IndividualEntity.from_dict(value) if isinstance(value, dict) else value
        value = take("associated_individuals", UNSET)
        model.associated_individuals = (
            [
                models.AssociatedIndividualEntity.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
