# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.kyc_additional_info import KycAdditionalInfo
    from ..models.kyc_document_details import KycDocumentDetails


class AddKycDataRequest(Model):
    """A person's KYC data. Which members are required is our reading: the reference page marks none. `phone` and
    `tax_number` are optional; the others left open depend on the document or on the customer's KYC configuration.

        Attributes:
            customer_id (str): The customer's identifier, a UUID in practice.
            full_name (str): The full name as in the document.
            full_address (str): The full address on one line.
            dob (str): The date of birth, DD-MM-YYYY.
            document_type (str): The document's type, one of `supported_document_types` in the customer's KYC configuration;
                seen are
                `AADHAAR`, `PASSPORT`, `VOTER_ID` and `DRIVING_LICENSE`.
            document_front_image_url (str): Where the document's front can be fetched, as JPG, JPEG, PNG or PDF.
            document_details (KycDocumentDetails): What a document says.
            selfie_url (str): Where the selfie can be fetched, as JPG, JPEG or PNG.
            phone (str | Unset): The telephone number, digits only.
            registered_date (str | Unset): The date the customer registered, DD-MM-YYYY.
            tax_number (str | Unset): The tax number; in India the PAN.
            document_back_image_url (str | Unset): Where the document's back can be fetched, as JPG, JPEG, PNG or PDF.
            selfie_verification_status (bool | Unset): Whether you have verified the selfie.
            additional_info (KycAdditionalInfo | Unset): The additional fields that the customer's KYC configuration asks
                for, by name; for example `ssn_number`, `visa`.
    """

    __slots__ = (
        "customer_id",
        "full_name",
        "full_address",
        "dob",
        "document_type",
        "document_front_image_url",
        "document_details",
        "selfie_url",
        "phone",
        "registered_date",
        "tax_number",
        "document_back_image_url",
        "selfie_verification_status",
        "additional_info",
    )

    customer_id: str
    full_name: str
    full_address: str
    dob: str
    document_type: str
    document_front_image_url: str
    document_details: KycDocumentDetails
    selfie_url: str
    phone: str | Unset
    registered_date: str | Unset
    tax_number: str | Unset
    document_back_image_url: str | Unset
    selfie_verification_status: bool | Unset
    additional_info: KycAdditionalInfo | Unset

    def __init__(
        self,
        customer_id: str,
        full_name: str,
        full_address: str,
        dob: str,
        document_type: str,
        document_front_image_url: str,
        document_details: KycDocumentDetails,
        selfie_url: str,
        phone: str | Unset = UNSET,
        registered_date: str | Unset = UNSET,
        tax_number: str | Unset = UNSET,
        document_back_image_url: str | Unset = UNSET,
        selfie_verification_status: bool | Unset = UNSET,
        additional_info: KycAdditionalInfo | Unset = UNSET,
    ) -> None:
        self.customer_id = customer_id
        self.full_name = full_name
        self.full_address = full_address
        self.dob = dob
        self.document_type = document_type
        self.document_front_image_url = document_front_image_url
        self.document_details = document_details
        self.selfie_url = selfie_url
        self.phone = phone
        self.registered_date = registered_date
        self.tax_number = tax_number
        self.document_back_image_url = document_back_image_url
        self.selfie_verification_status = selfie_verification_status
        self.additional_info = additional_info
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.customer_id is not ABSENT:
            members["customer_id"] = self.customer_id
        if self.full_name is not ABSENT:
            members["full_name"] = self.full_name
        if self.full_address is not ABSENT:
            members["full_address"] = self.full_address
        if self.dob is not ABSENT:
            members["dob"] = self.dob
        if self.document_type is not ABSENT:
            members["document_type"] = self.document_type
        if self.document_front_image_url is not ABSENT:
            members["document_front_image_url"] = self.document_front_image_url
        if self.document_details is not ABSENT:
            members["document_details"] = to_json(self.document_details)
        if self.selfie_url is not ABSENT:
            members["selfie_url"] = self.selfie_url
        if self.phone is not ABSENT:
            members["phone"] = self.phone
        if self.registered_date is not ABSENT:
            members["registered_date"] = self.registered_date
        if self.tax_number is not ABSENT:
            members["tax_number"] = self.tax_number
        if self.document_back_image_url is not ABSENT:
            members["document_back_image_url"] = self.document_back_image_url
        if self.selfie_verification_status is not ABSENT:
            members["selfie_verification_status"] = self.selfie_verification_status
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
        model.full_name = take("full_name", UNSET)
        model.full_address = take("full_address", UNSET)
        model.dob = take("dob", UNSET)
        model.document_type = take("document_type", UNSET)
        model.document_front_image_url = take("document_front_image_url", UNSET)
        value = take("document_details", UNSET)
        model.document_details = models.KycDocumentDetails.from_dict(value) if isinstance(value, dict) else value
        model.selfie_url = take("selfie_url", UNSET)
        model.phone = take("phone", UNSET)
        model.registered_date = take("registered_date", UNSET)
        model.tax_number = take("tax_number", UNSET)
        model.document_back_image_url = take("document_back_image_url", UNSET)
        model.selfie_verification_status = take("selfie_verification_status", UNSET)
        value = take("additional_info", UNSET)
        model.additional_info = models.KycAdditionalInfo.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
