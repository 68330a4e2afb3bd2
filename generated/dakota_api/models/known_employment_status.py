# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownEmploymentStatus = Literal["employed", "retired", "self_employed", "student", "unemployed"]

KNOWN_EMPLOYMENT_STATUS_VALUES: set[KnownEmploymentStatus] = {
    "employed",
    "retired",
    "self_employed",
    "student",
    "unemployed",
}


def check_known_employment_status(value: str) -> KnownEmploymentStatus:
    if value in KNOWN_EMPLOYMENT_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_EMPLOYMENT_STATUS_VALUES!r}")
