# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, members_of, to_json

if TYPE_CHECKING:
    from ..models.kyc_data import KycData


class AddKycDataResponse(Model):
    """The envelope of an accepted request.

    Attributes:
        status (bool): Whether the request succeeded.
        message (str): The outcome in words.
        data (KycData): The state of a customer's KYC data.
    """

    __slots__ = (
        "status",
        "message",
        "data",
    )

    status: bool
    message: str
    data: KycData

    def __init__(
        self,
        status: bool,
        message: str,
        data: KycData,
    ) -> None:
        self.status = status
        self.message = message
        self.data = data
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.message is not ABSENT:
            members["message"] = self.message
        if self.data is not ABSENT:
            members["data"] = to_json(self.data)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.status = take("status", UNSET)
        model.message = take("message", UNSET)
        value = take("data", UNSET)
        model.data = models.KycData.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
