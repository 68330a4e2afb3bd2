# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_kyb_link_status import KnownKybLinkStatus
    from ..models.known_kyb_link_type import KnownKybLinkType


class KybLinkEventObject(Model):
    """The verification link of an event.

    Attributes:
        customer_id (str | Unset): The customer.
        link_type (KnownKybLinkType | str | Unset): A kind of verification link.
        url (str | Unset): The page's address. Old SDKs call it `link`, which was never sent.
        status (KnownKybLinkStatus | str | Unset): The status of a verification link, or of a customer's KYC.
        expires_at (int | Unset): When the link stops working, in Unix seconds.
    """

    __slots__ = (
        "customer_id",
        "link_type",
        "url",
        "status",
        "expires_at",
    )

    customer_id: str | Unset
    link_type: KnownKybLinkType | str | Unset
    url: str | Unset
    status: KnownKybLinkStatus | str | Unset
    expires_at: int | Unset

    def __init__(
        self,
        customer_id: str | Unset = UNSET,
        link_type: KnownKybLinkType | str | Unset = UNSET,
        url: str | Unset = UNSET,
        status: KnownKybLinkStatus | str | Unset = UNSET,
        expires_at: int | Unset = UNSET,
    ) -> None:
        self.customer_id = customer_id
        self.link_type = link_type
        self.url = url
        self.status = status
        self.expires_at = expires_at
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.link_type is not ABSENT:
            members["link_type"] = self.link_type
        if self.url is not ABSENT:
            members["url"] = self.url
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.expires_at is not ABSENT:
            members["expires_at"] = self.expires_at
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.customer_id = take("customer_id", UNSET)
        model.link_type = take("link_type", UNSET)
        model.url = take("url", UNSET)
        model.status = take("status", UNSET)
        model.expires_at = take("expires_at", UNSET)
        model.additional_properties = members
        return model
