# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_customer_type import KnownCustomerType


class CustomerCreateRequest(Model):
    """The customer to create. `sub_client_id` and `is_sub_client` exclude each other.

    Attributes:
        name (str): The person's or company's name, with at least one character that is not a space.
        customer_type (KnownCustomerType): A person or a company.
        external_id (str | Unset): The customer's identifier in your own system; `GET /customers` finds the customer by
            it.
        sub_client_id (str | Unset): An identifier of 27 letters and digits; it sorts by time of creation.
        is_sub_client (bool | Unset): Whether the customer is itself a sub-client, which can be said only at creation.
            The server takes false when
            absent.
    """

    __slots__ = (
        "name",
        "customer_type",
        "external_id",
        "sub_client_id",
        "is_sub_client",
    )

    name: str
    customer_type: KnownCustomerType
    external_id: str | Unset
    sub_client_id: str | Unset
    is_sub_client: bool | Unset

    def __init__(
        self,
        name: str,
        customer_type: KnownCustomerType,
        external_id: str | Unset = UNSET,
        sub_client_id: str | Unset = UNSET,
        is_sub_client: bool | Unset = UNSET,
    ) -> None:
        self.name = name
        self.customer_type = customer_type
        self.external_id = external_id
        self.sub_client_id = sub_client_id
        self.is_sub_client = is_sub_client
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.name is not ABSENT:
            members["name"] = self.name
        if self.customer_type is not ABSENT:
            members["customer_type"] = self.customer_type
        if self.external_id is not ABSENT:
            members["external_id"] = self.external_id
        if self.sub_client_id is not ABSENT:
            members["sub_client_id"] = self.sub_client_id
        if self.is_sub_client is not ABSENT:
            members["is_sub_client"] = self.is_sub_client
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.name = take("name", UNSET)
        model.customer_type = take("customer_type", UNSET)
        model.external_id = take("external_id", UNSET)
        model.sub_client_id = take("sub_client_id", UNSET)
        model.is_sub_client = take("is_sub_client", UNSET)
        model.additional_properties = members
        return model
