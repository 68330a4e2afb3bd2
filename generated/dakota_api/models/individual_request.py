# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_date, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.address import Address
    from ..models.individual_request_role import IndividualRequestRole
    from ..models.individual_title import IndividualTitle
    from ..models.known_employment_status import KnownEmploymentStatus
    from ..models.known_individual_account_purpose import (
        KnownIndividualAccountPurpose,
    )
    from ..models.known_source_of_wealth import KnownSourceOfWealth
    from ..models.person_name import PersonName


class IndividualRequest(Model):
    """Everything about a person. Beside `required`: an `ubo` or a `control_person` needs a `title`, an `ubo` also an
    `ownership_percentage`; an `individual` has no `title`, and needs `employment_status`, `purpose_of_account` and
    `source_of_wealth`; a US person needs an `ssn`. The person must be 18 or older.

        Attributes:
            roles (list[IndividualRequestRole]): What the person is to the business; at least one. `individual` stands
                alone.
            name (PersonName): A person's name.
            date_of_birth (datetime.date): Date of birth, at least 18 years ago.
            nationalities (list[str]): Nationalities, ISO 3166-1 alpha-2; at least one.
            address (Address): A postal address.
            email_address (str): The e-mail address. The server refuses domains made for examples and tests.
            title (IndividualTitle | Unset): A person's position.
            employment_status (KnownEmploymentStatus | Unset): The employment statuses known so far.
            ownership_percentage (float | Unset): The person's share of the business in percent.
            ssn (str | Unset): The US social security number, 123-45-6789.
            purpose_of_account (list[KnownIndividualAccountPurpose] | Unset): What the account is for; at least one.
            source_of_wealth (list[KnownSourceOfWealth] | Unset): Where the person's wealth comes from; at least one.
    """

    __slots__ = (
        "roles",
        "name",
        "date_of_birth",
        "nationalities",
        "address",
        "email_address",
        "title",
        "employment_status",
        "ownership_percentage",
        "ssn",
        "purpose_of_account",
        "source_of_wealth",
    )

    roles: list[IndividualRequestRole]
    name: PersonName
    date_of_birth: datetime.date
    nationalities: list[str]
    address: Address
    email_address: str
    title: IndividualTitle | Unset
    employment_status: KnownEmploymentStatus | Unset
    ownership_percentage: float | Unset
    ssn: str | Unset
    purpose_of_account: list[KnownIndividualAccountPurpose] | Unset
    source_of_wealth: list[KnownSourceOfWealth] | Unset

    def __init__(
        self,
        roles: list[IndividualRequestRole],
        name: PersonName,
        date_of_birth: datetime.date,
        nationalities: list[str],
        address: Address,
        email_address: str,
        title: IndividualTitle | Unset = UNSET,
        employment_status: KnownEmploymentStatus | Unset = UNSET,
        ownership_percentage: float | Unset = UNSET,
        ssn: str | Unset = UNSET,
        purpose_of_account: list[KnownIndividualAccountPurpose] | Unset = UNSET,
        source_of_wealth: list[KnownSourceOfWealth] | Unset = UNSET,
    ) -> None:
        self.roles = roles
        self.name = name
        self.date_of_birth = date_of_birth
        self.nationalities = nationalities
        self.address = address
        self.email_address = email_address
        self.title = title
        self.employment_status = employment_status
        self.ownership_percentage = ownership_percentage
        self.ssn = ssn
        self.purpose_of_account = purpose_of_account
        self.source_of_wealth = source_of_wealth
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.roles is not ABSENT:
            members["roles"] = self.roles
        if self.name is not ABSENT:
            members["name"] = to_json(self.name)
        if self.date_of_birth is not ABSENT:
            members["date_of_birth"] = to_json(self.date_of_birth)
        if self.nationalities is not ABSENT:
            members["nationalities"] = self.nationalities
        if self.address is not ABSENT:
            members["address"] = to_json(self.address)
        if self.email_address is not ABSENT:
            members["email_address"] = self.email_address
        if self.title is not ABSENT:
            members["title"] = self.title
        if self.employment_status is not ABSENT:
            members["employment_status"] = self.employment_status
        if self.ownership_percentage is not ABSENT:
            members["ownership_percentage"] = self.ownership_percentage
        if self.ssn is not ABSENT:
            members["ssn"] = self.ssn
        if self.purpose_of_account is not ABSENT:
            members["purpose_of_account"] = self.purpose_of_account
        if self.source_of_wealth is not ABSENT:
            members["source_of_wealth"] = self.source_of_wealth
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.roles = take("roles", UNSET)
        value = take("name", UNSET)
        model.name = models.PersonName.from_dict(value) if isinstance(value, dict) else value
        model.date_of_birth = to_date(take("date_of_birth", UNSET))
        model.nationalities = take("nationalities", UNSET)
        value = take("address", UNSET)
        model.address = models.Address.from_dict(value) if isinstance(value, dict) else value
        model.email_address = take("email_address", UNSET)
        model.title = take("title", UNSET)
        model.employment_status = take("employment_status", UNSET)
        model.ownership_percentage = take("ownership_percentage", UNSET)
        model.ssn = take("ssn", UNSET)
        model.purpose_of_account = take("purpose_of_account", UNSET)
        model.source_of_wealth = take("source_of_wealth", UNSET)
        model.additional_properties = members
        return model
