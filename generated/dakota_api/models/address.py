# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..types import ABSENT, UNSET, Model, Take, Unset, members_of

if TYPE_CHECKING:
    pass


class Address(Model):
    """A postal address.

    Attributes:
        street1 (str): First line.
        city (str): City.
        country (str): Country, ISO 3166-1 alpha-2.
        street2 (str | Unset): Second line.
        street3 (str | Unset): Third line.
        region (str | Unset): State, province or region.
        postal_code (str | Unset): Postal code.
    """

    __slots__ = (
        "street1",
        "city",
        "country",
        "street2",
        "street3",
        "region",
        "postal_code",
    )

    street1: str
    city: str
    country: str
    street2: str | Unset
    street3: str | Unset
    region: str | Unset
    postal_code: str | Unset

    def __init__(
        self,
        street1: str,
        city: str,
        country: str,
        street2: str | Unset = UNSET,
        street3: str | Unset = UNSET,
        region: str | Unset = UNSET,
        postal_code: str | Unset = UNSET,
    ) -> None:
        self.street1 = street1
        self.city = city
        self.country = country
        self.street2 = street2
        self.street3 = street3
        self.region = region
        self.postal_code = postal_code
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.street1 is not ABSENT:
            members["street1"] = self.street1
        if self.city is not ABSENT:
            members["city"] = self.city
        if self.country is not ABSENT:
            members["country"] = self.country
        if self.street2 is not ABSENT:
            members["street2"] = self.street2
        if self.street3 is not ABSENT:
            members["street3"] = self.street3
        if self.region is not ABSENT:
            members["region"] = self.region
        if self.postal_code is not ABSENT:
            members["postal_code"] = self.postal_code
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.street1 = take("street1", UNSET)
        model.city = take("city", UNSET)
        model.country = take("country", UNSET)
        model.street2 = take("street2", UNSET)
        model.street3 = take("street3", UNSET)
        model.region = take("region", UNSET)
        model.postal_code = take("postal_code", UNSET)
        model.additional_properties = members
        return model
