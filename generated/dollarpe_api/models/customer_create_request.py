# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class CustomerCreateRequest(Model):
    """The person to create.

    Attributes:
        full_name (str): The full name.
        email (str): The e-mail address; no other customer's.
        phone (str): The telephone number, digits only; no other customer's.
        alpha_3_country_code (str): The nationality, ISO 3166-1 alpha-3.
        client_reference_id (str | Unset): The customer's identifier in your own system; no other customer's.
        non_residence_status (Any | Unset): Whether the person lives abroad; in which form is not documented.
        residence_alpha_3_country_code (str | Unset): The country of residence, where it is another one; ISO 3166-1
            alpha-3.
    """

    __slots__ = (
        "full_name",
        "email",
        "phone",
        "alpha_3_country_code",
        "client_reference_id",
        "non_residence_status",
        "residence_alpha_3_country_code",
    )

    full_name: str
    email: str
    phone: str
    alpha_3_country_code: str
    client_reference_id: str | Unset
    non_residence_status: Any | Unset
    residence_alpha_3_country_code: str | Unset

    def __init__(
        self,
        full_name: str,
        email: str,
        phone: str,
        alpha_3_country_code: str,
        client_reference_id: str | Unset = UNSET,
        non_residence_status: Any | Unset = UNSET,
        residence_alpha_3_country_code: str | Unset = UNSET,
    ) -> None:
        self.full_name = full_name
        self.email = email
        self.phone = phone
        self.alpha_3_country_code = alpha_3_country_code
        self.client_reference_id = client_reference_id
        self.non_residence_status = non_residence_status
        self.residence_alpha_3_country_code = residence_alpha_3_country_code
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.full_name is not ABSENT:
            members["full_name"] = self.full_name
        if self.email is not ABSENT:
            members["email"] = self.email
        if self.phone is not ABSENT:
            members["phone"] = self.phone
        if self.alpha_3_country_code is not ABSENT:
            members["alpha_3_country_code"] = self.alpha_3_country_code
        if self.client_reference_id is not ABSENT:
            members["client_reference_id"] = self.client_reference_id
        if self.non_residence_status is not ABSENT:
            members["non_residence_status"] = self.non_residence_status
        if self.residence_alpha_3_country_code is not ABSENT:
            members["residence_alpha_3_country_code"] = self.residence_alpha_3_country_code
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.full_name = take("full_name", UNSET)
        model.email = take("email", UNSET)
        model.phone = take("phone", UNSET)
        model.alpha_3_country_code = take("alpha_3_country_code", UNSET)
        model.client_reference_id = take("client_reference_id", UNSET)
        model.non_residence_status = take("non_residence_status", UNSET)
        model.residence_alpha_3_country_code = take("residence_alpha_3_country_code", UNSET)
        model.additional_properties = members
        return model
