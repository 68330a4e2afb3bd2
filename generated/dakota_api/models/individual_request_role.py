# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

IndividualRequestRole = Literal["applicant", "control_person", "individual", "ubo"]

INDIVIDUAL_REQUEST_ROLE_VALUES: set[IndividualRequestRole] = {
    "applicant",
    "control_person",
    "individual",
    "ubo",
}


def check_individual_request_role(value: str) -> IndividualRequestRole:
    if value in INDIVIDUAL_REQUEST_ROLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {INDIVIDUAL_REQUEST_ROLE_VALUES!r}")
