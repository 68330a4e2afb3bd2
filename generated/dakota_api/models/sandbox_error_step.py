# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

SandboxErrorStep = Literal[
    "account_validation",
    "compliance_check",
    "kyb_approval",
    "kyb_submission",
    "network_call",
    "provider_call",
    "transaction_processing",
]

SANDBOX_ERROR_STEP_VALUES: set[SandboxErrorStep] = {
    "account_validation",
    "compliance_check",
    "kyb_approval",
    "kyb_submission",
    "network_call",
    "provider_call",
    "transaction_processing",
}


def check_sandbox_error_step(value: str) -> SandboxErrorStep:
    if value in SANDBOX_ERROR_STEP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SANDBOX_ERROR_STEP_VALUES!r}")
