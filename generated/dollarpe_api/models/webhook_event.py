# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.known_webhook_type import KnownWebhookType
    from ..models.webhook_metadata import WebhookMetadata


class WebhookEvent(Model):
    """Something that has happened.

    Attributes:
        type_ (KnownWebhookType | str): What something happened to.
        id (str): The identifier of that; of type `CUSTOMER` the customer's.
        event (str): Its new state; of type `CUSTOMER` the customer's status.
        timestamp (datetime.datetime): When it happened.
        metadata (WebhookMetadata | Unset): More about what has happened, by name.
    """

    __slots__ = (
        "type_",
        "id",
        "event",
        "timestamp",
        "metadata",
    )

    type_: KnownWebhookType | str
    id: str
    event: str
    timestamp: datetime.datetime
    metadata: WebhookMetadata | Unset

    def __init__(
        self,
        type_: KnownWebhookType | str,
        id: str,
        event: str,
        timestamp: datetime.datetime,
        metadata: WebhookMetadata | Unset = UNSET,
    ) -> None:
        self.type_ = type_
        self.id = id
        self.event = event
        self.timestamp = timestamp
        self.metadata = metadata
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.event is not ABSENT:
            members["event"] = self.event
        if self.timestamp is not ABSENT:
            members["timestamp"] = to_json(self.timestamp)
        if self.metadata is not ABSENT:
            members["metadata"] = to_json(self.metadata)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.type_ = take("type", UNSET)
        model.id = take("id", UNSET)
        model.event = take("event", UNSET)
        model.timestamp = to_datetime(take("timestamp", UNSET))
        value = take("metadata", UNSET)
        model.metadata = models.WebhookMetadata.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
