# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
