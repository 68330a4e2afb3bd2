# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class UpdateCustomerSubClientRequest(Model):
    """The sub-client to put a customer under.

    Attributes:
        sub_client_id (None | str | Unset): The sub-client; null for none.
    """

    __slots__ = ("sub_client_id",)

    sub_client_id: None | str | Unset

    def __init__(
        self,
        sub_client_id: None | str | Unset = UNSET,
    ) -> None:
        self.sub_client_id = sub_client_id
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.sub_client_id is not ABSENT:
            members["sub_client_id"] = self.sub_client_id
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.sub_client_id = take("sub_client_id", UNSET)
        model.additional_properties = members
        return model
