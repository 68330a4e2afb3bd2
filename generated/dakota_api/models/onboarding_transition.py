# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
