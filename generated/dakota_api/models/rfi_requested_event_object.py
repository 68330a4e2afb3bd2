# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.rfi_requirement import RfiRequirement


class RfiRequestedEventObject(Model):
    """A request for information. Since September 2026.

    Attributes:
        customer_id (str | Unset): The customer.
        application_id (str | Unset): The application.
        message_id (str | Unset): The request's identifier; drop a message you have seen.
        requested_at (int | Unset): When it was asked, in Unix seconds.
        requirements (list[RfiRequirement] | Unset): What is asked for.
    """

    __slots__ = (
        "customer_id",
        "application_id",
        "message_id",
        "requested_at",
        "requirements",
    )

    customer_id: str | Unset
    application_id: str | Unset
    message_id: str | Unset
    requested_at: int | Unset
    requirements: list[RfiRequirement] | Unset

    def __init__(
        self,
        customer_id: str | Unset = UNSET,
        application_id: str | Unset = UNSET,
        message_id: str | Unset = UNSET,
        requested_at: int | Unset = UNSET,
        requirements: list[RfiRequirement] | Unset = UNSET,
    ) -> None:
        self.customer_id = customer_id
        self.application_id = application_id
        self.message_id = message_id
        self.requested_at = requested_at
        self.requirements = requirements
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.message_id is not ABSENT:
            members["message_id"] = self.message_id
        if self.requested_at is not ABSENT:
            members["requested_at"] = self.requested_at
        if self.requirements is not ABSENT:
            members["requirements"] = to_json(self.requirements)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.customer_id = take("customer_id", UNSET)
        model.application_id = take("application_id", UNSET)
        model.message_id = take("message_id", UNSET)
        model.requested_at = take("requested_at", UNSET)
        value = take("requirements", UNSET)
        model.requirements = (
            [
                models.RfiRequirement.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.additional_properties = members
        return model
