# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
from typing import Literal

KnownApplicationType = Literal["business", "individual"]

KNOWN_APPLICATION_TYPE_VALUES: set[KnownApplicationType] = {
    "business",
    "individual",
}


def check_known_application_type(value: str) -> KnownApplicationType:
    if value in KNOWN_APPLICATION_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_APPLICATION_TYPE_VALUES!r}")
