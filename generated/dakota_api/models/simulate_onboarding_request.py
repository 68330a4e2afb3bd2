# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.onboarding_transition import OnboardingTransition


class SimulateOnboardingRequest(Model):
    """The transition to simulate.

    Attributes:
        type_ (OnboardingTransition): A transition that can be simulated.
        applicant_id (str): The application's identifier, `application_id` of `POST /customers`; not the customer's.
        simulation_id (str): Your own name for this simulation, for idempotency and tracing.
        organization_id (str | Unset): Your organization, for the vendor's log only.
        reason_code (str | Unset): Why; for the reject and info_request transitions.
        info_request_fields (list[str] | Unset): The fields to ask for; info_request transitions only.
    """

    __slots__ = (
        "type_",
        "applicant_id",
        "simulation_id",
        "organization_id",
        "reason_code",
        "info_request_fields",
    )

    type_: OnboardingTransition
    applicant_id: str
    simulation_id: str
    organization_id: str | Unset
    reason_code: str | Unset
    info_request_fields: list[str] | Unset

    def __init__(
        self,
        type_: OnboardingTransition,
        applicant_id: str,
        simulation_id: str,
        organization_id: str | Unset = UNSET,
        reason_code: str | Unset = UNSET,
        info_request_fields: list[str] | Unset = UNSET,
    ) -> None:
        self.type_ = type_
        self.applicant_id = applicant_id
        self.simulation_id = simulation_id
        self.organization_id = organization_id
        self.reason_code = reason_code
        self.info_request_fields = info_request_fields
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.applicant_id is not ABSENT:
            members["applicant_id"] = self.applicant_id
        if self.simulation_id is not ABSENT:
            members["simulation_id"] = self.simulation_id
        if self.organization_id is not ABSENT:
            members["organization_id"] = self.organization_id
        if self.reason_code is not ABSENT:
            members["reason_code"] = self.reason_code
        if self.info_request_fields is not ABSENT:
            members["info_request_fields"] = self.info_request_fields
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.type_ = take("type", UNSET)
        model.applicant_id = take("applicant_id", UNSET)
        model.simulation_id = take("simulation_id", UNSET)
        model.organization_id = take("organization_id", UNSET)
        model.reason_code = take("reason_code", UNSET)
        model.info_request_fields = take("info_request_fields", UNSET)
        model.additional_properties = members
        return model
