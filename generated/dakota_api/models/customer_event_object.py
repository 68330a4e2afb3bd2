# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_customer_type import KnownCustomerType


class CustomerEventObject(Model):
    """The customer of an event. SPEC shows these three members; the vendor's Go SDK expects `id`, `email`, `status`
    and others instead.

        Attributes:
            customer_id (str | Unset): The customer.
            name (str | Unset): The person's or company's name.
            customer_type (KnownCustomerType | str | Unset): A person or a company.
    """

    __slots__ = (
        "customer_id",
        "name",
        "customer_type",
    )

    customer_id: str | Unset
    name: str | Unset
    customer_type: KnownCustomerType | str | Unset

    def __init__(
        self,
        customer_id: str | Unset = UNSET,
        name: str | Unset = UNSET,
        customer_type: KnownCustomerType | str | Unset = UNSET,
    ) -> None:
        self.customer_id = customer_id
        self.name = name
        self.customer_type = customer_type
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.name is not ABSENT:
            members["name"] = self.name
        if self.customer_type is not ABSENT:
            members["customer_type"] = self.customer_type
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.customer_id = take("customer_id", UNSET)
        model.name = take("name", UNSET)
        model.customer_type = take("customer_type", UNSET)
        model.additional_properties = members
        return model
