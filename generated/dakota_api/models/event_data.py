# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.event_object import EventObject


class EventData(Model):
    """What an event happened to.

    Attributes:
        object_ (EventObject): An object of an event.
        previous_attributes (EventObject | Unset): An object of an event.
    """

    __slots__ = (
        "object_",
        "previous_attributes",
    )

    object_: EventObject
    previous_attributes: EventObject | Unset

    def __init__(
        self,
        object_: EventObject,
        previous_attributes: EventObject | Unset = UNSET,
    ) -> None:
        self.object_ = object_
        self.previous_attributes = previous_attributes
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.object_ is not ABSENT:
            members["object"] = to_json(self.object_)
        if self.previous_attributes is not ABSENT:
            members["previous_attributes"] = to_json(self.previous_attributes)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        value = take("object", UNSET)
        model.object_ = models.EventObject.from_dict(value) if isinstance(value, dict) else value
        value = take("previous_attributes", UNSET)
        model.previous_attributes = models.EventObject.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
