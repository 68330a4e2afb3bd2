# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    from ..models.known_simulation_state import KnownSimulationState


class AdvanceSimulationResult(Model):
    """How a simulation has moved.

    Attributes:
        simulation_id (str): The simulation's name.
        previous_state (KnownSimulationState | str): How far a simulation is.
        new_state (KnownSimulationState | str): How far a simulation is.
        callbacks_scheduled (int): The number of callbacks it sends now.
    """

    __slots__ = (
        "simulation_id",
        "previous_state",
        "new_state",
        "callbacks_scheduled",
    )

    simulation_id: str
    previous_state: KnownSimulationState | str
    new_state: KnownSimulationState | str
    callbacks_scheduled: int

    def __init__(
        self,
        simulation_id: str,
        previous_state: KnownSimulationState | str,
        new_state: KnownSimulationState | str,
        callbacks_scheduled: int,
    ) -> None:
        self.simulation_id = simulation_id
        self.previous_state = previous_state
        self.new_state = new_state
        self.callbacks_scheduled = callbacks_scheduled
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.simulation_id is not ABSENT:
            members["simulation_id"] = self.simulation_id
        if self.previous_state is not ABSENT:
            members["previous_state"] = self.previous_state
        if self.new_state is not ABSENT:
            members["new_state"] = self.new_state
        if self.callbacks_scheduled is not ABSENT:
            members["callbacks_scheduled"] = self.callbacks_scheduled
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.simulation_id = take("simulation_id", UNSET)
        model.previous_state = take("previous_state", UNSET)
        model.new_state = take("new_state", UNSET)
        model.callbacks_scheduled = take("callbacks_scheduled", UNSET)
        model.additional_properties = members
        return model
