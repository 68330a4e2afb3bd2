# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.known_kyc_document_type import KnownKycDocumentType
    from ..models.kyc_additional_info_required import KycAdditionalInfoRequired


class KycConfiguration(Model):
    """Which KYC data a customer needs.

    Attributes:
        supported_document_types (list[KnownKycDocumentType | str]): The types of documents that are taken; one document
            is enough.
        additional_info_required (KycAdditionalInfoRequired | Unset): Which additional fields a customer needs. Beside
            the members listed there is one for each field, named as in
            `options`, with its `type` (`string` or `url`) and whether it is `required`.
    """

    __slots__ = (
        "supported_document_types",
        "additional_info_required",
    )

    supported_document_types: list[KnownKycDocumentType | str]
    additional_info_required: KycAdditionalInfoRequired | Unset

    def __init__(
        self,
        supported_document_types: list[KnownKycDocumentType | str],
        additional_info_required: KycAdditionalInfoRequired | Unset = UNSET,
    ) -> None:
        self.supported_document_types = supported_document_types
        self.additional_info_required = additional_info_required
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.supported_document_types is not ABSENT:
            members["supported_document_types"] = self.supported_document_types
        if self.additional_info_required is not ABSENT:
            members["additional_info_required"] = to_json(self.additional_info_required)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.supported_document_types = take("supported_document_types", UNSET)
        value = take("additional_info_required", UNSET)
        model.additional_info_required = (
            models.KycAdditionalInfoRequired.from_dict(value) if isinstance(value, dict) else value
        )
        model.additional_properties = members
        return model
