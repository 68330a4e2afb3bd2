# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
