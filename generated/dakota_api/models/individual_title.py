# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
