# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_kyb_reason_code import KnownKybReasonCode
    from ..models.known_kyb_status import KnownKybStatus


class KybStatusEventObject(Model):
    """The KYB status of an event.

    Attributes:
        customer_id (str | Unset): The customer.
        kyb_status (KnownKybStatus | str | Unset): A customer's KYB status. Some pages and webhooks say `approved` for
            `active`.
        reason_code (KnownKybReasonCode | str | Unset): Why a KYB status has changed.
    """

    __slots__ = (
        "customer_id",
        "kyb_status",
        "reason_code",
    )

    customer_id: str | Unset
    kyb_status: KnownKybStatus | str | Unset
    reason_code: KnownKybReasonCode | str | Unset

    def __init__(
        self,
        customer_id: str | Unset = UNSET,
        kyb_status: KnownKybStatus | str | Unset = UNSET,
        reason_code: KnownKybReasonCode | str | Unset = UNSET,
    ) -> None:
        self.customer_id = customer_id
        self.kyb_status = kyb_status
        self.reason_code = reason_code
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.kyb_status is not ABSENT:
            members["kyb_status"] = self.kyb_status
        if self.reason_code is not ABSENT:
            members["reason_code"] = self.reason_code
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.customer_id = take("customer_id", UNSET)
        model.kyb_status = take("kyb_status", UNSET)
        model.reason_code = take("reason_code", UNSET)
        model.additional_properties = members
        return model
