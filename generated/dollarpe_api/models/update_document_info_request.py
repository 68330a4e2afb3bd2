# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.kyc_document_details import KycDocumentDetails


class UpdateDocumentInfoRequest(Model):
    """The new document. Which members are required is our reading, as for `AddKycDataRequest`.

    Attributes:
        customer_id (str): The customer's identifier, a UUID in practice.
        document_type (str): The document's type, one of `supported_document_types` in the customer's KYC configuration.
        document_front_image_url (str): Where the document's front can be fetched, as JPG, JPEG, PNG or PDF.
        document_details (KycDocumentDetails): What a document says.
        full_address (str | Unset): The full address on one line.
        document_back_image_url (str | Unset): Where the document's back can be fetched, as JPG, JPEG, PNG or PDF.
    """

    __slots__ = (
        "customer_id",
        "document_type",
        "document_front_image_url",
        "document_details",
        "full_address",
        "document_back_image_url",
    )

    customer_id: str
    document_type: str
    document_front_image_url: str
    document_details: KycDocumentDetails
    full_address: str | Unset
    document_back_image_url: str | Unset

    def __init__(
        self,
        customer_id: str,
        document_type: str,
        document_front_image_url: str,
        document_details: KycDocumentDetails,
        full_address: str | Unset = UNSET,
        document_back_image_url: str | Unset = UNSET,
    ) -> None:
        self.customer_id = customer_id
        self.document_type = document_type
        self.document_front_image_url = document_front_image_url
        self.document_details = document_details
        self.full_address = full_address
        self.document_back_image_url = document_back_image_url
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.document_type is not ABSENT:
            members["document_type"] = self.document_type
        if self.document_front_image_url is not ABSENT:
            members["document_front_image_url"] = self.document_front_image_url
        if self.document_details is not ABSENT:
            members["document_details"] = to_json(self.document_details)
        if self.full_address is not ABSENT:
            members["full_address"] = self.full_address
        if self.document_back_image_url is not ABSENT:
            members["document_back_image_url"] = self.document_back_image_url
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.customer_id = take("customer_id", UNSET)
        model.document_type = take("document_type", UNSET)
        model.document_front_image_url = take("document_front_image_url", UNSET)
        value = take("document_details", UNSET)
        model.document_details = models.KycDocumentDetails.from_dict(value) if isinstance(value, dict) else value
        model.full_address = take("full_address", UNSET)
        model.document_back_image_url = take("document_back_image_url", UNSET)
        model.additional_properties = members
        return model
