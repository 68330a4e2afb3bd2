# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
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
    "createCustomer": Operation(
        "POST",
        "/customer/create",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
    "listCustomers": Operation(
        "GET",
        "/customer/list",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
    "getCustomer": Operation(
        "GET",
        "/customer/{customer_id}",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
    "getKycConfiguration": Operation(
        "GET",
        "/kyc/configuration/{customer_id}",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
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
    "updateDocumentInfo": Operation(
        "PATCH",
        "/kyc/update-document-info",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
    "updateAdditionalInfo": Operation(
        "PATCH",
        "/kyc/update-additional-info",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
    "updateSelfieInfo": Operation(
        "PATCH",
        "/kyc/update-selfie-info",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
    "resetKyc": Operation(
        "POST",
        "/kyc/reset-kyc",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
    "generateKycLink": Operation(
        "POST",
        "/kyc/generate-link",
        (
            (
                "ApiKey",
                "Signature",
                "Timestamp",
            ),
        ),
    ),
}
