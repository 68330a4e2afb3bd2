# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

SandboxScenarioName = Literal[
    "account_frozen",
    "compliance_block",
    "delayed_settlement",
    "document_expired",
    "happy_path",
    "insufficient_funds",
    "intermittent_errors",
    "invalid_account",
    "invalid_swift",
    "kyb_expired",
    "kyb_manual_review",
    "kyb_rejected",
    "network_congestion",
    "network_timeout",
    "provider_maintenance",
]

SANDBOX_SCENARIO_NAME_VALUES: set[SandboxScenarioName] = {
    "account_frozen",
    "compliance_block",
    "delayed_settlement",
    "document_expired",
    "happy_path",
    "insufficient_funds",
    "intermittent_errors",
    "invalid_account",
    "invalid_swift",
    "kyb_expired",
    "kyb_manual_review",
    "kyb_rejected",
    "network_congestion",
    "network_timeout",
    "provider_maintenance",
}


def check_sandbox_scenario_name(value: str) -> SandboxScenarioName:
    if value in SANDBOX_SCENARIO_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SANDBOX_SCENARIO_NAME_VALUES!r}")
