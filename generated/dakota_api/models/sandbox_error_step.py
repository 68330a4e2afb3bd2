# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
