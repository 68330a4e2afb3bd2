# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
