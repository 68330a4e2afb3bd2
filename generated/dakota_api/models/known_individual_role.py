# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
