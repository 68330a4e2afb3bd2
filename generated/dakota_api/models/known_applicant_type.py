# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
