# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class SumsubTokenImportResult(Model):
    """What became of one token.

    Attributes:
        name (str | Unset): The customer's name.
        success (bool | Unset): Whether a customer was created.
        customer_id (str | Unset): The new customer.
        application_id (str | Unset): The new customer's application.
        error (str | Unset): Why the token was refused.
    """

    __slots__ = (
        "name",
        "success",
        "customer_id",
        "application_id",
        "error",
    )

    name: str | Unset
    success: bool | Unset
    customer_id: str | Unset
    application_id: str | Unset
    error: str | Unset

    def __init__(
        self,
        name: str | Unset = UNSET,
        success: bool | Unset = UNSET,
        customer_id: str | Unset = UNSET,
        application_id: str | Unset = UNSET,
        error: str | Unset = UNSET,
    ) -> None:
        self.name = name
        self.success = success
        self.customer_id = customer_id
        self.application_id = application_id
        self.error = error
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.name is not ABSENT:
            members["name"] = self.name
        if self.success is not ABSENT:
            members["success"] = self.success
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.error is not ABSENT:
            members["error"] = self.error
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.name = take("name", UNSET)
        model.success = take("success", UNSET)
        model.customer_id = take("customer_id", UNSET)
        model.application_id = take("application_id", UNSET)
        model.error = take("error", UNSET)
        model.additional_properties = members
        return model
