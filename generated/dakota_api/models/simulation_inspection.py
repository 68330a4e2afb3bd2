# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.known_simulation_state import KnownSimulationState
    from ..models.metadata import Metadata
    from ..models.simulation_callback_record import SimulationCallbackRecord


class SimulationInspection(Model):
    """A simulation and its callbacks.

    Attributes:
        simulation_id (str): The simulation's name.
        rail (str): The payment rail; for example `ach`.
        operation (str): The direction; for example `inbound`.
        scenario (str): How it goes.
        state (KnownSimulationState | str): How far a simulation is.
        organization_id (str): Your organization.
        amount (str): The amount as a decimal number.
        currency (str): The currency or token.
        created_at (datetime.datetime): When the simulation was created.
        state_position (str | Unset): Where in its scenario the simulation stands.
        awaiting_advance (bool | Unset): Whether it waits to be advanced.
        account_id (str | Unset): The account concerned.
        wallet_id (str | Unset): The wallet concerned.
        trace_id (str | Unset): The mark given in the request.
        metadata (Metadata | Unset): Anything, by name.
        completed_at (datetime.datetime | Unset): When the simulation ended; absent before that.
        callbacks (list[SimulationCallbackRecord] | Unset): What the simulation sends.
        advance_actions_available (list[str] | Unset): How it can be advanced now.
    """

    __slots__ = (
        "simulation_id",
        "rail",
        "operation",
        "scenario",
        "state",
        "organization_id",
        "amount",
        "currency",
        "created_at",
        "state_position",
        "awaiting_advance",
        "account_id",
        "wallet_id",
        "trace_id",
        "metadata",
        "completed_at",
        "callbacks",
        "advance_actions_available",
    )

    simulation_id: str
    rail: str
    operation: str
    scenario: str
    state: KnownSimulationState | str
    organization_id: str
    amount: str
    currency: str
    created_at: datetime.datetime
    state_position: str | Unset
    awaiting_advance: bool | Unset
    account_id: str | Unset
    wallet_id: str | Unset
    trace_id: str | Unset
    metadata: Metadata | Unset
    completed_at: datetime.datetime | Unset
    callbacks: list[SimulationCallbackRecord] | Unset
    advance_actions_available: list[str] | Unset

    def __init__(
        self,
        simulation_id: str,
        rail: str,
        operation: str,
        scenario: str,
        state: KnownSimulationState | str,
        organization_id: str,
        amount: str,
        currency: str,
        created_at: datetime.datetime,
        state_position: str | Unset = UNSET,
        awaiting_advance: bool | Unset = UNSET,
        account_id: str | Unset = UNSET,
        wallet_id: str | Unset = UNSET,
        trace_id: str | Unset = UNSET,
        metadata: Metadata | Unset = UNSET,
        completed_at: datetime.datetime | Unset = UNSET,
        callbacks: list[SimulationCallbackRecord] | Unset = UNSET,
        advance_actions_available: list[str] | Unset = UNSET,
    ) -> None:
        self.simulation_id = simulation_id
        self.rail = rail
        self.operation = operation
        self.scenario = scenario
        self.state = state
        self.organization_id = organization_id
        self.amount = amount
        self.currency = currency
        self.created_at = created_at
        self.state_position = state_position
        self.awaiting_advance = awaiting_advance
        self.account_id = account_id
        self.wallet_id = wallet_id
        self.trace_id = trace_id
        self.metadata = metadata
        self.completed_at = completed_at
        self.callbacks = callbacks
        self.advance_actions_available = advance_actions_available
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.simulation_id is not ABSENT:
            members["simulation_id"] = self.simulation_id
        if self.rail is not ABSENT:
            members["rail"] = self.rail
        if self.operation is not ABSENT:
            members["operation"] = self.operation
        if self.scenario is not ABSENT:
            members["scenario"] = self.scenario
        if self.state is not ABSENT:
            members["state"] = self.state
        if self.organization_id is not ABSENT:
            members["organization_id"] = self.organization_id
        if self.amount is not ABSENT:
            members["amount"] = self.amount
        if self.currency is not ABSENT:
            members["currency"] = self.currency
        if self.created_at is not ABSENT:
            members["created_at"] = to_json(self.created_at)
        if self.state_position is not ABSENT:
            members["state_position"] = self.state_position
        if self.awaiting_advance is not ABSENT:
            members["awaiting_advance"] = self.awaiting_advance
        if self.account_id is not ABSENT:
            members["account_id"] = self.account_id
        if self.wallet_id is not ABSENT:
            members["wallet_id"] = self.wallet_id
        if self.trace_id is not ABSENT:
            members["trace_id"] = self.trace_id
        if self.metadata is not ABSENT:
            members["metadata"] = to_json(self.metadata)
        if self.completed_at is not ABSENT:
            members["completed_at"] = to_json(self.completed_at)
        if self.callbacks is not ABSENT:
            members["callbacks"] = to_json(self.callbacks)
        if self.advance_actions_available is not ABSENT:
            members["advance_actions_available"] = self.advance_actions_available
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.simulation_id = take("simulation_id", UNSET)
        model.rail = take("rail", UNSET)
        model.operation = take("operation", UNSET)
        model.scenario = take("scenario", UNSET)
        model.state = take("state", UNSET)
        model.organization_id = take("organization_id", UNSET)
        model.amount = take("amount", UNSET)
        model.currency = take("currency", UNSET)
        model.created_at = to_datetime(take("created_at", UNSET))
        model.state_position = take("state_position", UNSET)
        model.awaiting_advance = take("awaiting_advance", UNSET)
        model.account_id = take("account_id", UNSET)
        model.wallet_id = take("wallet_id", UNSET)
        model.trace_id = take("trace_id", UNSET)
        value = take("metadata", UNSET)
        model.metadata = models.Metadata.from_dict(value) if isinstance(value, dict) else value
        model.completed_at = to_datetime(take("completed_at", UNSET))
        value = take("callbacks", UNSET)
        model.callbacks = (
            [
                models.SimulationCallbackRecord.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.advance_actions_available = take("advance_actions_available", UNSET)
        model.additional_properties = members
        return model
