# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_simulation_state import KnownSimulationState


class SimulateInboundResponse(Model):
    """The simulation that was accepted.

    Attributes:
        simulation_id (str | Unset): The name given in the request.
        state (KnownSimulationState | str | Unset): How far a simulation is.
        trace_id (str | Unset): The mark given in the request.
    """

    __slots__ = (
        "simulation_id",
        "state",
        "trace_id",
    )

    simulation_id: str | Unset
    state: KnownSimulationState | str | Unset
    trace_id: str | Unset

    def __init__(
        self,
        simulation_id: str | Unset = UNSET,
        state: KnownSimulationState | str | Unset = UNSET,
        trace_id: str | Unset = UNSET,
    ) -> None:
        self.simulation_id = simulation_id
        self.state = state
        self.trace_id = trace_id
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.simulation_id is not ABSENT:
            members["simulation_id"] = self.simulation_id
        if self.state is not ABSENT:
            members["state"] = self.state
        if self.trace_id is not ABSENT:
            members["trace_id"] = self.trace_id
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.simulation_id = take("simulation_id", UNSET)
        model.state = take("state", UNSET)
        model.trace_id = take("trace_id", UNSET)
        model.additional_properties = members
        return model
