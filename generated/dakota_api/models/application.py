# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from .. import models
from ..types import ABSENT, UNSET, Model, Take, Unset, members_of, to_datetime, to_json

if TYPE_CHECKING:
    import datetime

    from ..models.application_entities import ApplicationEntities
    from ..models.application_validation import ApplicationValidation
    from ..models.attestation_data import AttestationData
    from ..models.edd_response import EDDResponse
    from ..models.known_application_decision import KnownApplicationDecision
    from ..models.known_application_status import KnownApplicationStatus
    from ..models.known_application_type import KnownApplicationType
    from ..models.known_decision_method import KnownDecisionMethod
    from ..models.known_decline_reason import KnownDeclineReason
    from ..models.known_poa_status import KnownPoaStatus
    from ..models.rfi_requested_items import RFIRequestedItems
    from ..models.risk_rating import RiskRating


class Application(Model):
    """An application: status and decision always; `entities`, `edd`, `attestations` and `validation` where `include`
    asks for them and after a submission; `risk_rating` for privileged callers.

        Attributes:
            application_id (str): An identifier of 27 letters and digits; it sorts by time of creation.
            application_type (KnownApplicationType | str): KYB of a business or KYC of an individual.
            application_status (KnownApplicationStatus | str): An application's status. Older texts say `in_review` for
                `under_review` and `rejected` for `declined`.
            application_created_at (datetime.datetime): When the application was created.
            application_updated_at (datetime.datetime): When the application last changed.
            application_submitted_at (datetime.datetime | None | Unset): When the application was submitted; null before
                that.
            application_decision (KnownApplicationDecision | None | str | Unset): The decision; absent or null before there
                is one. A rule's refusal shows as `declined`.
            decision_method (KnownDecisionMethod | None | str | Unset): How the decision was taken. Not in the vendor's
                document of September 2026.
            decision_rule_version (None | str | Unset): The version of the rules that took the decision. Not in the vendor's
                document of September 2026.
            entities (ApplicationEntities | Unset): Who is being onboarded.
            validation (ApplicationValidation | Unset): What an application has and lacks.
            edd (EDDResponse | Unset): Enhanced due diligence data of a business.
            attestations (AttestationData | Unset): The attestations given, by type.
            risk_rating (RiskRating | Unset): The risk of an application. Privileged callers only.
            poa_status (KnownPoaStatus | None | str | Unset): The state of an individual's proof of address; since September
                2026 for reviewers only.
            is_client_application (bool | Unset): Whether the application onboards a client of Dakota rather than a client's
                customer.
            rfi_requested_items (RFIRequestedItems | Unset): What a reviewer lets the applicant send again: documents to
                replace, whether the description of the business may
                be edited, questions to answer. Its members are not documented. Since September 2026.
            rfi_resubmitted (bool | Unset): Whether the last request for information was answered. Since September 2026.
            decline_reason (KnownDeclineReason | str | Unset): Why a customer was refused, for programs.
            decline_message (str | Unset): Why the application was refused, in words. Since September 2026.
            is_frozen (bool | Unset): Whether the customer is frozen. Since September 2026.
            frozen_at (int | None | str | Unset): When the customer was frozen; in which form is not documented. Since
                September 2026.
            poa_on_file (bool | Unset): Whether there is a proof of address. Since September 2026.
            assignee (Any | Unset): Who reviews the application; in which form is not documented. Since September 2026.
            outstanding_partner_attestations (list[Any] | Unset): What partners still want attested; in which form is not
                documented. Since September 2026.
    """

    __slots__ = (
        "application_id",
        "application_type",
        "application_status",
        "application_created_at",
        "application_updated_at",
        "application_submitted_at",
        "application_decision",
        "decision_method",
        "decision_rule_version",
        "entities",
        "validation",
        "edd",
        "attestations",
        "risk_rating",
        "poa_status",
        "is_client_application",
        "rfi_requested_items",
        "rfi_resubmitted",
        "decline_reason",
        "decline_message",
        "is_frozen",
        "frozen_at",
        "poa_on_file",
        "assignee",
        "outstanding_partner_attestations",
    )

    application_id: str
    application_type: KnownApplicationType | str
    application_status: KnownApplicationStatus | str
    application_created_at: datetime.datetime
    application_updated_at: datetime.datetime
    application_submitted_at: datetime.datetime | None | Unset
    application_decision: KnownApplicationDecision | None | str | Unset
    decision_method: KnownDecisionMethod | None | str | Unset
    decision_rule_version: None | str | Unset
    entities: ApplicationEntities | Unset
    validation: ApplicationValidation | Unset
    edd: EDDResponse | Unset
    attestations: AttestationData | Unset
    risk_rating: RiskRating | Unset
    poa_status: KnownPoaStatus | None | str | Unset
    is_client_application: bool | Unset
    rfi_requested_items: RFIRequestedItems | Unset
    rfi_resubmitted: bool | Unset
    decline_reason: KnownDeclineReason | str | Unset
    decline_message: str | Unset
    is_frozen: bool | Unset
    frozen_at: int | None | str | Unset
    poa_on_file: bool | Unset
    assignee: Any | Unset
    outstanding_partner_attestations: list[Any] | Unset

    def __init__(
        self,
        application_id: str,
        application_type: KnownApplicationType | str,
        application_status: KnownApplicationStatus | str,
        application_created_at: datetime.datetime,
        application_updated_at: datetime.datetime,
        application_submitted_at: datetime.datetime | None | Unset = UNSET,
        application_decision: KnownApplicationDecision | None | str | Unset = UNSET,
        decision_method: KnownDecisionMethod | None | str | Unset = UNSET,
        decision_rule_version: None | str | Unset = UNSET,
        entities: ApplicationEntities | Unset = UNSET,
        validation: ApplicationValidation | Unset = UNSET,
        edd: EDDResponse | Unset = UNSET,
        attestations: AttestationData | Unset = UNSET,
        risk_rating: RiskRating | Unset = UNSET,
        poa_status: KnownPoaStatus | None | str | Unset = UNSET,
        is_client_application: bool | Unset = UNSET,
        rfi_requested_items: RFIRequestedItems | Unset = UNSET,
        rfi_resubmitted: bool | Unset = UNSET,
        decline_reason: KnownDeclineReason | str | Unset = UNSET,
        decline_message: str | Unset = UNSET,
        is_frozen: bool | Unset = UNSET,
        frozen_at: int | None | str | Unset = UNSET,
        poa_on_file: bool | Unset = UNSET,
        assignee: Any | Unset = UNSET,
        outstanding_partner_attestations: list[Any] | Unset = UNSET,
    ) -> None:
        self.application_id = application_id
        self.application_type = application_type
        self.application_status = application_status
        self.application_created_at = application_created_at
        self.application_updated_at = application_updated_at
        self.application_submitted_at = application_submitted_at
        self.application_decision = application_decision
        self.decision_method = decision_method
        self.decision_rule_version = decision_rule_version
        self.entities = entities
        self.validation = validation
        self.edd = edd
        self.attestations = attestations
        self.risk_rating = risk_rating
        self.poa_status = poa_status
        self.is_client_application = is_client_application
        self.rfi_requested_items = rfi_requested_items
        self.rfi_resubmitted = rfi_resubmitted
        self.decline_reason = decline_reason
        self.decline_message = decline_message
        self.is_frozen = is_frozen
        self.frozen_at = frozen_at
        self.poa_on_file = poa_on_file
        self.assignee = assignee
        self.outstanding_partner_attestations = outstanding_partner_attestations
        self.additional_properties = {}

    def to_dict(self) -> dict[str, Any]:
        members = dict(self.additional_properties)
        if self.application_id is not ABSENT:
            members["application_id"] = self.application_id
        if self.application_type is not ABSENT:
            members["application_type"] = self.application_type
        if self.application_status is not ABSENT:
            members["application_status"] = self.application_status
        if self.application_created_at is not ABSENT:
            members["application_created_at"] = to_json(self.application_created_at)
        if self.application_updated_at is not ABSENT:
            members["application_updated_at"] = to_json(self.application_updated_at)
        if self.application_submitted_at is not ABSENT:
            members["application_submitted_at"] = to_json(self.application_submitted_at)
        if self.application_decision is not ABSENT:
            members["application_decision"] = self.application_decision
        if self.decision_method is not ABSENT:
            members["decision_method"] = self.decision_method
        if self.decision_rule_version is not ABSENT:
            members["decision_rule_version"] = self.decision_rule_version
        if self.entities is not ABSENT:
            members["entities"] = to_json(self.entities)
        if self.validation is not ABSENT:
            members["validation"] = to_json(self.validation)
        if self.edd is not ABSENT:
            members["edd"] = to_json(self.edd)
        if self.attestations is not ABSENT:
            members["attestations"] = to_json(self.attestations)
        if self.risk_rating is not ABSENT:
            members["risk_rating"] = to_json(self.risk_rating)
        if self.poa_status is not ABSENT:
            members["poa_status"] = self.poa_status
        if self.is_client_application is not ABSENT:
            members["is_client_application"] = self.is_client_application
        if self.rfi_requested_items is not ABSENT:
            members["rfi_requested_items"] = to_json(self.rfi_requested_items)
        if self.rfi_resubmitted is not ABSENT:
            members["rfi_resubmitted"] = self.rfi_resubmitted
        if self.decline_reason is not ABSENT:
            members["decline_reason"] = self.decline_reason
        if self.decline_message is not ABSENT:
            members["decline_message"] = self.decline_message
        if self.is_frozen is not ABSENT:
            members["is_frozen"] = self.is_frozen
        if self.frozen_at is not ABSENT:
            members["frozen_at"] = self.frozen_at
        if self.poa_on_file is not ABSENT:
            members["poa_on_file"] = self.poa_on_file
        if self.assignee is not ABSENT:
            members["assignee"] = self.assignee
        if self.outstanding_partner_attestations is not ABSENT:
            members["outstanding_partner_attestations"] = self.outstanding_partner_attestations
        return members

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read any mapping without raising (see Model); TypeError if it is none"""
        members: dict[str, Any] = src_dict.copy() if type(src_dict) is dict else members_of(src_dict)
        model = cls.__new__(cls)
        take: Take = members.pop
        model.application_id = take("application_id", UNSET)
        model.application_type = take("application_type", UNSET)
        model.application_status = take("application_status", UNSET)
        model.application_created_at = to_datetime(take("application_created_at", UNSET))
        model.application_updated_at = to_datetime(take("application_updated_at", UNSET))
        model.application_submitted_at = to_datetime(take("application_submitted_at", UNSET))
        model.application_decision = take("application_decision", UNSET)
        model.decision_method = take("decision_method", UNSET)
        model.decision_rule_version = take("decision_rule_version", UNSET)
        value = take("entities", UNSET)
        model.entities = models.ApplicationEntities.from_dict(value) if isinstance(value, dict) else value
        value = take("validation", UNSET)
        model.validation = models.ApplicationValidation.from_dict(value) if isinstance(value, dict) else value
        value = take("edd", UNSET)
        model.edd = models.EDDResponse.from_dict(value) if isinstance(value, dict) else value
        value = take("attestations", UNSET)
        model.attestations = models.AttestationData.from_dict(value) if isinstance(value, dict) else value
        value = take("risk_rating", UNSET)
        model.risk_rating = models.RiskRating.from_dict(value) if isinstance(value, dict) else value
        model.poa_status = take("poa_status", UNSET)
        model.is_client_application = take("is_client_application", UNSET)
        value = take("rfi_requested_items", UNSET)
        model.rfi_requested_items = models.RFIRequestedItems.from_dict(value) if isinstance(value, dict) else value
        model.rfi_resubmitted = take("rfi_resubmitted", UNSET)
        model.decline_reason = take("decline_reason", UNSET)
        model.decline_message = take("decline_message", UNSET)
        model.is_frozen = take("is_frozen", UNSET)
        model.frozen_at = take("frozen_at", UNSET)
        model.poa_on_file = take("poa_on_file", UNSET)
        model.assignee = take("assignee", UNSET)
        model.outstanding_partner_attestations = take("outstanding_partner_attestations", UNSET)
        model.additional_properties = members
        return model
