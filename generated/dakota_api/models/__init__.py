# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
"""All data models of requests and answers, each imported when it is first used"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .address import Address
    from .application import Application
    from .application_entities import ApplicationEntities
    from .application_entity import ApplicationEntity
    from .application_not_ready_error import ApplicationNotReadyError
    from .application_validation import ApplicationValidation
    from .associated_individual_entity import AssociatedIndividualEntity
    from .attestation_data import AttestationData
    from .attestation_record import AttestationRecord
    from .attestation_validation import AttestationValidation
    from .business_entity import BusinessEntity
    from .completed_attestation import CompletedAttestation
    from .customer import Customer
    from .customer_create_request import CustomerCreateRequest
    from .customer_create_response import CustomerCreateResponse
    from .customer_list import CustomerList
    from .customer_sort_key import CustomerSortKey
    from .details_validation import DetailsValidation
    from .document_info import DocumentInfo
    from .document_validation import DocumentValidation
    from .edd_info import EDDInfo
    from .edd_response import EDDResponse
    from .edd_validation import EDDValidation
    from .entity_validation import EntityValidation
    from .individual_entity import IndividualEntity
    from .individual_entity_validation import IndividualEntityValidation
    from .insufficient_credits_error import InsufficientCreditsError
    from .known_applicant_type import KnownApplicantType
    from .known_application_decision import KnownApplicationDecision
    from .known_application_status import KnownApplicationStatus
    from .known_application_type import KnownApplicationType
    from .known_attestation_type import KnownAttestationType
    from .known_customer_type import KnownCustomerType
    from .known_decision import KnownDecision
    from .known_decision_method import KnownDecisionMethod
    from .known_document_purpose import KnownDocumentPurpose
    from .known_document_status import KnownDocumentStatus
    from .known_document_type import KnownDocumentType
    from .known_employment_status import KnownEmploymentStatus
    from .known_individual_account_purpose import KnownIndividualAccountPurpose
    from .known_individual_role import KnownIndividualRole
    from .known_kyb_link_status import KnownKybLinkStatus
    from .known_kyb_link_type import KnownKybLinkType
    from .known_kyb_status import KnownKybStatus
    from .known_legal_structure import KnownLegalStructure
    from .known_poa_status import KnownPoaStatus
    from .known_provider_status import KnownProviderStatus
    from .known_risk_level import KnownRiskLevel
    from .known_source_of_wealth import KnownSourceOfWealth
    from .known_sumsub_review_answer import KnownSumsubReviewAnswer
    from .known_sumsub_review_status import KnownSumsubReviewStatus
    from .kyb_link import KybLink
    from .meta import Meta
    from .missing_document import MissingDocument
    from .onboarding_transition import OnboardingTransition
    from .problem_details import ProblemDetails
    from .provider_kyb_status import ProviderKybStatus
    from .risk_config import RiskConfig
    from .risk_factor import RiskFactor
    from .risk_rating import RiskRating
    from .sandbox_error_step import SandboxErrorStep
    from .sandbox_flag import SandboxFlag
    from .sandbox_scenario import SandboxScenario
    from .sandbox_scenario_list import SandboxScenarioList
    from .sandbox_scenario_name import SandboxScenarioName
    from .simulate_onboarding_request import SimulateOnboardingRequest
    from .simulate_onboarding_response import SimulateOnboardingResponse
    from .sort_direction import SortDirection
    from .sumsub_review import SumsubReview
    from .sumsub_review_data import SumsubReviewData
    from .sumsub_review_result import SumsubReviewResult
    from .sumsub_risk_labels import SumsubRiskLabels
    from .uploaded_document import UploadedDocument
    from .validation_error import ValidationError
else:
    from importlib import import_module

    _MODULES = {
        "Address": ".address",
        "Application": ".application",
        "ApplicationEntities": ".application_entities",
        "ApplicationEntity": ".application_entity",
        "ApplicationNotReadyError": ".application_not_ready_error",
        "ApplicationValidation": ".application_validation",
        "AssociatedIndividualEntity": ".associated_individual_entity",
        "AttestationData": ".attestation_data",
        "AttestationRecord": ".attestation_record",
        "AttestationValidation": ".attestation_validation",
        "BusinessEntity": ".business_entity",
        "CompletedAttestation": ".completed_attestation",
        "Customer": ".customer",
        "CustomerCreateRequest": ".customer_create_request",
        "CustomerCreateResponse": ".customer_create_response",
        "CustomerList": ".customer_list",
        "CustomerSortKey": ".customer_sort_key",
        "DetailsValidation": ".details_validation",
        "DocumentInfo": ".document_info",
        "DocumentValidation": ".document_validation",
        "EDDInfo": ".edd_info",
        "EDDResponse": ".edd_response",
        "EDDValidation": ".edd_validation",
        "EntityValidation": ".entity_validation",
        "IndividualEntity": ".individual_entity",
        "IndividualEntityValidation": ".individual_entity_validation",
        "InsufficientCreditsError": ".insufficient_credits_error",
        "KnownApplicantType": ".known_applicant_type",
        "KnownApplicationDecision": ".known_application_decision",
        "KnownApplicationStatus": ".known_application_status",
        "KnownApplicationType": ".known_application_type",
        "KnownAttestationType": ".known_attestation_type",
        "KnownCustomerType": ".known_customer_type",
        "KnownDecision": ".known_decision",
        "KnownDecisionMethod": ".known_decision_method",
        "KnownDocumentPurpose": ".known_document_purpose",
        "KnownDocumentStatus": ".known_document_status",
        "KnownDocumentType": ".known_document_type",
        "KnownEmploymentStatus": ".known_employment_status",
        "KnownIndividualAccountPurpose": ".known_individual_account_purpose",
        "KnownIndividualRole": ".known_individual_role",
        "KnownKybLinkStatus": ".known_kyb_link_status",
        "KnownKybLinkType": ".known_kyb_link_type",
        "KnownKybStatus": ".known_kyb_status",
        "KnownLegalStructure": ".known_legal_structure",
        "KnownPoaStatus": ".known_poa_status",
        "KnownProviderStatus": ".known_provider_status",
        "KnownRiskLevel": ".known_risk_level",
        "KnownSourceOfWealth": ".known_source_of_wealth",
        "KnownSumsubReviewAnswer": ".known_sumsub_review_answer",
        "KnownSumsubReviewStatus": ".known_sumsub_review_status",
        "KybLink": ".kyb_link",
        "Meta": ".meta",
        "MissingDocument": ".missing_document",
        "OnboardingTransition": ".onboarding_transition",
        "ProblemDetails": ".problem_details",
        "ProviderKybStatus": ".provider_kyb_status",
        "RiskConfig": ".risk_config",
        "RiskFactor": ".risk_factor",
        "RiskRating": ".risk_rating",
        "SandboxErrorStep": ".sandbox_error_step",
        "SandboxFlag": ".sandbox_flag",
        "SandboxScenario": ".sandbox_scenario",
        "SandboxScenarioList": ".sandbox_scenario_list",
        "SandboxScenarioName": ".sandbox_scenario_name",
        "SimulateOnboardingRequest": ".simulate_onboarding_request",
        "SimulateOnboardingResponse": ".simulate_onboarding_response",
        "SortDirection": ".sort_direction",
        "SumsubReview": ".sumsub_review",
        "SumsubReviewData": ".sumsub_review_data",
        "SumsubReviewResult": ".sumsub_review_result",
        "SumsubRiskLabels": ".sumsub_risk_labels",
        "UploadedDocument": ".uploaded_document",
        "ValidationError": ".validation_error",
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
    "Address",
    "Application",
    "ApplicationEntities",
    "ApplicationEntity",
    "ApplicationNotReadyError",
    "ApplicationValidation",
    "AssociatedIndividualEntity",
    "AttestationData",
    "AttestationRecord",
    "AttestationValidation",
    "BusinessEntity",
    "CompletedAttestation",
    "Customer",
    "CustomerCreateRequest",
    "CustomerCreateResponse",
    "CustomerList",
    "CustomerSortKey",
    "DetailsValidation",
    "DocumentInfo",
    "DocumentValidation",
    "EDDInfo",
    "EDDResponse",
    "EDDValidation",
    "EntityValidation",
    "IndividualEntity",
    "IndividualEntityValidation",
    "InsufficientCreditsError",
    "KnownApplicantType",
    "KnownApplicationDecision",
    "KnownApplicationStatus",
    "KnownApplicationType",
    "KnownAttestationType",
    "KnownCustomerType",
    "KnownDecision",
    "KnownDecisionMethod",
    "KnownDocumentPurpose",
    "KnownDocumentStatus",
    "KnownDocumentType",
    "KnownEmploymentStatus",
    "KnownIndividualAccountPurpose",
    "KnownIndividualRole",
    "KnownKybLinkStatus",
    "KnownKybLinkType",
    "KnownKybStatus",
    "KnownLegalStructure",
    "KnownPoaStatus",
    "KnownProviderStatus",
    "KnownRiskLevel",
    "KnownSourceOfWealth",
    "KnownSumsubReviewAnswer",
    "KnownSumsubReviewStatus",
    "KybLink",
    "Meta",
    "MissingDocument",
    "OnboardingTransition",
    "ProblemDetails",
    "ProviderKybStatus",
    "RiskConfig",
    "RiskFactor",
    "RiskRating",
    "SandboxErrorStep",
    "SandboxFlag",
    "SandboxScenario",
    "SandboxScenarioList",
    "SandboxScenarioName",
    "SimulateOnboardingRequest",
    "SimulateOnboardingResponse",
    "SortDirection",
    "SumsubReview",
    "SumsubReviewData",
    "SumsubReviewResult",
    "SumsubRiskLabels",
    "UploadedDocument",
    "ValidationError",
)
