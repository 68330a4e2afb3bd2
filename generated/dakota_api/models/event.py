# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.event_data import EventData
    from ..models.event_request import EventRequest
    from ..models.known_event_type import KnownEventType
    from ..models.metadata import Metadata


class Event(Model):
    """Something that has happened. Members whose names begin with `provider_` are never delivered.

    Attributes:
        id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        type_ (KnownEventType | str): What has happened. There are more types than are listed; let an unknown one pass.
        created (int): When it happened, in Unix seconds.
        api_version (str): The version of the event's form; for example `1.0.0`.
        data (EventData): What an event happened to.
        request (EventRequest | Unset): The request that caused an event.
        metadata (Metadata | Unset): Anything, by name.
    """

    __slots__ = (
        "id",
        "type_",
        "created",
        "api_version",
        "data",
        "request",
        "metadata",
    )

    id: str
    type_: KnownEventType | str
    created: int
    api_version: str
    data: EventData
    request: EventRequest | Unset
    metadata: Metadata | Unset

    def __init__(
        self,
        id: str,
        type_: KnownEventType | str,
        created: int,
        api_version: str,
        data: EventData,
        request: EventRequest | Unset = UNSET,
        metadata: Metadata | Unset = UNSET,
    ) -> None:
        self.id = id
        self.type_ = type_
        self.created = created
        self.api_version = api_version
        self.data = data
        self.request = request
        self.metadata = metadata
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.created is not ABSENT:
            members["created"] = self.created
        if self.api_version is not ABSENT:
            members["api_version"] = self.api_version
        if self.data is not ABSENT:
            members["data"] = to_json(self.data)
        if self.request is not ABSENT:
            members["request"] = to_json(self.request)
        if self.metadata is not ABSENT:
            members["metadata"] = to_json(self.metadata)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.type_ = take("type", UNSET)
        model.created = take("created", UNSET)
        model.api_version = take("api_version", UNSET)
        value = take("data", UNSET)
        model.data = models.EventData.from_dict(value) if isinstance(value, dict) else value
        value = take("request", UNSET)
        model.request = models.EventRequest.from_dict(value) if isinstance(value, dict) else value
        value = take("metadata", UNSET)
        model.metadata = models.Metadata.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
