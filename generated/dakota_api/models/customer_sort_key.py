# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
from typing import Literal

CustomerSortKey = Literal["application_status", "created_at", "customer_type", "id", "kyb_status", "kyc_status", "name"]

CUSTOMER_SORT_KEY_VALUES: set[CustomerSortKey] = {
    "application_status",
    "created_at",
    "customer_type",
    "id",
    "kyb_status",
    "kyc_status",
    "name",
}


def check_customer_sort_key(value: str) -> CustomerSortKey:
    if value in CUSTOMER_SORT_KEY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CUSTOMER_SORT_KEY_VALUES!r}")
