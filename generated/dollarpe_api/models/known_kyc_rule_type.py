# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
# do not edit; run make generate
from typing import Literal

KnownKycRuleType = Literal["allOf", "anyOf"]

KNOWN_KYC_RULE_TYPE_VALUES: set[KnownKycRuleType] = {
    "allOf",
    "anyOf",
}


def check_known_kyc_rule_type(value: str) -> KnownKycRuleType:
    if value in KNOWN_KYC_RULE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_KYC_RULE_TYPE_VALUES!r}")
