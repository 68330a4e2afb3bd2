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
    from ..models.known_decision import KnownDecision
    from ..models.known_employment_status import KnownEmploymentStatus
    from ..models.known_individual_account_purpose import (
        KnownIndividualAccountPurpose,
    )
    from ..models.known_individual_role import KnownIndividualRole
    from ..models.known_source_of_wealth import KnownSourceOfWealth
    from ..models.sumsub_review_data import SumsubReviewData


class AssociatedIndividualEntity(Model):
    """A person who owns, controls or represents the business of an application.

    Attributes:
        id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        first_name (str): First name.
        last_name (str): Last name.
        date_of_birth (datetime.date): Date of birth.
        nationalities (list[str]): Nationalities, ISO 3166-1 alpha-2.
        address (Address): A postal address.
        email_address (str): The e-mail address.
        roles (list[KnownIndividualRole | str]): What the person is to the business.
        phone_number (str | Unset): The telephone number, as the applicant wrote it.
        employment_status (KnownEmploymentStatus | str | Unset): A person's employment status.
        purpose_of_account (list[KnownIndividualAccountPurpose | str] | Unset): What the account is for.
        source_of_wealth (list[KnownSourceOfWealth | str] | Unset): Where the person's wealth comes from.
        ssn (str | Unset): The US social security number, 123-45-6789.
        decision (KnownDecision | None | str | Unset): The decision on the person; absent or null before there is one.
        decision_reason (None | str | Unset): Why it was decided so.
        decision_by (None | str | Unset): Who decided.
        decision_at (int | None | Unset): When it was decided, in Unix seconds.
        sumsub_verification (SumsubReviewData | Unset): The check of a business or a person by the provider Sumsub.
        ownership_percentage (float | Unset): The person's share of the business in percent.
        title (str | Unset): The person's position; for example `CEO`.
    """

    __slots__ = (
        "id",
        "first_name",
        "last_name",
        "date_of_birth",
        "nationalities",
        "address",
        "email_address",
        "roles",
        "phone_number",
        "employment_status",
        "purpose_of_account",
        "source_of_wealth",
        "ssn",
        "decision",
        "decision_reason",
        "decision_by",
        "decision_at",
        "sumsub_verification",
        "ownership_percentage",
        "title",
    )

    id: str
    first_name: str
    last_name: str
    date_of_birth: datetime.date
    nationalities: list[str]
    address: Address
    email_address: str
    roles: list[KnownIndividualRole | str]
    phone_number: str | Unset
    employment_status: KnownEmploymentStatus | str | Unset
    purpose_of_account: list[KnownIndividualAccountPurpose | str] | Unset
    source_of_wealth: list[KnownSourceOfWealth | str] | Unset
    ssn: str | Unset
    decision: KnownDecision | None | str | Unset
    decision_reason: None | str | Unset
    decision_by: None | str | Unset
    decision_at: int | None | Unset
    sumsub_verification: SumsubReviewData | Unset
    ownership_percentage: float | Unset
    title: str | Unset

    def __init__(
        self,
        id: str,
        first_name: str,
        last_name: str,
        date_of_birth: datetime.date,
        nationalities: list[str],
        address: Address,
        email_address: str,
        roles: list[KnownIndividualRole | str],
        phone_number: str | Unset = UNSET,
        employment_status: KnownEmploymentStatus | str | Unset = UNSET,
        purpose_of_account: list[KnownIndividualAccountPurpose | str] | Unset = UNSET,
        source_of_wealth: list[KnownSourceOfWealth | str] | Unset = UNSET,
        ssn: str | Unset = UNSET,
        decision: KnownDecision | None | str | Unset = UNSET,
        decision_reason: None | str | Unset = UNSET,
        decision_by: None | str | Unset = UNSET,
        decision_at: int | None | Unset = UNSET,
        sumsub_verification: SumsubReviewData | Unset = UNSET,
        ownership_percentage: float | Unset = UNSET,
        title: str | Unset = UNSET,
    ) -> None:
        self.id = id
        self.first_name = first_name
        self.last_name = last_name
        self.date_of_birth = date_of_birth
        self.nationalities = nationalities
        self.address = address
        self.email_address = email_address
        self.roles = roles
        self.phone_number = phone_number
        self.employment_status = employment_status
        self.purpose_of_account = purpose_of_account
        self.source_of_wealth = source_of_wealth
        self.ssn = ssn
        self.decision = decision
        self.decision_reason = decision_reason
        self.decision_by = decision_by
        self.decision_at = decision_at
        self.sumsub_verification = sumsub_verification
        self.ownership_percentage = ownership_percentage
        self.title = title
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.first_name is not ABSENT:
            members["first_name"] = self.first_name
        if self.last_name is not ABSENT:
            members["last_name"] = self.last_name
        if self.date_of_birth is not ABSENT:
            members["date_of_birth"] = to_json(self.date_of_birth)
        if self.nationalities is not ABSENT:
            members["nationalities"] = self.nationalities
        if self.address is not ABSENT:
            members["address"] = to_json(self.address)
        if self.email_address is not ABSENT:
            members["email_address"] = self.email_address
        if self.roles is not ABSENT:
            members["roles"] = self.roles
        if self.phone_number is not ABSENT:
            members["phone_number"] = self.phone_number
        if self.employment_status is not ABSENT:
            members["employment_status"] = self.employment_status
        if self.purpose_of_account is not ABSENT:
            members["purpose_of_account"] = self.purpose_of_account
        if self.source_of_wealth is not ABSENT:
            members["source_of_wealth"] = self.source_of_wealth
        if self.ssn is not ABSENT:
            members["ssn"] = self.ssn
        if self.decision is not ABSENT:
            members["decision"] = self.decision
        if self.decision_reason is not ABSENT:
            members["decision_reason"] = self.decision_reason
        if self.decision_by is not ABSENT:
            members["decision_by"] = self.decision_by
        if self.decision_at is not ABSENT:
            members["decision_at"] = self.decision_at
        if self.sumsub_verification is not ABSENT:
            members["sumsub_verification"] = to_json(self.sumsub_verification)
        if self.ownership_percentage is not ABSENT:
            members["ownership_percentage"] = self.ownership_percentage
        if self.title is not ABSENT:
            members["title"] = self.title
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.first_name = take("first_name", UNSET)
        model.last_name = take("last_name", UNSET)
        model.date_of_birth = to_date(take("date_of_birth", UNSET))
        model.nationalities = take("nationalities", UNSET)
        value = take("address", UNSET)
        model.address = models.Address.from_dict(value) if isinstance(value, dict) else value
        model.email_address = take("email_address", UNSET)
        model.roles = take("roles", UNSET)
        model.phone_number = take("phone_number", UNSET)
        model.employment_status = take("employment_status", UNSET)
        model.purpose_of_account = take("purpose_of_account", UNSET)
        model.source_of_wealth = take("source_of_wealth", UNSET)
        model.ssn = take("ssn", UNSET)
        model.decision = take("decision", UNSET)
        model.decision_reason = take("decision_reason", UNSET)
        model.decision_by = take("decision_by", UNSET)
        model.decision_at = take("decision_at", UNSET)
        value = take("sumsub_verification", UNSET)
        model.sumsub_verification = models.SumsubReviewData.from_dict(value) if isinstance(value, dict) else value
        model.ownership_percentage = take("ownership_percentage", UNSET)
        model.title = take("title", UNSET)
        model.additional_properties = members
        return model
