# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
