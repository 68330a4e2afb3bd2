# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.inbound_simulation_type import InboundSimulationType


class SimulateInboundRequest(Model):
    """The movement of money to simulate. Beside `required`, `crypto_inbound` needs a `wallet_address`, the types of
    incoming fiat money an `account_id`, the outbound types and reversals an `account_id` and a
    `one_off_transaction_id`.

        Attributes:
            simulation_id (str): Your own name for this simulation, for idempotency and tracing.
            type_ (InboundSimulationType): What happens to which kind of money. `fednow_inbound` is taken since September
                2026, as are types that begin
                with `swift_`, whose names we do not know.
            amount (str): The amount as a decimal number, at most 2.
            currency (str): The currency or token.
            account_id (str | Unset): The account the money goes to or comes from.
            wallet_address (str | Unset): The address of the wallet the money goes to.
            wallet_id (str | Unset): The wallet; give `wallet_address` instead.
            one_off_transaction_id (str | Unset): The outgoing transaction something happens to.
            movement_id (str | Unset): The outgoing transaction; give `one_off_transaction_id` instead.
            scenario (str | Unset): How it goes, one of `GET /sandbox/scenarios`; for example `success_immediate`, which the
                server takes when
                absent.
            partial_amount (str | Unset): What really arrives, less than `amount`; for the scenario `partial_crypto`, and
                required there.
            delay_seconds (int | Unset): How long it takes, for the scenario `success_delayed`.
            trace_id (str | Unset): Your own mark to find the simulation by.
    """

    __slots__ = (
        "simulation_id",
        "type_",
        "amount",
        "currency",
        "account_id",
        "wallet_address",
        "wallet_id",
        "one_off_transaction_id",
        "movement_id",
        "scenario",
        "partial_amount",
        "delay_seconds",
        "trace_id",
    )

    simulation_id: str
    type_: InboundSimulationType
    amount: str
    currency: str
    account_id: str | Unset
    wallet_address: str | Unset
    wallet_id: str | Unset
    one_off_transaction_id: str | Unset
    movement_id: str | Unset
    scenario: str | Unset
    partial_amount: str | Unset
    delay_seconds: int | Unset
    trace_id: str | Unset

    def __init__(
        self,
        simulation_id: str,
        type_: InboundSimulationType,
        amount: str,
        currency: str,
        account_id: str | Unset = UNSET,
        wallet_address: str | Unset = UNSET,
        wallet_id: str | Unset = UNSET,
        one_off_transaction_id: str | Unset = UNSET,
        movement_id: str | Unset = UNSET,
        scenario: str | Unset = UNSET,
        partial_amount: str | Unset = UNSET,
        delay_seconds: int | Unset = UNSET,
        trace_id: str | Unset = UNSET,
    ) -> None:
        self.simulation_id = simulation_id
        self.type_ = type_
        self.amount = amount
        self.currency = currency
        self.account_id = account_id
        self.wallet_address = wallet_address
        self.wallet_id = wallet_id
        self.one_off_transaction_id = one_off_transaction_id
        self.movement_id = movement_id
        self.scenario = scenario
        self.partial_amount = partial_amount
        self.delay_seconds = delay_seconds
        self.trace_id = trace_id
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.simulation_id is not ABSENT:
            members["simulation_id"] = self.simulation_id
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.amount is not ABSENT:
            members["amount"] = self.amount
        if self.currency is not ABSENT:
            members["currency"] = self.currency
        if self.account_id is not ABSENT:
            members["account_id"] = self.account_id
        if self.wallet_address is not ABSENT:
            members["wallet_address"] = self.wallet_address
        if self.wallet_id is not ABSENT:
            members["wallet_id"] = self.wallet_id
        if self.one_off_transaction_id is not ABSENT:
            members["one_off_transaction_id"] = self.one_off_transaction_id
        if self.movement_id is not ABSENT:
            members["movement_id"] = self.movement_id
        if self.scenario is not ABSENT:
            members["scenario"] = self.scenario
        if self.partial_amount is not ABSENT:
            members["partial_amount"] = self.partial_amount
        if self.delay_seconds is not ABSENT:
            members["delay_seconds"] = self.delay_seconds
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
        model.type_ = take("type", UNSET)
        model.amount = take("amount", UNSET)
        model.currency = take("currency", UNSET)
        model.account_id = take("account_id", UNSET)
        model.wallet_address = take("wallet_address", UNSET)
        model.wallet_id = take("wallet_id", UNSET)
        model.one_off_transaction_id = take("one_off_transaction_id", UNSET)
        model.movement_id = take("movement_id", UNSET)
        model.scenario = take("scenario", UNSET)
        model.partial_amount = take("partial_amount", UNSET)
        model.delay_seconds = take("delay_seconds", UNSET)
        model.trace_id = take("trace_id", UNSET)
        model.additional_properties = members
        return model
