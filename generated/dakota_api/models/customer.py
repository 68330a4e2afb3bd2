# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_json

if TYPE_CHECKING:
    from ..models.known_application_status import KnownApplicationStatus
    from ..models.known_customer_status import KnownCustomerStatus
    from ..models.known_customer_type import KnownCustomerType
    from ..models.known_decision import KnownDecision
    from ..models.known_decline_reason import KnownDeclineReason
    from ..models.known_kyb_link_status import KnownKybLinkStatus
    from ..models.known_kyb_status import KnownKybStatus
    from ..models.kyb_link import KybLink
    from ..models.provider_kyb_status import ProviderKybStatus


class Customer(Model):
    """A customer with its verification statuses.

    Attributes:
        id (str): An identifier of 27 letters and digits; it sorts by time of creation.
        name (str): The person's or company's name.
        customer_type (KnownCustomerType | str): A person or a company.
        kyb_status (KnownKybStatus | str): A customer's KYB status. Some pages and webhooks say `approved` for `active`.
        kyc_status (KnownKybLinkStatus | str): The status of a verification link, or of a customer's KYC.
        created_at (int): When the customer was created, in Unix seconds.
        updated_at (int): When the customer last changed, in Unix seconds.
        email (str | Unset): The customer's e-mail address.
        external_id (str | Unset): The identifier given at creation; absent without one. Since September 2026.
        kyb_links (list[KybLink] | Unset): Links to the providers' verification pages.
        provider_statuses (list[ProviderKybStatus] | Unset): Each provider's own status.
        application_id (str | Unset): An identifier of 27 letters and digits; it sorts by time of creation.
        application_status (KnownApplicationStatus | str | Unset): An application's status. Older texts say `in_review`
            for `under_review` and `rejected` for `declined`.
        decision (KnownDecision | str | Unset): A decision, with automatic ones told apart.
        application_url (str | Unset): The hosted form for the applicant, with the application token; treat it as a
            secret.
        deleted_at (int | Unset): When the customer was deleted, in Unix seconds.
        sub_client_id (str | Unset): An identifier of 27 letters and digits; it sorts by time of creation.
        sub_client_name (str | Unset): That sub-client's name.
        is_sub_client (bool | Unset): Whether the customer is itself a sub-client.
        status (KnownCustomerStatus | str | Unset): One status made of freezing, decision and the application's status.
        rd_allowed (bool | Unset): Whether the customer may hold the product the vendor calls RD. Since September 2026.
        decision_reason (str | Unset): Why it was decided so, in words. Since September 2026.
        decline_reason (KnownDeclineReason | str | Unset): Why a customer was refused, for programs.
        decline_message (str | Unset): Why the customer was refused, in words. Since September 2026.
        resubmit_url (str | Unset): Where the applicant answers a request for information, with the application token;
            treat it as a secret.
            Present only while there is such a request. Since September 2026.
    """

    __slots__ = (
        "id",
        "name",
        "customer_type",
        "kyb_status",
        "kyc_status",
        "created_at",
        "updated_at",
        "email",
        "external_id",
        "kyb_links",
        "provider_statuses",
        "application_id",
        "application_status",
        "decision",
        "application_url",
        "deleted_at",
        "sub_client_id",
        "sub_client_name",
        "is_sub_client",
        "status",
        "rd_allowed",
        "decision_reason",
        "decline_reason",
        "decline_message",
        "resubmit_url",
    )

    id: str
    name: str
    customer_type: KnownCustomerType | str
    kyb_status: KnownKybStatus | str
    kyc_status: KnownKybLinkStatus | str
    created_at: int
    updated_at: int
    email: str | Unset
    external_id: str | Unset
    kyb_links: list[KybLink] | Unset
    provider_statuses: list[ProviderKybStatus] | Unset
    application_id: str | Unset
    application_status: KnownApplicationStatus | str | Unset
    decision: KnownDecision | str | Unset
    application_url: str | Unset
    deleted_at: int | Unset
    sub_client_id: str | Unset
    sub_client_name: str | Unset
    is_sub_client: bool | Unset
    status: KnownCustomerStatus | str | Unset
    rd_allowed: bool | Unset
    decision_reason: str | Unset
    decline_reason: KnownDeclineReason | str | Unset
    decline_message: str | Unset
    resubmit_url: str | Unset

    def __init__(
        self,
        id: str,
        name: str,
        customer_type: KnownCustomerType | str,
        kyb_status: KnownKybStatus | str,
        kyc_status: KnownKybLinkStatus | str,
        created_at: int,
        updated_at: int,
        email: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
        kyb_links: list[KybLink] | Unset = UNSET,
        provider_statuses: list[ProviderKybStatus] | Unset = UNSET,
        application_id: str | Unset = UNSET,
        application_status: KnownApplicationStatus | str | Unset = UNSET,
        decision: KnownDecision | str | Unset = UNSET,
        application_url: str | Unset = UNSET,
        deleted_at: int | Unset = UNSET,
        sub_client_id: str | Unset = UNSET,
        sub_client_name: str | Unset = UNSET,
        is_sub_client: bool | Unset = UNSET,
        status: KnownCustomerStatus | str | Unset = UNSET,
        rd_allowed: bool | Unset = UNSET,
        decision_reason: str | Unset = UNSET,
        decline_reason: KnownDeclineReason | str | Unset = UNSET,
        decline_message: str | Unset = UNSET,
        resubmit_url: str | Unset = UNSET,
    ) -> None:
        self.id = id
        self.name = name
        self.customer_type = customer_type
        self.kyb_status = kyb_status
        self.kyc_status = kyc_status
        self.created_at = created_at
        self.updated_at = updated_at
        self.email = email
        self.external_id = external_id
        self.kyb_links = kyb_links
        self.provider_statuses = provider_statuses
        self.application_id = application_id
        self.application_status = application_status
        self.decision = decision
        self.application_url = application_url
        self.deleted_at = deleted_at
        self.sub_client_id = sub_client_id
        self.sub_client_name = sub_client_name
        self.is_sub_client = is_sub_client
        self.status = status
        self.rd_allowed = rd_allowed
        self.decision_reason = decision_reason
        self.decline_reason = decline_reason
        self.decline_message = decline_message
        self.resubmit_url = resubmit_url
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.id is not ABSENT:
            members["id"] = self.id
        if self.name is not ABSENT:
            members["name"] = self.name
        if self.customer_type is not ABSENT:
            members["customer_type"] = self.customer_type
        if self.kyb_status is not ABSENT:
            members["kyb_status"] = self.kyb_status
        if self.kyc_status is not ABSENT:
            members["kyc_status"] = self.kyc_status
        if self.created_at is not ABSENT:
            members["created_at"] = self.created_at
        if self.updated_at is not ABSENT:
            members["updated_at"] = self.updated_at
        if self.email is not ABSENT:
            members["email"] = self.email
        if self.external_id is not ABSENT:
            members["external_id"] = self.external_id
        if self.kyb_links is not ABSENT:
            members["kyb_links"] = to_json(self.kyb_links)
        if self.provider_statuses is not ABSENT:
            members["provider_statuses"] = to_json(self.provider_statuses)
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.application_status is not ABSENT:
            members["application_status"] = self.application_status
        if self.decision is not ABSENT:
            members["decision"] = self.decision
        if self.application_url is not ABSENT:
            members["application_url"] = self.application_url
        if self.deleted_at is not ABSENT:
            members["deleted_at"] = self.deleted_at
        if self.sub_client_id is not ABSENT:
            members["sub_client_id"] = self.sub_client_id
        if self.sub_client_name is not ABSENT:
            members["sub_client_name"] = self.sub_client_name
        if self.is_sub_client is not ABSENT:
            members["is_sub_client"] = self.is_sub_client
        if self.status is not ABSENT:
            members["status"] = self.status
        if self.rd_allowed is not ABSENT:
            members["rd_allowed"] = self.rd_allowed
        if self.decision_reason is not ABSENT:
            members["decision_reason"] = self.decision_reason
        if self.decline_reason is not ABSENT:
            members["decline_reason"] = self.decline_reason
        if self.decline_message is not ABSENT:
            members["decline_message"] = self.decline_message
        if self.resubmit_url is not ABSENT:
            members["resubmit_url"] = self.resubmit_url
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.id = take("id", UNSET)
        model.name = take("name", UNSET)
        model.customer_type = take("customer_type", UNSET)
        model.kyb_status = take("kyb_status", UNSET)
        model.kyc_status = take("kyc_status", UNSET)
        model.created_at = take("created_at", UNSET)
        model.updated_at = take("updated_at", UNSET)
        model.email = take("email", UNSET)
        model.external_id = take("external_id", UNSET)
        value = take("kyb_links", UNSET)
        model.kyb_links = (
            [
                models.KybLink.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        value = take("provider_statuses", UNSET)
        model.provider_statuses = (
            [
                models.ProviderKybStatus.from_dict(value_item) if isinstance(value_item, dict) else value_item
                for value_item in value
            ]
            if isinstance(value, list)
            else value
        )
        model.application_id = take("application_id", UNSET)
        model.application_status = take("application_status", UNSET)
        model.decision = take("decision", UNSET)
        model.application_url = take("application_url", UNSET)
        model.deleted_at = take("deleted_at", UNSET)
        model.sub_client_id = take("sub_client_id", UNSET)
        model.sub_client_name = take("sub_client_name", UNSET)
        model.is_sub_client = take("is_sub_client", UNSET)
        model.status = take("status", UNSET)
        model.rd_allowed = take("rd_allowed", UNSET)
        model.decision_reason = take("decision_reason", UNSET)
        model.decline_reason = take("decline_reason", UNSET)
        model.decline_message = take("decline_message", UNSET)
        model.resubmit_url = take("resubmit_url", UNSET)
        model.additional_properties = members
        return model
