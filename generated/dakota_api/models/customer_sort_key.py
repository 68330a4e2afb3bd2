# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

CustomerSortKey = Literal[
    "application_status", "created_at", "customer_type", "id", "kyb_status", "kyc_status", "name", "status"
]

CUSTOMER_SORT_KEY_VALUES: set[CustomerSortKey] = {
    "application_status",
    "created_at",
    "customer_type",
    "id",
    "kyb_status",
    "kyc_status",
    "name",
    "status",
}


def check_customer_sort_key(value: str) -> CustomerSortKey:
    if value in CUSTOMER_SORT_KEY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CUSTOMER_SORT_KEY_VALUES!r}")
