# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownDeliveryStatus = Literal["delivered", "failed", "pending"]

KNOWN_DELIVERY_STATUS_VALUES: set[KnownDeliveryStatus] = {
    "delivered",
    "failed",
    "pending",
}


def check_known_delivery_status(value: str) -> KnownDeliveryStatus:
    if value in KNOWN_DELIVERY_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_DELIVERY_STATUS_VALUES!r}")
