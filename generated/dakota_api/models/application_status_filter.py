# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
