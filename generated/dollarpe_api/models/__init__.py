# Generated from openapi/dollarpe.yaml (sha256 54ee9631f19a614e8160a384d1348974d332f5cc76d02bcd08e7d8f04c4a0d6d);
# do not edit; run make generate
"""All data models of requests and answers, each imported when it is first used"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .add_kyc_data_request import AddKycDataRequest
    from .add_kyc_data_response import AddKycDataResponse
    from .error_envelope import ErrorEnvelope
    from .known_kyc_failure_reason import KnownKycFailureReason
    from .known_kyc_status import KnownKycStatus
    from .kyc_additional_data import KycAdditionalData
    from .kyc_additional_info import KycAdditionalInfo
    from .kyc_data import KycData
    from .kyc_document_details import KycDocumentDetails
else:
    from importlib import import_module

    _MODULES = {
        "AddKycDataRequest": ".add_kyc_data_request",
        "AddKycDataResponse": ".add_kyc_data_response",
        "ErrorEnvelope": ".error_envelope",
        "KnownKycFailureReason": ".known_kyc_failure_reason",
        "KnownKycStatus": ".known_kyc_status",
        "KycAdditionalData": ".kyc_additional_data",
        "KycAdditionalInfo": ".kyc_additional_info",
        "KycData": ".kyc_data",
        "KycDocumentDetails": ".kyc_document_details",
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
    "ErrorEnvelope",
    "KnownKycFailureReason",
    "KnownKycStatus",
    "KycAdditionalData",
    "KycAdditionalInfo",
    "KycData",
    "KycDocumentDetails",
)
