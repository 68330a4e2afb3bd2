# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class EventRequest(Model):
    """The request that caused an event.

    Attributes:
        id (None | str | Unset): The request's identifier.
        idempotency_key (None | str | Unset): The request's idempotency key.
    """

    __slots__ = (
        "id",
        "idempotency_key",
    )

    id: None | str | Unset
    idempotency_key: None | str | Unset

    def __init__(
        self,
        id: None | str | Unset = UNSET,
        idempotency_key: None | str | Unset = UNSET,
    ) -> None:
        self.id = id
        self.idempotency_key = idempotency_key
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.idempotency_key is not ABSENT:
            members["idempotency_key"] = self.idempotency_key
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.idempotency_key = take("idempotency_key", UNSET)
        model.additional_properties = members
        return model
