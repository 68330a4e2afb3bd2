# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from typing import Literal

KnownWebhookType = Literal["BANK", "CUSTOMER", "EDD", "PAYIN", "PAYOUT"]

KNOWN_WEBHOOK_TYPE_VALUES: set[KnownWebhookType] = {
    "BANK",
    "CUSTOMER",
    "EDD",
    "PAYIN",
    "PAYOUT",
}


def check_known_webhook_type(value: str) -> KnownWebhookType:
    if value in KNOWN_WEBHOOK_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_WEBHOOK_TYPE_VALUES!r}")
