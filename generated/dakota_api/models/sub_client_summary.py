# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    pass


class SubClientSummary(Model):
    """A sub-client with the number of its customers.

    Attributes:
        sub_client_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        sub_client_name (str): The sub-client's name.
        customer_count (int): The number of its customers.
    """

    __slots__ = (
        "sub_client_id",
        "sub_client_name",
        "customer_count",
    )

    sub_client_id: str
    sub_client_name: str
    customer_count: int

    def __init__(
        self,
        sub_client_id: str,
        sub_client_name: str,
        customer_count: int,
    ) -> None:
        self.sub_client_id = sub_client_id
        self.sub_client_name = sub_client_name
        self.customer_count = customer_count
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.sub_client_id is not ABSENT:
            members["sub_client_id"] = self.sub_client_id
        if self.sub_client_name is not ABSENT:
            members["sub_client_name"] = self.sub_client_name
        if self.customer_count is not ABSENT:
            members["customer_count"] = self.customer_count
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.sub_client_id = take("sub_client_id", UNSET)
        model.sub_client_name = take("sub_client_name", UNSET)
        model.customer_count = take("customer_count", UNSET)
        model.additional_properties = members
        return model
