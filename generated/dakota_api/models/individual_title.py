# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

IndividualTitle = Literal["cco", "ceo", "cfo", "coo", "cto", "director", "other_officer"]

INDIVIDUAL_TITLE_VALUES: set[IndividualTitle] = {
    "cco",
    "ceo",
    "cfo",
    "coo",
    "cto",
    "director",
    "other_officer",
}


def check_individual_title(value: str) -> IndividualTitle:
    if value in INDIVIDUAL_TITLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {INDIVIDUAL_TITLE_VALUES!r}")
