# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_kyb_link_status import KnownKybLinkStatus
    from ..models.known_kyb_link_type import KnownKybLinkType


class KybLink(Model):
    """A link to a provider's verification page.

    Attributes:
        provider_id (str): The provider.
        link_type (KnownKybLinkType | str): A kind of verification link.
        url (str): The page's address.
        status (KnownKybLinkStatus | str): The status of a verification link, or of a customer's KYC.
        created_at (int): When the link was created, in Unix seconds.
        updated_at (int): When the link last changed, in Unix seconds.
        expires_at (int | Unset): When the link stops working, in Unix seconds.
        deleted_at (int | Unset): When the link was deleted, in Unix seconds.
    """

    __slots__ = (
        "provider_id",
        "link_type",
        "url",
        "status",
        "created_at",
        "updated_at",
        "expires_at",
        "deleted_at",
    )

    provider_id: str
    link_type: KnownKybLinkType | str
    url: str
    status: KnownKybLinkStatus | str
    created_at: int
    updated_at: int
    expires_at: int | Unset
    deleted_at: int | Unset

    def __init__(
        self,
        provider_id: str,
        link_type: KnownKybLinkType | str,
        url: str,
        status: KnownKybLinkStatus | str,
        created_at: int,
        updated_at: int,
        expires_at: int | Unset = UNSET,
        deleted_at: int | Unset = UNSET,
    ) -> None:
        self.provider_id = provider_id
        self.link_type = link_type
        self.url = url
        self.status = status
        self.created_at = created_at
        self.updated_at = updated_at
        self.expires_at = expires_at
        self.deleted_at = deleted_at
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.provider_id is not ABSENT:
            members["provider_id"] = self.provider_id
        if self.link_type is not ABSENT:
            members["link_type"] = self.link_type
        if self.url is not ABSENT:
            members["url"] = self.url
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.created_at is not ABSENT:
            members["created_at"] = self.created_at
        if self.updated_at is not ABSENT:
            members["updated_at"] = self.updated_at
        if self.expires_at is not ABSENT:
            members["expires_at"] = self.expires_at
        if self.deleted_at is not ABSENT:
            members["deleted_at"] = self.deleted_at
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.provider_id = take("provider_id", UNSET)
        model.link_type = take("link_type", UNSET)
        model.url = take("url", UNSET)
        model.status = take("status", UNSET)
        model.created_at = take("created_at", UNSET)
        model.updated_at = take("updated_at", UNSET)
        model.expires_at = take("expires_at", UNSET)
        model.deleted_at = take("deleted_at", UNSET)
        model.additional_properties = members
        return model
