# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
from typing import Literal

KnownCustomerType = Literal["business", "individual"]

KNOWN_CUSTOMER_TYPE_VALUES: set[KnownCustomerType] = {
    "business",
    "individual",
}


def check_known_customer_type(value: str) -> KnownCustomerType:
    if value in KNOWN_CUSTOMER_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_CUSTOMER_TYPE_VALUES!r}")
