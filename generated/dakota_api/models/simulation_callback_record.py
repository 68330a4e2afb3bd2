# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.known_delivery_status import KnownDeliveryStatus


class SimulationCallbackRecord(Model):
    """Something a simulation sends.

    Attributes:
        callback_id (str | Unset): The callback's identifier.
        payload_json (str | Unset): The body as JSON text.
        scheduled_for (datetime.datetime | Unset): When it is due.
        state (KnownDeliveryStatus | str | Unset): Whether something sent has arrived.
        attempts (int | Unset): The number of attempts so far.
        max_attempts (int | Unset): The number of attempts after which it is given up.
        delivered_at (datetime.datetime | Unset): When it arrived; absent before that.
        last_error (str | Unset): Why the last attempt failed.
    """

    __slots__ = (
        "callback_id",
        "payload_json",
        "scheduled_for",
        "state",
        "attempts",
        "max_attempts",
        "delivered_at",
        "last_error",
    )

    callback_id: str | Unset
    payload_json: str | Unset
    scheduled_for: datetime.datetime | Unset
    state: KnownDeliveryStatus | str | Unset
    attempts: int | Unset
    max_attempts: int | Unset
    delivered_at: datetime.datetime | Unset
    last_error: str | Unset

    def __init__(
        self,
        callback_id: str | Unset = UNSET,
        payload_json: str | Unset = UNSET,
        scheduled_for: datetime.datetime | Unset = UNSET,
        state: KnownDeliveryStatus | str | Unset = UNSET,
        attempts: int | Unset = UNSET,
        max_attempts: int | Unset = UNSET,
        delivered_at: datetime.datetime | Unset = UNSET,
        last_error: str | Unset = UNSET,
    ) -> None:
        self.callback_id = callback_id
        self.payload_json = payload_json
        self.scheduled_for = scheduled_for
        self.state = state
        self.attempts = attempts
        self.max_attempts = max_attempts
        self.delivered_at = delivered_at
        self.last_error = last_error
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.callback_id is not ABSENT:
            members["callback_id"] = self.callback_id
        if self.payload_json is not ABSENT:
            members["payload_json"] = self.payload_json
        if self.scheduled_for is not ABSENT:
            members["scheduled_for"] = to_json(self.scheduled_for)
        if self.state is not ABSENT:
            members["state"] = self.state
        if self.attempts is not ABSENT:
            members["attempts"] = self.attempts
        if self.max_attempts is not ABSENT:
            members["max_attempts"] = self.max_attempts
        if self.delivered_at is not ABSENT:
            members["delivered_at"] = to_json(self.delivered_at)
        if self.last_error is not ABSENT:
            members["last_error"] = self.last_error
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.callback_id = take("callback_id", UNSET)
        model.payload_json = take("payload_json", UNSET)
        model.scheduled_for = to_datetime(take("scheduled_for", UNSET))
        model.state = take("state", UNSET)
        model.attempts = take("attempts", UNSET)
        model.max_attempts = take("max_attempts", UNSET)
        model.delivered_at = to_datetime(take("delivered_at", UNSET))
        model.last_error = take("last_error", UNSET)
        model.additional_properties = members
        return model
