# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
from typing import Literal

KnownPoaStatus = Literal["approved", "missing", "rejected", "submitted_pending_review"]

KNOWN_POA_STATUS_VALUES: set[KnownPoaStatus] = {
    "approved",
    "missing",
    "rejected",
    "submitted_pending_review",
}


def check_known_poa_status(value: str) -> KnownPoaStatus:
    if value in KNOWN_POA_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_POA_STATUS_VALUES!r}")
