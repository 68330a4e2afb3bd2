# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
"""All data models of requests and answers, each imported when it is first used"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .add_kyc_data_request import AddKycDataRequest
    from .add_kyc_data_response import AddKycDataResponse
    from .customer import Customer
    from .customer_create_request import CustomerCreateRequest
    from .customer_list_response import CustomerListResponse
    from .customer_page import CustomerPage
    from .customer_response import CustomerResponse
    from .error_envelope import ErrorEnvelope
    from .generate_kyc_link_request import GenerateKycLinkRequest
    from .generate_kyc_link_response import GenerateKycLinkResponse
    from .known_customer_type import KnownCustomerType
    from .known_kyc_document_type import KnownKycDocumentType
    from .known_kyc_failure_reason import KnownKycFailureReason
    from .known_kyc_rule_type import KnownKycRuleType
    from .known_kyc_status import KnownKycStatus
    from .known_webhook_type import KnownWebhookType
    from .kyc_additional_data import KycAdditionalData
    from .kyc_additional_info import KycAdditionalInfo
    from .kyc_additional_info_required import KycAdditionalInfoRequired
    from .kyc_additional_info_rules import KycAdditionalInfoRules
    from .kyc_configuration import KycConfiguration
    from .kyc_configuration_response import KycConfigurationResponse
    from .kyc_data import KycData
    from .kyc_document_details import KycDocumentDetails
    from .kyc_update import KycUpdate
    from .kyc_update_response import KycUpdateResponse
    from .reset_kyc_request import ResetKycRequest
    from .update_additional_info_request import UpdateAdditionalInfoRequest
    from .update_document_info_request import UpdateDocumentInfoRequest
    from .update_selfie_info_request import UpdateSelfieInfoRequest
    from .webhook_event import WebhookEvent
    from .webhook_metadata import WebhookMetadata
else:
    from importlib import import_module

    _MODULES = {
        "AddKycDataRequest": ".add_kyc_data_request",
        "AddKycDataResponse": ".add_kyc_data_response",
        "Customer": ".customer",
        "CustomerCreateRequest": ".customer_create_request",
        "CustomerListResponse": ".customer_list_response",
        "CustomerPage": ".customer_page",
        "CustomerResponse": ".customer_response",
        "ErrorEnvelope": ".error_envelope",
        "GenerateKycLinkRequest": ".generate_kyc_link_request",
        "GenerateKycLinkResponse": ".generate_kyc_link_response",
        "KnownCustomerType": ".known_customer_type",
        "KnownKycDocumentType": ".known_kyc_document_type",
        "KnownKycFailureReason": ".known_kyc_failure_reason",
        "KnownKycRuleType": ".known_kyc_rule_type",
        "KnownKycStatus": ".known_kyc_status",
        "KnownWebhookType": ".known_webhook_type",
        "KycAdditionalData": ".kyc_additional_data",
        "KycAdditionalInfo": ".kyc_additional_info",
        "KycAdditionalInfoRequired": ".kyc_additional_info_required",
        "KycAdditionalInfoRules": ".kyc_additional_info_rules",
        "KycConfiguration": ".kyc_configuration",
        "KycConfigurationResponse": ".kyc_configuration_response",
        "KycData": ".kyc_data",
        "KycDocumentDetails": ".kyc_document_details",
        "KycUpdate": ".kyc_update",
        "KycUpdateResponse": ".kyc_update_response",
        "ResetKycRequest": ".reset_kyc_request",
        "UpdateAdditionalInfoRequest": ".update_additional_info_request",
        "UpdateDocumentInfoRequest": ".update_document_info_request",
        "UpdateSelfieInfoRequest": ".update_selfie_info_request",
        "WebhookEvent": ".webhook_event",
        "WebhookMetadata": ".webhook_metadata",
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
    "AddKycDataRequest",
    "AddKycDataResponse",
    "Customer",
    "CustomerCreateRequest",
    "CustomerListResponse",
    "CustomerPage",
    "CustomerResponse",
    "ErrorEnvelope",
    "GenerateKycLinkRequest",
    "GenerateKycLinkResponse",
    "KnownCustomerType",
    "KnownKycDocumentType",
    "KnownKycFailureReason",
    "KnownKycRuleType",
    "KnownKycStatus",
    "KnownWebhookType",
    "KycAdditionalData",
    "KycAdditionalInfo",
    "KycAdditionalInfoRequired",
    "KycAdditionalInfoRules",
    "KycConfiguration",
    "KycConfigurationResponse",
    "KycData",
    "KycDocumentDetails",
    "KycUpdate",
    "KycUpdateResponse",
    "ResetKycRequest",
    "UpdateAdditionalInfoRequest",
    "UpdateDocumentInfoRequest",
    "UpdateSelfieInfoRequest",
    "WebhookEvent",
    "WebhookMetadata",
)
