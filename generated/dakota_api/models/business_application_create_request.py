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
    from ..models.business_account_purpose import BusinessAccountPurpose
    from ..models.known_legal_structure import KnownLegalStructure
    from ..models.monthly_deposit_range import MonthlyDepositRange
    from ..models.monthly_revenue_range import MonthlyRevenueRange
    from ..models.monthly_transaction_range import MonthlyTransactionRange
    from ..models.source_of_funds import SourceOfFunds


class BusinessApplicationCreateRequest(Model):
    """Everything about a business. Beside `required`, a US business needs its `tax_id_number`.

    Attributes:
        legal_name (str): The registered name.
        country_of_incorporation (str): Country of incorporation, ISO 3166-1 alpha-2.
        date_of_incorporation (datetime.date): Date of incorporation.
        legal_structure (KnownLegalStructure): The legal forms known so far; the last three are not eligible.
        registration_number (str): The number in the commercial register.
        registered_address (Address): A postal address.
        industry_code (str): The industry's NAICS code.
        business_description (str): What the business does.
        purpose_of_account (list[BusinessAccountPurpose]): What the account is for; at least one.
        average_monthly_revenue (MonthlyRevenueRange): A range of monthly revenue in US dollars.
        expected_monthly_deposit (MonthlyDepositRange): A range of monthly deposits in US dollars.
        expected_monthly_transaction_volume (MonthlyTransactionRange): A range of transactions a month.
        source_of_funds (list[SourceOfFunds]): Where the money comes from; at least one.
        has_bearer_shares (bool): Whether bearer shares were issued.
        transact_on_behalf_of_third_parties (bool): Whether the business moves other parties' money; if so, enhanced due
            diligence is needed.
        owned_by_foundation (bool): Whether a foundation owns the business.
        tax_id_number (str | Unset): The tax number; for US entities the EIN, and required.
        dba (str | Unset): The trade name ("doing business as").
        operating_address (Address | Unset): A postal address.
        website (str | Unset): The business's website.
        business_email (str | Unset): The business's e-mail address.
    """

    __slots__ = (
        "legal_name",
        "country_of_incorporation",
        "date_of_incorporation",
        "legal_structure",
        "registration_number",
        "registered_address",
        "industry_code",
        "business_description",
        "purpose_of_account",
        "average_monthly_revenue",
        "expected_monthly_deposit",
        "expected_monthly_transaction_volume",
        "source_of_funds",
        "has_bearer_shares",
        "transact_on_behalf_of_third_parties",
        "owned_by_foundation",
        "tax_id_number",
        "dba",
        "operating_address",
        "website",
        "business_email",
    )

    legal_name: str
    country_of_incorporation: str
    date_of_incorporation: datetime.date
    legal_structure: KnownLegalStructure
    registration_number: str
    registered_address: Address
    industry_code: str
    business_description: str
    purpose_of_account: list[BusinessAccountPurpose]
    average_monthly_revenue: MonthlyRevenueRange
    expected_monthly_deposit: MonthlyDepositRange
    expected_monthly_transaction_volume: MonthlyTransactionRange
    source_of_funds: list[SourceOfFunds]
    has_bearer_shares: bool
    transact_on_behalf_of_third_parties: bool
    owned_by_foundation: bool
    tax_id_number: str | Unset
    dba: str | Unset
    operating_address: Address | Unset
    website: str | Unset
    business_email: str | Unset

    def __init__(
        self,
        legal_name: str,
        country_of_incorporation: str,
        date_of_incorporation: datetime.date,
        legal_structure: KnownLegalStructure,
        registration_number: str,
        registered_address: Address,
        industry_code: str,
        business_description: str,
        purpose_of_account: list[BusinessAccountPurpose],
        average_monthly_revenue: MonthlyRevenueRange,
        expected_monthly_deposit: MonthlyDepositRange,
        expected_monthly_transaction_volume: MonthlyTransactionRange,
        source_of_funds: list[SourceOfFunds],
        has_bearer_shares: bool,
        transact_on_behalf_of_third_parties: bool,
        owned_by_foundation: bool,
        tax_id_number: str | Unset = UNSET,
        dba: str | Unset = UNSET,
        operating_address: Address | Unset = UNSET,
        website: str | Unset = UNSET,
        business_email: str | Unset = UNSET,
    ) -> None:
        self.legal_name = legal_name
        self.country_of_incorporation = country_of_incorporation
        self.date_of_incorporation = date_of_incorporation
        self.legal_structure = legal_structure
        self.registration_number = registration_number
        self.registered_address = registered_address
        self.industry_code = industry_code
        self.business_description = business_description
        self.purpose_of_account = purpose_of_account
        self.average_monthly_revenue = average_monthly_revenue
        self.expected_monthly_deposit = expected_monthly_deposit
        self.expected_monthly_transaction_volume = expected_monthly_transaction_volume
        self.source_of_funds = source_of_funds
        self.has_bearer_shares = has_bearer_shares
        self.transact_on_behalf_of_third_parties = transact_on_behalf_of_third_parties
        self.owned_by_foundation = owned_by_foundation
        self.tax_id_number = tax_id_number
        self.dba = dba
        self.operating_address = operating_address
        self.website = website
        self.business_email = business_email
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.legal_name is not ABSENT:
            members["legal_name"] = self.legal_name
        if self.country_of_incorporation is not ABSENT:
            members["country_of_incorporation"] = self.country_of_incorporation
        if self.date_of_incorporation is not ABSENT:
            members["date_of_incorporation"] = to_json(self.date_of_incorporation)
        if self.legal_structure is not ABSENT:
            members["legal_structure"] = self.legal_structure
        if self.registration_number is not ABSENT:
            members["registration_number"] = self.registration_number
        if self.registered_address is not ABSENT:
            members["registered_address"] = to_json(self.registered_address)
        if self.industry_code is not ABSENT:
            members["industry_code"] = self.industry_code
        if self.business_description is not ABSENT:
            members["business_description"] = self.business_description
        if self.purpose_of_account is not ABSENT:
            members["purpose_of_account"] = self.purpose_of_account
        if self.average_monthly_revenue is not ABSENT:
            members["average_monthly_revenue"] = self.average_monthly_revenue
        if self.expected_monthly_deposit is not ABSENT:
            members["expected_monthly_deposit"] = self.expected_monthly_deposit
        if self.expected_monthly_transaction_volume is not ABSENT:
            members["expected_monthly_transaction_volume"] = self.expected_monthly_transaction_volume
        if self.source_of_funds is not ABSENT:
            members["source_of_funds"] = self.source_of_funds
        if self.has_bearer_shares is not ABSENT:
            members["has_bearer_shares"] = self.has_bearer_shares
        if self.transact_on_behalf_of_third_parties is not ABSENT:
            members["transact_on_behalf_of_third_parties"] = self.transact_on_behalf_of_third_parties
        if self.owned_by_foundation is not ABSENT:
            members["owned_by_foundation"] = self.owned_by_foundation
        if self.tax_id_number is not ABSENT:
            members["tax_id_number"] = self.tax_id_number
        if self.dba is not ABSENT:
            members["dba"] = self.dba
        if self.operating_address is not ABSENT:
            members["operating_address"] = to_json(self.operating_address)
        if self.website is not ABSENT:
            members["website"] = self.website
        if self.business_email is not ABSENT:
            members["business_email"] = self.business_email
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.legal_name = take("legal_name", UNSET)
        model.country_of_incorporation = take("country_of_incorporation", UNSET)
        model.date_of_incorporation = to_date(take("date_of_incorporation", UNSET))
        model.legal_structure = take("legal_structure", UNSET)
        model.registration_number = take("registration_number", UNSET)
        value = take("registered_address", UNSET)
        model.registered_address = models.Address.from_dict(value) if isinstance(value, dict) else value
        model.industry_code = take("industry_code", UNSET)
        model.business_description = take("business_description", UNSET)
        model.purpose_of_account = take("purpose_of_account", UNSET)
        model.average_monthly_revenue = take("average_monthly_revenue", UNSET)
        model.expected_monthly_deposit = take("expected_monthly_deposit", UNSET)
        model.expected_monthly_transaction_volume = take("expected_monthly_transaction_volume", UNSET)
        model.source_of_funds = take("source_of_funds", UNSET)
        model.has_bearer_shares = take("has_bearer_shares", UNSET)
        model.transact_on_behalf_of_third_parties = take("transact_on_behalf_of_third_parties", UNSET)
        model.owned_by_foundation = take("owned_by_foundation", UNSET)
        model.tax_id_number = take("tax_id_number", UNSET)
        model.dba = take("dba", UNSET)
        value = take("operating_address", UNSET)
        model.operating_address = models.Address.from_dict(value) if isinstance(value, dict) else value
        model.website = take("website", UNSET)
        model.business_email = take("business_email", UNSET)
        model.additional_properties = members
        return model
