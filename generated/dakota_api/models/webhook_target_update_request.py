# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_event_type import KnownEventType


class WebhookTargetUpdateRequest(Model):
    """Which events an address gets.

    Attributes:
        global_ (bool | Unset): Whether it gets all types of events, whatever `event_types` says.
        event_types (list[KnownEventType] | Unset): The types of events it gets.
    """

    __slots__ = (
        "global_",
        "event_types",
    )

    global_: bool | Unset
    event_types: list[KnownEventType] | Unset

    def __init__(
        self,
        global_: bool | Unset = UNSET,
        event_types: list[KnownEventType] | Unset = UNSET,
    ) -> None:
        self.global_ = global_
        self.event_types = event_types
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.global_ is not ABSENT:
            members["global"] = self.global_
        if self.event_types is not ABSENT:
            members["event_types"] = self.event_types
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.global_ = take("global", UNSET)
        model.event_types = take("event_types", UNSET)
        model.additional_properties = members
        return model
