# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_date, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.document_info import DocumentInfo


class EDDResponse(Model):
    """Enhanced due diligence data of a business.

    Attributes:
        id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        business_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        account_usage_description (str): How the account will be used.
        created_at (datetime.datetime): When the record was created.
        updated_at (datetime.datetime): When the record last changed.
        top_customer_countries (list[str] | Unset): Where most of the business's customers are, ISO 3166-1 alpha-2.
        screens_customers_for_sanctions (bool | Unset): Whether the business screens its customers against sanctions
            lists.
        allow_third_party_access (bool | Unset): Whether third parties get access to the account.
        is_token_issuer (bool | Unset): Whether the business issues a token.
        will_conduct_token_sale (bool | Unset): Whether a token sale is planned.
        token_sale_amount_usd (float | Unset): The amount of the token sale in US dollars.
        token_sale_availability (str | Unset): Who can take part in the token sale.
        token_sale_registration_status (str | Unset): How the token sale is registered.
        is_regulated (bool | Unset): Whether the business is regulated.
        unregulated_justification (str | Unset): Why the business need not be regulated.
        country_of_regulation (str | Unset): Where the business is regulated, ISO 3166-1 alpha-2.
        regulatory_license_type (str | Unset): The licence the business holds.
        verifies_customer_identity (bool | Unset): Whether the business verifies its customers' identity.
        kyc_service_provider (str | Unset): Who verifies it for the business.
        has_transaction_monitoring (bool | Unset): Whether the business monitors transactions.
        subject_to_aml_audits (bool | Unset): Whether the business undergoes AML audits.
        last_audit_date (datetime.date | None | Unset): The date of the last audit; null without one.
        document_info (DocumentInfo | Unset): Which documents are there and which are missing.
    """

    __slots__ = (
        "id",
        "business_id",
        "account_usage_description",
        "created_at",
        "updated_at",
        "top_customer_countries",
        "screens_customers_for_sanctions",
        "allow_third_party_access",
        "is_token_issuer",
        "will_conduct_token_sale",
        "token_sale_amount_usd",
        "token_sale_availability",
        "token_sale_registration_status",
        "is_regulated",
        "unregulated_justification",
        "country_of_regulation",
        "regulatory_license_type",
        "verifies_customer_identity",
        "kyc_service_provider",
        "has_transaction_monitoring",
        "subject_to_aml_audits",
        "last_audit_date",
        "document_info",
    )

    id: str
    business_id: str
    account_usage_description: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    top_customer_countries: list[str] | Unset
    screens_customers_for_sanctions: bool | Unset
    allow_third_party_access: bool | Unset
    is_token_issuer: bool | Unset
    will_conduct_token_sale: bool | Unset
    token_sale_amount_usd: float | Unset
    token_sale_availability: str | Unset
    token_sale_registration_status: str | Unset
    is_regulated: bool | Unset
    unregulated_justification: str | Unset
    country_of_regulation: str | Unset
    regulatory_license_type: str | Unset
    verifies_customer_identity: bool | Unset
    kyc_service_provider: str | Unset
    has_transaction_monitoring: bool | Unset
    subject_to_aml_audits: bool | Unset
    last_audit_date: datetime.date | None | Unset
    document_info: DocumentInfo | Unset

    def __init__(
        self,
        id: str,
        business_id: str,
        account_usage_description: str,
        created_at: datetime.datetime,
        updated_at: datetime.datetime,
        top_customer_countries: list[str] | Unset = UNSET,
        screens_customers_for_sanctions: bool | Unset = UNSET,
        allow_third_party_access: bool | Unset = UNSET,
        is_token_issuer: bool | Unset = UNSET,
        will_conduct_token_sale: bool | Unset = UNSET,
        token_sale_amount_usd: float | Unset = UNSET,
        token_sale_availability: str | Unset = UNSET,
        token_sale_registration_status: str | Unset = UNSET,
        is_regulated: bool | Unset = UNSET,
        unregulated_justification: str | Unset = UNSET,
        country_of_regulation: str | Unset = UNSET,
        regulatory_license_type: str | Unset = UNSET,
        verifies_customer_identity: bool | Unset = UNSET,
        kyc_service_provider: str | Unset = UNSET,
        has_transaction_monitoring: bool | Unset = UNSET,
        subject_to_aml_audits: bool | Unset = UNSET,
        last_audit_date: datetime.date | None | Unset = UNSET,
        document_info: DocumentInfo | Unset = UNSET,
    ) -> None:
        self.id = id
        self.business_id = business_id
        self.account_usage_description = account_usage_description
        self.created_at = created_at
        self.updated_at = updated_at
        self.top_customer_countries = top_customer_countries
        self.screens_customers_for_sanctions = screens_customers_for_sanctions
        self.allow_third_party_access = allow_third_party_access
        self.is_token_issuer = is_token_issuer
        self.will_conduct_token_sale = will_conduct_token_sale
        self.token_sale_amount_usd = token_sale_amount_usd
        self.token_sale_availability = token_sale_availability
        self.token_sale_registration_status = token_sale_registration_status
        self.is_regulated = is_regulated
        self.unregulated_justification = unregulated_justification
        self.country_of_regulation = country_of_regulation
        self.regulatory_license_type = regulatory_license_type
        self.verifies_customer_identity = verifies_customer_identity
        self.kyc_service_provider = kyc_service_provider
        self.has_transaction_monitoring = has_transaction_monitoring
        self.subject_to_aml_audits = subject_to_aml_audits
        self.last_audit_date = last_audit_date
        self.document_info = document_info
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.business_id is not ABSENT:
            members["business_id"] = self.business_id
        if self.account_usage_description is not ABSENT:
            members["account_usage_description"] = self.account_usage_description
        if self.created_at is not ABSENT:
            members["created_at"] = to_json(self.created_at)
        if self.updated_at is not ABSENT:
            members["updated_at"] = to_json(self.updated_at)
        if self.top_customer_countries is not ABSENT:
            members["top_customer_countries"] = self.top_customer_countries
        if self.screens_customers_for_sanctions is not ABSENT:
            members["screens_customers_for_sanctions"] = self.screens_customers_for_sanctions
        if self.allow_third_party_access is not ABSENT:
            members["allow_third_party_access"] = self.allow_third_party_access
        if self.is_token_issuer is not ABSENT:
            members["is_token_issuer"] = self.is_token_issuer
        if self.will_conduct_token_sale is not ABSENT:
            members["will_conduct_token_sale"] = self.will_conduct_token_sale
        if self.token_sale_amount_usd is not ABSENT:
            members["token_sale_amount_usd"] = self.token_sale_amount_usd
        if self.token_sale_availability is not ABSENT:
            members["token_sale_availability"] = self.token_sale_availability
        if self.token_sale_registration_status is not ABSENT:
            members["token_sale_registration_status"] = self.token_sale_registration_status
        if self.is_regulated is not ABSENT:
            members["is_regulated"] = self.is_regulated
        if self.unregulated_justification is not ABSENT:
            members["unregulated_justification"] = self.unregulated_justification
        if self.country_of_regulation is not ABSENT:
            members["country_of_regulation"] = self.country_of_regulation
        if self.regulatory_license_type is not ABSENT:
            members["regulatory_license_type"] = self.regulatory_license_type
        if self.verifies_customer_identity is not ABSENT:
            members["verifies_customer_identity"] = self.verifies_customer_identity
        if self.kyc_service_provider is not ABSENT:
            members["kyc_service_provider"] = self.kyc_service_provider
        if self.has_transaction_monitoring is not ABSENT:
            members["has_transaction_monitoring"] = self.has_transaction_monitoring
        if self.subject_to_aml_audits is not ABSENT:
            members["subject_to_aml_audits"] = self.subject_to_aml_audits
        if self.last_audit_date is not ABSENT:
            members["last_audit_date"] = to_json(self.last_audit_date)
        if self.document_info is not ABSENT:
            members["document_info"] = to_json(self.document_info)
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.business_id = take("business_id", UNSET)
        model.account_usage_description = take("account_usage_description", UNSET)
        model.created_at = to_datetime(take("created_at", UNSET))
        model.updated_at = to_datetime(take("updated_at", UNSET))
        model.top_customer_countries = take("top_customer_countries", UNSET)
        model.screens_customers_for_sanctions = take("screens_customers_for_sanctions", UNSET)
        model.allow_third_party_access = take("allow_third_party_access", UNSET)
        model.is_token_issuer = take("is_token_issuer", UNSET)
        model.will_conduct_token_sale = take("will_conduct_token_sale", UNSET)
        model.token_sale_amount_usd = take("token_sale_amount_usd", UNSET)
        model.token_sale_availability = take("token_sale_availability", UNSET)
        model.token_sale_registration_status = take("token_sale_registration_status", UNSET)
        model.is_regulated = take("is_regulated", UNSET)
        model.unregulated_justification = take("unregulated_justification", UNSET)
        model.country_of_regulation = take("country_of_regulation", UNSET)
        model.regulatory_license_type = take("regulatory_license_type", UNSET)
        model.verifies_customer_identity = take("verifies_customer_identity", UNSET)
        model.kyc_service_provider = take("kyc_service_provider", UNSET)
        model.has_transaction_monitoring = take("has_transaction_monitoring", UNSET)
        model.subject_to_aml_audits = take("subject_to_aml_audits", UNSET)
        model.last_audit_date = to_date(take("last_audit_date", UNSET))
        value = take("document_info", UNSET)
        model.document_info = models.DocumentInfo.from_dict(value) if isinstance(value, dict) else value
        model.additional_properties = members
        return model
