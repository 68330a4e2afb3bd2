# Generated from openapi/dollarpe.yaml (sha256 54ee9631f19a614e8160a384d1348974d332f5cc76d02bcd08e7d8f04c4a0d6d);
# do not edit; run make generate
"""What the specification states of each operation: method, path and the secrets to send"""

from typing import NamedTuple


class Operation(NamedTuple):
    """One operation; the name of its module is its key in OPERATIONS, in snake case"""

    method: str
    path: str
    security: tuple[tuple[str, ...], ...]
    """ Alternatives: of one of them, all schemes are to be sent """


# The header that carries the secret of each scheme.
SECURITY_SCHEMES = {
    "ApiKey": "X-API-KEY",
    "Signature": "X-SIGNATURE",
    "Timestamp": "X-TIMESTAMP",
}

OPERATIONS = {
    "addKycData": Operation(
        "POST",
        "/kyc/add-kyc-data",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
}
