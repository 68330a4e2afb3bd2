# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownCustomerStatus = Literal["approved", "declined", "frozen", "info_requested", "pending", "submitted", "withdrawn"]

KNOWN_CUSTOMER_STATUS_VALUES: set[KnownCustomerStatus] = {
    "approved",
    "declined",
    "frozen",
    "info_requested",
    "pending",
    "submitted",
    "withdrawn",
}


def check_known_customer_status(value: str) -> KnownCustomerStatus:
    if value in KNOWN_CUSTOMER_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_CUSTOMER_STATUS_VALUES!r}")
