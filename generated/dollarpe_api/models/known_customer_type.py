# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from typing import Literal

KnownCustomerType = Literal["INDIVIDUAL"]

KNOWN_CUSTOMER_TYPE_VALUES: set[KnownCustomerType] = {
    "INDIVIDUAL",
}


def check_known_customer_type(value: str) -> KnownCustomerType:
    if value in KNOWN_CUSTOMER_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_CUSTOMER_TYPE_VALUES!r}")
