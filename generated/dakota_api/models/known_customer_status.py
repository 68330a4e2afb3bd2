# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
