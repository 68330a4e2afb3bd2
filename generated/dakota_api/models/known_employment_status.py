# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
