# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, members_of

if TYPE_CHECKING:
    pass


class UpdateSelfieInfoRequest(Model):
    """The new selfie.

    Attributes:
        customer_id (str): The customer's identifier, a UUID in practice.
        selfie_url (str): Where the selfie can be fetched, as JPG, JPEG or PNG.
    """

    __slots__ = (
        "customer_id",
        "selfie_url",
    )

    customer_id: str
    selfie_url: str

    def __init__(
        self,
        customer_id: str,
        selfie_url: str,
    ) -> None:
        self.customer_id = customer_id
        self.selfie_url = selfie_url
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.selfie_url is not ABSENT:
            members["selfie_url"] = self.selfie_url
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.customer_id = take("customer_id", UNSET)
        model.selfie_url = take("selfie_url", UNSET)
        model.additional_properties = members
        return model
