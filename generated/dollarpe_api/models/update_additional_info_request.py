# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.kyc_additional_info import KycAdditionalInfo


class UpdateAdditionalInfoRequest(Model):
    """The new additional fields.

    Attributes:
        customer_id (str): The customer's identifier, a UUID in practice.
        additional_info (KycAdditionalInfo): The additional fields that the customer's KYC configuration asks for, by
            name; for example `ssn_number`, `visa`.
    """

    __slots__ = (
        "customer_id",
        "additional_info",
    )

    customer_id: str
    additional_info: KycAdditionalInfo

    def __init__(
        self,
        customer_id: str,
        additional_info: KycAdditionalInfo,
    ) -> None:
        self.customer_id = customer_id
        self.additional_info = additional_info
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.additional_info is not ABSENT:
            members["additional_info"] = to_json(self.additional_info)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.customer_id = take("customer_id", UNSET)
        value = take("additional_info", UNSET)
        model.additional_info = models.KycAdditionalInfo.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
