# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownApplicantType = Literal["business", "individual"]

KNOWN_APPLICANT_TYPE_VALUES: set[KnownApplicantType] = {
    "business",
    "individual",
}


def check_known_applicant_type(value: str) -> KnownApplicantType:
    if value in KNOWN_APPLICANT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_APPLICANT_TYPE_VALUES!r}")
