# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

KnownIndividualRole = Literal["applicant", "authorized_representative", "control_person", "individual", "ubo"]

KNOWN_INDIVIDUAL_ROLE_VALUES: set[KnownIndividualRole] = {
    "applicant",
    "authorized_representative",
    "control_person",
    "individual",
    "ubo",
}


def check_known_individual_role(value: str) -> KnownIndividualRole:
    if value in KNOWN_INDIVIDUAL_ROLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_INDIVIDUAL_ROLE_VALUES!r}")
