# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
from typing import Literal

SandboxFlag = Literal["0", "1", "false", "no", "true", "yes"]

SANDBOX_FLAG_VALUES: set[SandboxFlag] = {
    "0",
    "1",
    "false",
    "no",
    "true",
    "yes",
}


def check_sandbox_flag(value: str) -> SandboxFlag:
    if value in SANDBOX_FLAG_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SANDBOX_FLAG_VALUES!r}")
