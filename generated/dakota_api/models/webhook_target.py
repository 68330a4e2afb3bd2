# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_event_type import KnownEventType


class WebhookTarget(Model):
    """An address for webhooks.

    Attributes:
        id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        url (str): The address.
        global_ (bool): Whether it gets all types of events.
        time_last_healthy (int): When it last took an event, in Unix seconds; at first the time of its creation.
        time_last_attempted (int): When an event was last sent to it, in Unix seconds; at first the time of its
            creation.
        event_types (list[KnownEventType | str] | Unset): The types of events it gets otherwise.
    """

    __slots__ = (
        "id",
        "url",
        "global_",
        "time_last_healthy",
        "time_last_attempted",
        "event_types",
    )

    id: str
    url: str
    global_: bool
    time_last_healthy: int
    time_last_attempted: int
    event_types: list[KnownEventType | str] | Unset

    def __init__(
        self,
        id: str,
        url: str,
        global_: bool,
        time_last_healthy: int,
        time_last_attempted: int,
        event_types: list[KnownEventType | str] | Unset = UNSET,
    ) -> None:
        self.id = id
        self.url = url
        self.global_ = global_
        self.time_last_healthy = time_last_healthy
        self.time_last_attempted = time_last_attempted
        self.event_types = event_types
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.url is not ABSENT:
            members["url"] = self.url
        if self.global_ is not ABSENT:
            members["global"] = self.global_
        if self.time_last_healthy is not ABSENT:
            members["time_last_healthy"] = self.time_last_healthy
        if self.time_last_attempted is not ABSENT:
            members["time_last_attempted"] = self.time_last_attempted
        if self.event_types is not ABSENT:
            members["event_types"] = self.event_types
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.url = take("url", UNSET)
        model.global_ = take("global", UNSET)
        model.time_last_healthy = take("time_last_healthy", UNSET)
        model.time_last_attempted = take("time_last_attempted", UNSET)
        model.event_types = take("event_types", UNSET)
        model.additional_properties = members
        return model
