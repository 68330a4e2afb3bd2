# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.known_delivery_status import KnownDeliveryStatus
    from ..models.known_event_type import KnownEventType
    from ..models.webhook_payload import WebhookPayload


class WebhookDelivery(Model):
    """How an event was delivered to one target.

    Attributes:
        id (str): The event's identifier.
        event_type (KnownEventType | str): What has happened. There are more types than are listed; let an unknown one
            pass.
        endpoint_url (str): Where it was sent.
        status (KnownDeliveryStatus | str): Whether something sent has arrived.
        attempts (int): The number of attempts so far.
        created_at (datetime.datetime): When the event was queued.
        is_replay (bool): Whether it was sent by a replay.
        delivered_at (datetime.datetime | None | Unset): When it arrived; null before that.
        simulation_id (None | str | Unset): The simulation that caused it; null without one.
        replay_count (int | Unset): The number of replays so far, 10 at most.
        payload (WebhookPayload | Unset): The JSON that was sent, in practice an `Event`.
    """

    __slots__ = (
        "id",
        "event_type",
        "endpoint_url",
        "status",
        "attempts",
        "created_at",
        "is_replay",
        "delivered_at",
        "simulation_id",
        "replay_count",
        "payload",
    )

    id: str
    event_type: KnownEventType | str
    endpoint_url: str
    status: KnownDeliveryStatus | str
    attempts: int
    created_at: datetime.datetime
    is_replay: bool
    delivered_at: datetime.datetime | None | Unset
    simulation_id: None | str | Unset
    replay_count: int | Unset
    payload: WebhookPayload | Unset

    def __init__(
        self,
        id: str,
        event_type: KnownEventType | str,
        endpoint_url: str,
        status: KnownDeliveryStatus | str,
        attempts: int,
        created_at: datetime.datetime,
        is_replay: bool,
        delivered_at: datetime.datetime | None | Unset = UNSET,
        simulation_id: None | str | Unset = UNSET,
        replay_count: int | Unset = UNSET,
        payload: WebhookPayload | Unset = UNSET,
    ) -> None:
        self.id = id
        self.event_type = event_type
        self.endpoint_url = endpoint_url
        self.status = status
        self.attempts = attempts
        self.created_at = created_at
        self.is_replay = is_replay
        self.delivered_at = delivered_at
        self.simulation_id = simulation_id
        self.replay_count = replay_count
        self.payload = payload
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.event_type is not ABSENT:
            members["event_type"] = self.event_type
        if self.endpoint_url is not ABSENT:
            members["endpoint_url"] = self.endpoint_url
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.attempts is not ABSENT:
            members["attempts"] = self.attempts
        if self.created_at is not ABSENT:
            members["created_at"] = to_json(self.created_at)
        if self.is_replay is not ABSENT:
            members["is_replay"] = self.is_replay
        if self.delivered_at is not ABSENT:
            members["delivered_at"] = to_json(self.delivered_at)
        if self.simulation_id is not ABSENT:
            members["simulation_id"] = self.simulation_id
        if self.replay_count is not ABSENT:
            members["replay_count"] = self.replay_count
        if self.payload is not ABSENT:
            members["payload"] = to_json(self.payload)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.event_type = take("event_type", UNSET)
        model.endpoint_url = take("endpoint_url", UNSET)
        model.status = take("status", UNSET)
        model.attempts = take("attempts", UNSET)
        model.created_at = to_datetime(take("created_at", UNSET))
        model.is_replay = take("is_replay", UNSET)
        model.delivered_at = to_datetime(take("delivered_at", UNSET))
        model.simulation_id = take("simulation_id", UNSET)
        model.replay_count = take("replay_count", UNSET)
        value = take("payload", UNSET)
        model.payload = models.WebhookPayload.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
