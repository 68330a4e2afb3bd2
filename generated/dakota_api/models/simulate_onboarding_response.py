# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class SimulateOnboardingResponse(Model):
    """The transition that was made.

    Attributes:
        simulation_id (str | Unset): The name given in the request.
        applicant_id (str | Unset): The application.
        previous_state (str | Unset): The KYB status before the transition.
        new_state (str | Unset): The KYB status after the transition; `approved` shows as `active` on the customer.
    """

    __slots__ = (
        "simulation_id",
        "applicant_id",
        "previous_state",
        "new_state",
    )

    simulation_id: str | Unset
    applicant_id: str | Unset
    previous_state: str | Unset
    new_state: str | Unset

    def __init__(
        self,
        simulation_id: str | Unset = UNSET,
        applicant_id: str | Unset = UNSET,
        previous_state: str | Unset = UNSET,
        new_state: str | Unset = UNSET,
    ) -> None:
        self.simulation_id = simulation_id
        self.applicant_id = applicant_id
        self.previous_state = previous_state
        self.new_state = new_state
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.simulation_id is not ABSENT:
            members["simulation_id"] = self.simulation_id
        if self.applicant_id is not ABSENT:
            members["applicant_id"] = self.applicant_id
        if self.previous_state is not ABSENT:
            members["previous_state"] = self.previous_state
        if self.new_state is not ABSENT:
            members["new_state"] = self.new_state
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.simulation_id = take("simulation_id", UNSET)
        model.applicant_id = take("applicant_id", UNSET)
        model.previous_state = take("previous_state", UNSET)
        model.new_state = take("new_state", UNSET)
        model.additional_properties = members
        return model
