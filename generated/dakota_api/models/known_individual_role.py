# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
