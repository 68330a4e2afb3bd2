# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

BusinessAccountPurpose = Literal[
    "accepting_donations",
    "business_expenses",
    "first_party_payments",
    "operating_otc_service",
    "payment_processing_platform",
    "proprietary_trading",
    "storage_of_funds_or_assets",
    "third_party_payments",
]

BUSINESS_ACCOUNT_PURPOSE_VALUES: set[BusinessAccountPurpose] = {
    "accepting_donations",
    "business_expenses",
    "first_party_payments",
    "operating_otc_service",
    "payment_processing_platform",
    "proprietary_trading",
    "storage_of_funds_or_assets",
    "third_party_payments",
}


def check_business_account_purpose(value: str) -> BusinessAccountPurpose:
    if value in BUSINESS_ACCOUNT_PURPOSE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BUSINESS_ACCOUNT_PURPOSE_VALUES!r}")
