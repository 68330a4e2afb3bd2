# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.attestation_validation import AttestationValidation
    from ..models.edd_validation import EDDValidation
    from ..models.entity_validation import EntityValidation
    from ..models.individual_entity_validation import IndividualEntityValidation


class ApplicationValidation(Model):
    """What an application has and lacks.

    Attributes:
        ready (bool): Whether the application can be submitted.
        status_message (str): What is missing, in words.
        attestations (AttestationValidation): The attestations given and missing.
        business (EntityValidation | Unset): What one business or person has and lacks.
        primary_individual (IndividualEntityValidation | Unset): What one person has and lacks.
        associated_individuals (list[IndividualEntityValidation] | Unset): What each associated individual lacks.
        edd (EDDValidation | Unset): What the enhanced due diligence has and lacks.
    """

    __slots__ = (
        "ready",
        "status_message",
        "attestations",
        "business",
        "primary_individual",
        "associated_individuals",
        "edd",
    )

    ready: bool
    status_message: str
    attestations: AttestationValidation
    business: EntityValidation | Unset
    primary_individual: IndividualEntityValidation | Unset
    associated_individuals: list[IndividualEntityValidation] | Unset
    edd: EDDValidation | Unset

    def __init__(
        self,
        ready: bool,
        status_message: str,
        attestations: AttestationValidation,
        business: EntityValidation | Unset = UNSET,
        primary_individual: IndividualEntityValidation | Unset = UNSET,
        associated_individuals: list[IndividualEntityValidation] | Unset = UNSET,
        edd: EDDValidation | Unset = UNSET,
    ) -> None:
        self.ready = ready
        self.status_message = status_message
        self.attestations = attestations
        self.business = business
        self.primary_individual = primary_individual
        self.associated_individuals = associated_individuals
        self.edd = edd
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.ready is not ABSENT:
            members["ready"] = self.ready
        if self.status_message is not ABSENT:
            members["status_message"] = self.status_message
        if self.attestations is not ABSENT:
            members["attestations"] = to_json(self.attestations)
        if self.business is not ABSENT:
            members["business"] = to_json(self.business)
        if self.primary_individual is not ABSENT:
            members["primary_individual"] = to_json(self.primary_individual)
        if self.associated_individuals is not ABSENT:
            members["associated_individuals"] = to_json(self.associated_individuals)
        if self.edd is not ABSENT:
            members["edd"] = to_json(self.edd)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.ready = take("ready", UNSET)
        model.status_message = take("status_message", UNSET)
        value = take("attestations", UNSET)
        model.attestations = models.AttestationValidation.from_dict(value) if isinstance(value, dict) else value
        value = take("business", UNSET)
        model.business = models.EntityValidation.from_dict(value) if isinstance(value, dict) else value
        value = take("primary_individual", UNSET)
        model.primary_individual = (
            models.IndividualEntityValidation.from_dict(value) if isinstance(value, dict) else value
        )
        value = take("associated_individuals", UNSET)
        model.associated_individuals = (
            [
                models.IndividualEntityValidation.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        value = take("edd", UNSET)
        model.edd = models.EDDValidation.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
