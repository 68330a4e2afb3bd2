# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownIndividualAccountPurpose = Literal[
    "investing",
    "making_online_payments",
    "sending_and_receiving_payments",
    "storage_of_funds_or_digital_assets",
    "trading_on_other_platforms",
]

KNOWN_INDIVIDUAL_ACCOUNT_PURPOSE_VALUES: set[KnownIndividualAccountPurpose] = {
    "investing",
    "making_online_payments",
    "sending_and_receiving_payments",
    "storage_of_funds_or_digital_assets",
    "trading_on_other_platforms",
}


def check_known_individual_account_purpose(value: str) -> KnownIndividualAccountPurpose:
    if value in KNOWN_INDIVIDUAL_ACCOUNT_PURPOSE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_INDIVIDUAL_ACCOUNT_PURPOSE_VALUES!r}")
