# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
