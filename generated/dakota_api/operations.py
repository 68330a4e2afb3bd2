# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
    "ApiKeyAuth": "x-api-key",
    "ApplicationToken": "X-Application-Token",
}

OPERATIONS = {
    "createCustomer": Operation(
        "POST",
        "/customers",
        (("ApiKeyAuth",),),
    ),
    "listCustomers": Operation(
        "GET",
        "/customers",
        (("ApiKeyAuth",),),
    ),
    "getCustomer": Operation(
        "GET",
        "/customers/{customer_id}",
        (("ApiKeyAuth",),),
    ),
    "getApplication": Operation(
        "GET",
        "/applications/{application_id}",
        (("ApplicationToken",),),
    ),
    "createApplicationSubmission": Operation(
        "POST",
        "/applications/{application_id}/submissions",
        (("ApplicationToken",),),
    ),
    "submitApplication": Operation(
        "POST",
        "/applications/{application_id}/submit",
        (("ApplicationToken",),),
    ),
    "listSandboxScenarios": Operation(
        "GET",
        "/sandbox/scenarios",
        (("ApiKeyAuth",),),
    ),
    "simulateOnboarding": Operation(
        "POST",
        "/sandbox/simulate/onboarding",
        (("ApiKeyAuth",),),
    ),
}
