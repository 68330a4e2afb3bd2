# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class ApplicationWithdrawnEventObject(Model):
    """The application that was withdrawn. Since September 2026.

    Attributes:
        customer_id (str | Unset): The customer.
        application_id (str | Unset): The application.
        reason (str | Unset): Why; absent if none was given.
    """

    __slots__ = (
        "customer_id",
        "application_id",
        "reason",
    )

    customer_id: str | Unset
    application_id: str | Unset
    reason: str | Unset

    def __init__(
        self,
        customer_id: str | Unset = UNSET,
        application_id: str | Unset = UNSET,
        reason: str | Unset = UNSET,
    ) -> None:
        self.customer_id = customer_id
        self.application_id = application_id
        self.reason = reason
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.reason is not ABSENT:
            members["reason"] = self.reason
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.customer_id = take("customer_id", UNSET)
        model.application_id = take("application_id", UNSET)
        model.reason = take("reason", UNSET)
        model.additional_properties = members
        return model
