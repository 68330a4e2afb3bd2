# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

OnboardingTransition = Literal[
    "applicant_activate",
    "applicant_suspend",
    "kyb_approve",
    "kyb_info_request",
    "kyb_reject",
    "kyc_approve",
    "kyc_info_request",
    "kyc_reject",
]

ONBOARDING_TRANSITION_VALUES: set[OnboardingTransition] = {
    "applicant_activate",
    "applicant_suspend",
    "kyb_approve",
    "kyb_info_request",
    "kyb_reject",
    "kyc_approve",
    "kyc_info_request",
    "kyc_reject",
}


def check_onboarding_transition(value: str) -> OnboardingTransition:
    if value in ONBOARDING_TRANSITION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ONBOARDING_TRANSITION_VALUES!r}")
