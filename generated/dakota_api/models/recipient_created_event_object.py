# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class RecipientCreatedEventObject(Model):
    """The recipient of an event.

    Attributes:
        recipient_id (str | Unset): The recipient.
        customer_id (str | Unset): The customer it belongs to.
    """

    __slots__ = (
        "recipient_id",
        "customer_id",
    )

    recipient_id: str | Unset
    customer_id: str | Unset

    def __init__(
        self,
        recipient_id: str | Unset = UNSET,
        customer_id: str | Unset = UNSET,
    ) -> None:
        self.recipient_id = recipient_id
        self.customer_id = customer_id
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.recipient_id is not ABSENT:
            members["recipient_id"] = self.recipient_id
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.recipient_id = take("recipient_id", UNSET)
        model.customer_id = take("customer_id", UNSET)
        model.additional_properties = members
        return model
