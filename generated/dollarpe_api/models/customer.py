# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    from ..models.known_customer_type import KnownCustomerType
    from ..models.known_kyc_document_type import KnownKycDocumentType
    from ..models.known_kyc_failure_reason import KnownKycFailureReason
    from ..models.known_kyc_status import KnownKycStatus


class Customer(Model):
    """A customer and the state of the check.

    Attributes:
        id (str): The customer's identifier, a UUID in practice.
        status (KnownKycStatus | str): The state of a check.
        client_reference_id (None | str | Unset): The identifier given at creation.
        full_name (str | Unset): The full name.
        email (str | Unset): The e-mail address.
        phone (str | Unset): The telephone number.
        country (str | Unset): The country.
        type_ (KnownCustomerType | str | Unset): What a customer is.
        failure_reason (KnownKycFailureReason | None | str | Unset): Why the check failed; null unless it did.
        document_type (KnownKycDocumentType | None | str | Unset): The type of the document handed over; null before
            that.
    """

    __slots__ = (
        "id",
        "status",
        "client_reference_id",
        "full_name",
        "email",
        "phone",
        "country",
        "type_",
        "failure_reason",
        "document_type",
    )

    id: str
    status: KnownKycStatus | str
    client_reference_id: None | str | Unset
    full_name: str | Unset
    email: str | Unset
    phone: str | Unset
    country: str | Unset
    type_: KnownCustomerType | str | Unset
    failure_reason: KnownKycFailureReason | None | str | Unset
    document_type: KnownKycDocumentType | None | str | Unset

    def __init__(
        self,
        id: str,
        status: KnownKycStatus | str,
        client_reference_id: None | str | Unset = UNSET,
        full_name: str | Unset = UNSET,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        country: str | Unset = UNSET,
        type_: KnownCustomerType | str | Unset = UNSET,
        failure_reason: KnownKycFailureReason | None | str | Unset = UNSET,
        document_type: KnownKycDocumentType | None | str | Unset = UNSET,
    ) -> None:
        self.id = id
        self.status = status
        self.client_reference_id = client_reference_id
        self.full_name = full_name
        self.email = email
        self.phone = phone
        self.country = country
        self.type_ = type_
        self.failure_reason = failure_reason
        self.document_type = document_type
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.client_reference_id is not ABSENT:
            members["client_reference_id"] = self.client_reference_id
        if self.full_name is not ABSENT:
            members["full_name"] = self.full_name
        if self.email is not ABSENT:
            members["email"] = self.email
        if self.phone is not ABSENT:
            members["phone"] = self.phone
        if self.country is not ABSENT:
            members["country"] = self.country
        if self.type_ is not ABSENT:
            members["type"] = self.type_
        if self.failure_reason is not ABSENT:
            members["failure_reason"] = self.failure_reason
        if self.document_type is not ABSENT:
            members["document_type"] = self.document_type
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.status = take("status", UNSET)
        model.client_reference_id = take("client_reference_id", UNSET)
        model.full_name = take("full_name", UNSET)
        model.email = take("email", UNSET)
        model.phone = take("phone", UNSET)
        model.country = take("country", UNSET)
        model.type_ = take("type", UNSET)
        model.failure_reason = take("failure_reason", UNSET)
        model.document_type = take("document_type", UNSET)
        model.additional_properties = members
        return model
