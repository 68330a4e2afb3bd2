# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
"""All data models of requests and answers, each imported when it is first used"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accepted_agreement import AcceptedAgreement
    from .address import Address
    from .advance_simulation_request import AdvanceSimulationRequest
    from .advance_simulation_result import AdvanceSimulationResult
    from .application import Application
    from .application_document_type import ApplicationDocumentType
    from .application_document_upload_request import ApplicationDocumentUploadRequest
    from .application_document_upload_url_request import ApplicationDocumentUploadUrlRequest
    from .application_entities import ApplicationEntities
    from .application_entity import ApplicationEntity
    from .application_list import ApplicationList
    from .application_list_item import ApplicationListItem
    from .application_not_ready_error import ApplicationNotReadyError
    from .application_status_filter import ApplicationStatusFilter
    from .application_validation import ApplicationValidation
    from .application_withdrawn_event_object import ApplicationWithdrawnEventObject
    from .associated_individual_entity import AssociatedIndividualEntity
    from .associated_individual_response import AssociatedIndividualResponse
    from .attestation_data import AttestationData
    from .attestation_record import AttestationRecord
    from .attestation_submit_request import AttestationSubmitRequest
    from .attestation_validation import AttestationValidation
    from .business_account_purpose import BusinessAccountPurpose
    from .business_application_create_request import BusinessApplicationCreateRequest
    from .business_details_response import BusinessDetailsResponse
    from .business_entity import BusinessEntity
    from .business_list_item import BusinessListItem
    from .capability import Capability
    from .capability_requirement import CapabilityRequirement
    from .capability_status_event_object import CapabilityStatusEventObject
    from .completed_attestation import CompletedAttestation
    from .customer import Customer
    from .customer_capabilities import CustomerCapabilities
    from .customer_create_request import CustomerCreateRequest
    from .customer_create_response import CustomerCreateResponse
    from .customer_event_object import CustomerEventObject
    from .customer_list import CustomerList
    from .customer_re_engagement_response import CustomerReEngagementResponse
    from .customer_sort_key import CustomerSortKey
    from .customer_status_counts import CustomerStatusCounts
    from .details_validation import DetailsValidation
    from .document_info import DocumentInfo
    from .document_list import DocumentList
    from .document_upload_response import DocumentUploadResponse
    from .document_upload_url_response import DocumentUploadUrlResponse
    from .document_validation import DocumentValidation
    from .edd_info import EDDInfo
    from .edd_request import EDDRequest
    from .edd_response import EDDResponse
    from .edd_validation import EDDValidation
    from .edd_with_application_id import EDDWithApplicationID
    from .entity_validation import EntityValidation
    from .event import Event
    from .event_data import EventData
    from .event_object import EventObject
    from .event_request import EventRequest
    from .file_type import FileType
    from .id_response import IDResponse
    from .inbound_simulation_type import InboundSimulationType
    from .individual_details_response import IndividualDetailsResponse
    from .individual_document_type import IndividualDocumentType
    from .individual_document_upload_request import IndividualDocumentUploadRequest
    from .individual_document_upload_url_request import IndividualDocumentUploadUrlRequest
    from .individual_entity import IndividualEntity
    from .individual_entity_validation import IndividualEntityValidation
    from .individual_list_item import IndividualListItem
    from .individual_request import IndividualRequest
    from .individual_request_role import IndividualRequestRole
    from .individual_title import IndividualTitle
    from .insufficient_credits_error import InsufficientCreditsError
    from .known_applicant_type import KnownApplicantType
    from .known_application_decision import KnownApplicationDecision
    from .known_application_status import KnownApplicationStatus
    from .known_application_type import KnownApplicationType
    from .known_attestation_type import KnownAttestationType
    from .known_capability_requirement_type import KnownCapabilityRequirementType
    from .known_capability_status import KnownCapabilityStatus
    from .known_customer_status import KnownCustomerStatus
    from .known_customer_type import KnownCustomerType
    from .known_decision import KnownDecision
    from .known_decision_method import KnownDecisionMethod
    from .known_decline_reason import KnownDeclineReason
    from .known_delivery_status import KnownDeliveryStatus
    from .known_document_category import KnownDocumentCategory
    from .known_document_purpose import KnownDocumentPurpose
    from .known_document_status import KnownDocumentStatus
    from .known_document_type import KnownDocumentType
    from .known_employment_status import KnownEmploymentStatus
    from .known_event_type import KnownEventType
    from .known_individual_account_purpose import KnownIndividualAccountPurpose
    from .known_individual_role import KnownIndividualRole
    from .known_kyb_link_status import KnownKybLinkStatus
    from .known_kyb_link_type import KnownKybLinkType
    from .known_kyb_reason_code import KnownKybReasonCode
    from .known_kyb_status import KnownKybStatus
    from .known_legal_structure import KnownLegalStructure
    from .known_poa_status import KnownPoaStatus
    from .known_provider_status import KnownProviderStatus
    from .known_replay_status import KnownReplayStatus
    from .known_requirement_severity import KnownRequirementSeverity
    from .known_rfi_document_status import KnownRfiDocumentStatus
    from .known_rfi_requirement_type import KnownRfiRequirementType
    from .known_risk_level import KnownRiskLevel
    from .known_simulation_state import KnownSimulationState
    from .known_source_of_wealth import KnownSourceOfWealth
    from .known_sumsub_review_answer import KnownSumsubReviewAnswer
    from .known_sumsub_review_status import KnownSumsubReviewStatus
    from .kyb_application_submitted_event_object import KybApplicationSubmittedEventObject
    from .kyb_link import KybLink
    from .kyb_link_event_object import KybLinkEventObject
    from .kyb_status_event_object import KybStatusEventObject
    from .legal_acceptance_attestor import LegalAcceptanceAttestor
    from .legal_acceptance_context import LegalAcceptanceContext
    from .legal_document import LegalDocument
    from .legal_document_list import LegalDocumentList
    from .meta import Meta
    from .metadata import Metadata
    from .missing_document import MissingDocument
    from .monthly_deposit_range import MonthlyDepositRange
    from .monthly_revenue_range import MonthlyRevenueRange
    from .monthly_transaction_range import MonthlyTransactionRange
    from .onboarding_transition import OnboardingTransition
    from .outstanding_legal_document import OutstandingLegalDocument
    from .paginated_event_response import PaginatedEventResponse
    from .person_name import PersonName
    from .persona_import_job import PersonaImportJob
    from .persona_import_job_list import PersonaImportJobList
    from .persona_import_job_summary import PersonaImportJobSummary
    from .persona_import_row_result import PersonaImportRowResult
    from .persona_import_skipped_token import PersonaImportSkippedToken
    from .persona_token_import_request import PersonaTokenImportRequest
    from .persona_token_import_response import PersonaTokenImportResponse
    from .problem_details import ProblemDetails
    from .provider_kyb_status import ProviderKybStatus
    from .recipient_created_event_object import RecipientCreatedEventObject
    from .rfi_requested_event_object import RfiRequestedEventObject
    from .rfi_requested_items import RFIRequestedItems
    from .rfi_requirement import RfiRequirement
    from .rfi_requirement_entity import RfiRequirementEntity
    from .rfi_responded_event_object import RfiRespondedEventObject
    from .risk_config import RiskConfig
    from .risk_factor import RiskFactor
    from .risk_rating import RiskRating
    from .sandbox_error_step import SandboxErrorStep
    from .sandbox_flag import SandboxFlag
    from .sandbox_scenario import SandboxScenario
    from .sandbox_scenario_list import SandboxScenarioList
    from .sandbox_scenario_name import SandboxScenarioName
    from .simulate_inbound_request import SimulateInboundRequest
    from .simulate_inbound_response import SimulateInboundResponse
    from .simulate_onboarding_request import SimulateOnboardingRequest
    from .simulate_onboarding_response import SimulateOnboardingResponse
    from .simulation_callback_record import SimulationCallbackRecord
    from .simulation_inspection import SimulationInspection
    from .sort_direction import SortDirection
    from .source_of_funds import SourceOfFunds
    from .sub_client_summary import SubClientSummary
    from .sub_client_summary_list import SubClientSummaryList
    from .sumsub_review import SumsubReview
    from .sumsub_review_data import SumsubReviewData
    from .sumsub_review_result import SumsubReviewResult
    from .sumsub_risk_labels import SumsubRiskLabels
    from .sumsub_token_import_request import SumsubTokenImportRequest
    from .sumsub_token_import_response import SumsubTokenImportResponse
    from .sumsub_token_import_result import SumsubTokenImportResult
    from .update_customer_sub_client_request import UpdateCustomerSubClientRequest
    from .uploaded_document import UploadedDocument
    from .uploaded_document_metadata import UploadedDocumentMetadata
    from .validation_error import ValidationError
    from .webhook_delivery import WebhookDelivery
    from .webhook_history_list import WebhookHistoryList
    from .webhook_payload import WebhookPayload
    from .webhook_replay_response import WebhookReplayResponse
    from .webhook_target import WebhookTarget
    from .webhook_target_create_request import WebhookTargetCreateRequest
    from .webhook_target_list import WebhookTargetList
    from .webhook_target_update_request import WebhookTargetUpdateRequest
    from .withdraw_application_request import WithdrawApplicationRequest
else:
    from importlib import import_module

    _MODULES = {
        "AcceptedAgreement": ".accepted_agreement",
        "Address": ".address",
        "AdvanceSimulationRequest": ".advance_simulation_request",
        "AdvanceSimulationResult": ".advance_simulation_result",
        "Application": ".application",
        "ApplicationDocumentType": ".application_document_type",
        "ApplicationDocumentUploadRequest": ".application_document_upload_request",
        "ApplicationDocumentUploadUrlRequest": ".application_document_upload_url_request",
        "ApplicationEntities": ".application_entities",
        "ApplicationEntity": ".application_entity",
        "ApplicationList": ".application_list",
        "ApplicationListItem": ".application_list_item",
        "ApplicationNotReadyError": ".application_not_ready_error",
        "ApplicationStatusFilter": ".application_status_filter",
        "ApplicationValidation": ".application_validation",
        "ApplicationWithdrawnEventObject": ".application_withdrawn_event_object",
        "AssociatedIndividualEntity": ".associated_individual_entity",
        "AssociatedIndividualResponse": ".associated_individual_response",
        "AttestationData": ".attestation_data",
        "AttestationRecord": ".attestation_record",
        "AttestationSubmitRequest": ".attestation_submit_request",
        "AttestationValidation": ".attestation_validation",
        "BusinessAccountPurpose": ".business_account_purpose",
        "BusinessApplicationCreateRequest": ".business_application_create_request",
        "BusinessDetailsResponse": ".business_details_response",
        "BusinessEntity": ".business_entity",
        "BusinessListItem": ".business_list_item",
        "Capability": ".capability",
        "CapabilityRequirement": ".capability_requirement",
        "CapabilityStatusEventObject": ".capability_status_event_object",
        "CompletedAttestation": ".completed_attestation",
        "Customer": ".customer",
        "CustomerCapabilities": ".customer_capabilities",
        "CustomerCreateRequest": ".customer_create_request",
        "CustomerCreateResponse": ".customer_create_response",
        "CustomerEventObject": ".customer_event_object",
        "CustomerList": ".customer_list",
        "CustomerReEngagementResponse": ".customer_re_engagement_response",
        "CustomerSortKey": ".customer_sort_key",
        "CustomerStatusCounts": ".customer_status_counts",
        "DetailsValidation": ".details_validation",
        "DocumentInfo": ".document_info",
        "DocumentList": ".document_list",
        "DocumentUploadResponse": ".document_upload_response",
        "DocumentUploadUrlResponse": ".document_upload_url_response",
        "DocumentValidation": ".document_validation",
        "EDDInfo": ".edd_info",
        "EDDRequest": ".edd_request",
        "EDDResponse": ".edd_response",
        "EDDValidation": ".edd_validation",
        "EDDWithApplicationID": ".edd_with_application_id",
        "EntityValidation": ".entity_validation",
        "Event": ".event",
        "EventData": ".event_data",
        "EventObject": ".event_object",
        "EventRequest": ".event_request",
        "FileType": ".file_type",
        "IDResponse": ".id_response",
        "InboundSimulationType": ".inbound_simulation_type",
        "IndividualDetailsResponse": ".individual_details_response",
        "IndividualDocumentType": ".individual_document_type",
        "IndividualDocumentUploadRequest": ".individual_document_upload_request",
        "IndividualDocumentUploadUrlRequest": ".individual_document_upload_url_request",
        "IndividualEntity": ".individual_entity",
        "IndividualEntityValidation": ".individual_entity_validation",
        "IndividualListItem": ".individual_list_item",
        "IndividualRequest": ".individual_request",
        "IndividualRequestRole": ".individual_request_role",
        "IndividualTitle": ".individual_title",
        "InsufficientCreditsError": ".insufficient_credits_error",
        "KnownApplicantType": ".known_applicant_type",
        "KnownApplicationDecision": ".known_application_decision",
        "KnownApplicationStatus": ".known_application_status",
        "KnownApplicationType": ".known_application_type",
        "KnownAttestationType": ".known_attestation_type",
        "KnownCapabilityRequirementType": ".known_capability_requirement_type",
        "KnownCapabilityStatus": ".known_capability_status",
        "KnownCustomerStatus": ".known_customer_status",
        "KnownCustomerType": ".known_customer_type",
        "KnownDecision": ".known_decision",
        "KnownDecisionMethod": ".known_decision_method",
        "KnownDeclineReason": ".known_decline_reason",
        "KnownDeliveryStatus": ".known_delivery_status",
        "KnownDocumentCategory": ".known_document_category",
        "KnownDocumentPurpose": ".known_document_purpose",
        "KnownDocumentStatus": ".known_document_status",
        "KnownDocumentType": ".known_document_type",
        "KnownEmploymentStatus": ".known_employment_status",
        "KnownEventType": ".known_event_type",
        "KnownIndividualAccountPurpose": ".known_individual_account_purpose",
        "KnownIndividualRole": ".known_individual_role",
        "KnownKybLinkStatus": ".known_kyb_link_status",
        "KnownKybLinkType": ".known_kyb_link_type",
        "KnownKybReasonCode": ".known_kyb_reason_code",
        "KnownKybStatus": ".known_kyb_status",
        "KnownLegalStructure": ".known_legal_structure",
        "KnownPoaStatus": ".known_poa_status",
        "KnownProviderStatus": ".known_provider_status",
        "KnownReplayStatus": ".known_replay_status",
        "KnownRequirementSeverity": ".known_requirement_severity",
        "KnownRfiDocumentStatus": ".known_rfi_document_status",
        "KnownRfiRequirementType": ".known_rfi_requirement_type",
        "KnownRiskLevel": ".known_risk_level",
        "KnownSimulationState": ".known_simulation_state",
        "KnownSourceOfWealth": ".known_source_of_wealth",
        "KnownSumsubReviewAnswer": ".known_sumsub_review_answer",
        "KnownSumsubReviewStatus": ".known_sumsub_review_status",
        "KybApplicationSubmittedEventObject": ".kyb_application_submitted_event_object",
        "KybLink": ".kyb_link",
        "KybLinkEventObject": ".kyb_link_event_object",
        "KybStatusEventObject": ".kyb_status_event_object",
        "LegalAcceptanceAttestor": ".legal_acceptance_attestor",
        "LegalAcceptanceContext": ".legal_acceptance_context",
        "LegalDocument": ".legal_document",
        "LegalDocumentList": ".legal_document_list",
        "Meta": ".meta",
        "Metadata": ".metadata",
        "MissingDocument": ".missing_document",
        "MonthlyDepositRange": ".monthly_deposit_range",
        "MonthlyRevenueRange": ".monthly_revenue_range",
        "MonthlyTransactionRange": ".monthly_transaction_range",
        "OnboardingTransition": ".onboarding_transition",
        "OutstandingLegalDocument": ".outstanding_legal_document",
        "PaginatedEventResponse": ".paginated_event_response",
        "PersonName": ".person_name",
        "PersonaImportJob": ".persona_import_job",
        "PersonaImportJobList": ".persona_import_job_list",
        "PersonaImportJobSummary": ".persona_import_job_summary",
        "PersonaImportRowResult": ".persona_import_row_result",
        "PersonaImportSkippedToken": ".persona_import_skipped_token",
        "PersonaTokenImportRequest": ".persona_token_import_request",
        "PersonaTokenImportResponse": ".persona_token_import_response",
        "ProblemDetails": ".problem_details",
        "ProviderKybStatus": ".provider_kyb_status",
        "RecipientCreatedEventObject": ".recipient_created_event_object",
        "RfiRequestedEventObject": ".rfi_requested_event_object",
        "RFIRequestedItems": ".rfi_requested_items",
        "RfiRequirement": ".rfi_requirement",
        "RfiRequirementEntity": ".rfi_requirement_entity",
        "RfiRespondedEventObject": ".rfi_responded_event_object",
        "RiskConfig": ".risk_config",
        "RiskFactor": ".risk_factor",
        "RiskRating": ".risk_rating",
        "SandboxErrorStep": ".sandbox_error_step",
        "SandboxFlag": ".sandbox_flag",
        "SandboxScenario": ".sandbox_scenario",
        "SandboxScenarioList": ".sandbox_scenario_list",
        "SandboxScenarioName": ".sandbox_scenario_name",
        "SimulateInboundRequest": ".simulate_inbound_request",
        "SimulateInboundResponse": ".simulate_inbound_response",
        "SimulateOnboardingRequest": ".simulate_onboarding_request",
        "SimulateOnboardingResponse": ".simulate_onboarding_response",
        "SimulationCallbackRecord": ".simulation_callback_record",
        "SimulationInspection": ".simulation_inspection",
        "SortDirection": ".sort_direction",
        "SourceOfFunds": ".source_of_funds",
        "SubClientSummary": ".sub_client_summary",
        "SubClientSummaryList": ".sub_client_summary_list",
        "SumsubReview": ".sumsub_review",
        "SumsubReviewData": ".sumsub_review_data",
        "SumsubReviewResult": ".sumsub_review_result",
        "SumsubRiskLabels": ".sumsub_risk_labels",
        "SumsubTokenImportRequest": ".sumsub_token_import_request",
        "SumsubTokenImportResponse": ".sumsub_token_import_response",
        "SumsubTokenImportResult": ".sumsub_token_import_result",
        "UpdateCustomerSubClientRequest": ".update_customer_sub_client_request",
        "UploadedDocument": ".uploaded_document",
        "UploadedDocumentMetadata": ".uploaded_document_metadata",
        "ValidationError": ".validation_error",
        "WebhookDelivery": ".webhook_delivery",
        "WebhookHistoryList": ".webhook_history_list",
        "WebhookPayload": ".webhook_payload",
        "WebhookReplayResponse": ".webhook_replay_response",
        "WebhookTarget": ".webhook_target",
        "WebhookTargetCreateRequest": ".webhook_target_create_request",
        "WebhookTargetList": ".webhook_target_list",
        "WebhookTargetUpdateRequest": ".webhook_target_update_request",
        "WithdrawApplicationRequest": ".withdraw_application_request",
    }

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        # Kept as a global: the next access does not come here.
        value = globals()[name] = getattr(import_module(_MODULES[name], __name__), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


__all__ = (
    "AcceptedAgreement",
    "Address",
    "AdvanceSimulationRequest",
    "AdvanceSimulationResult",
    "Application",
    "ApplicationDocumentType",
    "ApplicationDocumentUploadRequest",
    "ApplicationDocumentUploadUrlRequest",
    "ApplicationEntities",
    "ApplicationEntity",
    "ApplicationList",
    "ApplicationListItem",
    "ApplicationNotReadyError",
    "ApplicationStatusFilter",
    "ApplicationValidation",
    "ApplicationWithdrawnEventObject",
    "AssociatedIndividualEntity",
    "AssociatedIndividualResponse",
    "AttestationData",
    "AttestationRecord",
    "AttestationSubmitRequest",
    "AttestationValidation",
    "BusinessAccountPurpose",
    "BusinessApplicationCreateRequest",
    "BusinessDetailsResponse",
    "BusinessEntity",
    "BusinessListItem",
    "Capability",
    "CapabilityRequirement",
    "CapabilityStatusEventObject",
    "CompletedAttestation",
    "Customer",
    "CustomerCapabilities",
    "CustomerCreateRequest",
    "CustomerCreateResponse",
    "CustomerEventObject",
    "CustomerList",
    "CustomerReEngagementResponse",
    "CustomerSortKey",
    "CustomerStatusCounts",
    "DetailsValidation",
    "DocumentInfo",
    "DocumentList",
    "DocumentUploadResponse",
    "DocumentUploadUrlResponse",
    "DocumentValidation",
    "EDDInfo",
    "EDDRequest",
    "EDDResponse",
    "EDDValidation",
    "EDDWithApplicationID",
    "EntityValidation",
    "Event",
    "EventData",
    "EventObject",
    "EventRequest",
    "FileType",
    "IDResponse",
    "InboundSimulationType",
    "IndividualDetailsResponse",
    "IndividualDocumentType",
    "IndividualDocumentUploadRequest",
    "IndividualDocumentUploadUrlRequest",
    "IndividualEntity",
    "IndividualEntityValidation",
    "IndividualListItem",
    "IndividualRequest",
    "IndividualRequestRole",
    "IndividualTitle",
    "InsufficientCreditsError",
    "KnownApplicantType",
    "KnownApplicationDecision",
    "KnownApplicationStatus",
    "KnownApplicationType",
    "KnownAttestationType",
    "KnownCapabilityRequirementType",
    "KnownCapabilityStatus",
    "KnownCustomerStatus",
    "KnownCustomerType",
    "KnownDecision",
    "KnownDecisionMethod",
    "KnownDeclineReason",
    "KnownDeliveryStatus",
    "KnownDocumentCategory",
    "KnownDocumentPurpose",
    "KnownDocumentStatus",
    "KnownDocumentType",
    "KnownEmploymentStatus",
    "KnownEventType",
    "KnownIndividualAccountPurpose",
    "KnownIndividualRole",
    "KnownKybLinkStatus",
    "KnownKybLinkType",
    "KnownKybReasonCode",
    "KnownKybStatus",
    "KnownLegalStructure",
    "KnownPoaStatus",
    "KnownProviderStatus",
    "KnownReplayStatus",
    "KnownRequirementSeverity",
    "KnownRfiDocumentStatus",
    "KnownRfiRequirementType",
    "KnownRiskLevel",
    "KnownSimulationState",
    "KnownSourceOfWealth",
    "KnownSumsubReviewAnswer",
    "KnownSumsubReviewStatus",
    "KybApplicationSubmittedEventObject",
    "KybLink",
    "KybLinkEventObject",
    "KybStatusEventObject",
    "LegalAcceptanceAttestor",
    "LegalAcceptanceContext",
    "LegalDocument",
    "LegalDocumentList",
    "Meta",
    "Metadata",
    "MissingDocument",
    "MonthlyDepositRange",
    "MonthlyRevenueRange",
    "MonthlyTransactionRange",
    "OnboardingTransition",
    "OutstandingLegalDocument",
    "PaginatedEventResponse",
    "PersonaImportJob",
    "PersonaImportJobList",
    "PersonaImportJobSummary",
    "PersonaImportRowResult",
    "PersonaImportSkippedToken",
    "PersonaTokenImportRequest",
    "PersonaTokenImportResponse",
    "PersonName",
    "ProblemDetails",
    "ProviderKybStatus",
    "RecipientCreatedEventObject",
    "RfiRequestedEventObject",
    "RFIRequestedItems",
    "RfiRequirement",
    "RfiRequirementEntity",
    "RfiRespondedEventObject",
    "RiskConfig",
    "RiskFactor",
    "RiskRating",
    "SandboxErrorStep",
    "SandboxFlag",
    "SandboxScenario",
    "SandboxScenarioList",
    "SandboxScenarioName",
    "SimulateInboundRequest",
    "SimulateInboundResponse",
    "SimulateOnboardingRequest",
    "SimulateOnboardingResponse",
    "SimulationCallbackRecord",
    "SimulationInspection",
    "SortDirection",
    "SourceOfFunds",
    "SubClientSummary",
    "SubClientSummaryList",
    "SumsubReview",
    "SumsubReviewData",
    "SumsubReviewResult",
    "SumsubRiskLabels",
    "SumsubTokenImportRequest",
    "SumsubTokenImportResponse",
    "SumsubTokenImportResult",
    "UpdateCustomerSubClientRequest",
    "UploadedDocument",
    "UploadedDocumentMetadata",
    "ValidationError",
    "WebhookDelivery",
    "WebhookHistoryList",
    "WebhookPayload",
    "WebhookReplayResponse",
    "WebhookTarget",
    "WebhookTargetCreateRequest",
    "WebhookTargetList",
    "WebhookTargetUpdateRequest",
    "WithdrawApplicationRequest",
)
