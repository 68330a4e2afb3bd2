# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.kyc_additional_data import KycAdditionalData


class KycDocumentDetails(Model):
    """What a document says.

    Attributes:
        document_number (str): The document's number.
        additional_data (KycAdditionalData | Unset): More of what a document says, by name; the names depend on the
            document's type.
    """

    __slots__ = (
        "document_number",
        "additional_data",
    )

    document_number: str
    additional_data: KycAdditionalData | Unset

    def __init__(
        self,
        document_number: str,
        additional_data: KycAdditionalData | Unset = UNSET,
    ) -> None:
        self.document_number = document_number
        self.additional_data = additional_data
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.document_number is not ABSENT:
            members["document_number"] = self.document_number
        if self.additional_data is not ABSENT:
            members["additional_data"] = to_json(self.additional_data)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.document_number = take("document_number", UNSET)
        value = take("additional_data", UNSET)
        model.additional_data = models.KycAdditionalData.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
