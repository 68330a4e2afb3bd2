# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

ApplicationStatusFilter = Literal["completed", "pending", "submitted"]

APPLICATION_STATUS_FILTER_VALUES: set[ApplicationStatusFilter] = {
    "completed",
    "pending",
    "submitted",
}


def check_application_status_filter(value: str) -> ApplicationStatusFilter:
    if value in APPLICATION_STATUS_FILTER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {APPLICATION_STATUS_FILTER_VALUES!r}")
