# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
