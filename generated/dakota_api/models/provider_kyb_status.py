# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_provider_status import KnownProviderStatus


class ProviderKybStatus(Model):
    """One provider's status of a customer.

    Attributes:
        provider_id (str): The provider.
        status (KnownProviderStatus | str): A provider's status of a customer.
        endorsements (list[str] | Unset): What the provider has cleared the customer for.
    """

    __slots__ = (
        "provider_id",
        "status",
        "endorsements",
    )

    provider_id: str
    status: KnownProviderStatus | str
    endorsements: list[str] | Unset

    def __init__(
        self,
        provider_id: str,
        status: KnownProviderStatus | str,
        endorsements: list[str] | Unset = UNSET,
    ) -> None:
        self.provider_id = provider_id
        self.status = status
        self.endorsements = endorsements
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.provider_id is not ABSENT:
            members["provider_id"] = self.provider_id
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.endorsements is not ABSENT:
            members["endorsements"] = self.endorsements
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.provider_id = take("provider_id", UNSET)
        model.status = take("status", UNSET)
        model.endorsements = take("endorsements", UNSET)
        model.additional_properties = members
        return model
