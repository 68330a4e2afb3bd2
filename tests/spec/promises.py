"""Check what each operation promises: its name, credential, headers, errors and links.

Every check takes a specification and returns one line for each violation.
"""

from collections.abc import Iterator

from openapi_spec_validator import OpenAPIV31SpecValidator

from .walk import Operation, Spec, operations, parameters, resolve, responses

PROBLEM = "application/problem+json"
KEY, TOKEN = {"ApiKeyAuth"}, {"ApplicationToken"}

# Method and path → name, and the credentials it takes together.
DAKOTA = {
    ("post", "/customers"): ("createCustomer", KEY),
    ("get", "/customers"): ("listCustomers", KEY),
    ("get", "/customers/{customer_id}"): ("getCustomer", KEY),
    ("get", "/applications/{application_id}"): ("getApplication", TOKEN),
    ("post", "/applications/{application_id}/submissions"): ("createApplicationSubmission", TOKEN),
    ("post", "/applications/{application_id}/submit"): ("submitApplication", TOKEN),
    ("get", "/sandbox/scenarios"): ("listSandboxScenarios", KEY),
    ("post", "/sandbox/simulate/onboarding"): ("simulateOnboarding", KEY),
}
DOLLARPE = {("post", "/kyc/add-kyc-data"): ("addKycData", {"ApiKey", "Signature", "Timestamp"})}

FAULT_HEADERS = {
    "X-Sandbox-Scenario",
    "X-Sandbox-Error-Step",
    "X-Sandbox-Error-Status",
    "X-Sandbox-Error-Message",
    "X-Sandbox-Skip-Auto-Approval",
}
SANDBOX_HEADERS = {
    "createCustomer": FAULT_HEADERS,
    "simulateOnboarding": FAULT_HEADERS | {"X-Sandbox-Instant-Completion"},
}
RATE_HEADERS = {"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"}
LINKS = {
    "getCustomer": {"parameters": {"customer_id": "$response.body#/id"}},
    "getApplication": {"parameters": {"application_id": "$response.body#/application_id"}},
    "simulateOnboarding": {"requestBody": {"applicant_id": "$response.body#/application_id"}},
}


def check_valid(spec: Spec) -> list[str]:
    """Find what the OpenAPI 3.1 standard forbids."""
    return [error.message for error in OpenAPIV31SpecValidator(spec).iter_errors()]


def check_operations(spec: Spec) -> list[str]:
    """Find an operation that is missing, is named otherwise, or takes other credentials than its source says."""
    is_dakota = "ApiKeyAuth" in spec["components"]["securitySchemes"]
    expected = DAKOTA if is_dakota else DOLLARPE
    found = {(operation.method, operation.path): _name_and_security(operation) for operation in operations(spec)}
    return [
        f"{key} is {found.get(key)}, not {expected.get(key)}"
        for key in sorted(expected.keys() | found.keys())
        if found.get(key) != expected.get(key)
    ]


def _name_and_security(operation: Operation) -> tuple[str, set[str]]:
    alternatives = [set(schemes) for schemes in operation.item["security"]]
    return operation.name, alternatives[0] if len(alternatives) == 1 else set()


def check_errors(spec: Spec) -> list[str]:
    """Find an operation that does not say how it fails: Prism would answer what is not documented."""
    return [
        f"{operation.name} has no answer {status}"
        for operation in operations(spec)
        for status in ("400", "401", "422", "default")
        if status not in operation.item["responses"]
    ]


def check_problems(spec: Spec) -> list[str]:
    """Find an error of Dakota's that is missing, or that cannot be a problem of RFC 9457."""
    return [line for operation in operations(spec) for line in _bad_problems(spec, operation)]


def _bad_problems(spec: Spec, operation: Operation) -> Iterator[str]:
    found = responses(spec, operation)
    expected = {"400", "401", "403", "422", "429", "default"} | ({"404"} if "{" in operation.path else set())
    yield from (f"{operation.name} has no answer {status}" for status in sorted(expected - found.keys()))
    for status in sorted(expected & found.keys()):
        if PROBLEM not in found[status].get("content", {}):
            yield f"{operation.name} {status} is no problem"
    if "Retry-After" not in found.get("429", {}).get("headers", {}):
        yield f"{operation.name} 429 has no Retry-After"


def check_success_headers(spec: Spec) -> list[str]:
    """Find a success of Dakota's without the request's id or the state of the rate limit."""
    return [
        f"{operation.name} {status} has no header {name}"
        for operation in operations(spec)
        for status, response in responses(spec, operation).items()
        if status.startswith("2")
        for name in sorted({"X-Request-Id", *RATE_HEADERS} - response.get("headers", {}).keys())
    ]


def check_idempotency(spec: Spec) -> list[str]:
    """Find a POST of Dakota's that does not demand a UUID as idempotency key, and a GET that takes one."""
    return [line for operation in operations(spec) for line in _bad_idempotency(spec, operation)]


def _bad_idempotency(spec: Spec, operation: Operation) -> Iterator[str]:
    key = {item["name"]: item for item in parameters(spec, operation)}.get("x-idempotency-key")
    if operation.method == "get" and key:
        yield f"{operation.name} takes an idempotency key"
    if operation.method == "post" and not (
        key and key.get("required") and key["in"] == "header" and resolve(spec, key["schema"]).get("format") == "uuid"
    ):
        yield f"{operation.name} does not demand an idempotency key"


def check_sandbox_headers(spec: Spec) -> list[str]:
    """Find an operation of Dakota's with other X-Sandbox headers than its source lists."""
    return [
        f"{operation.name} takes {sorted(found)}"
        for operation in operations(spec)
        for found in [{item["name"] for item in parameters(spec, operation) if item["name"].startswith("X-Sandbox-")}]
        if found != SANDBOX_HEADERS.get(operation.name, set())
    ]


def check_links(spec: Spec) -> list[str]:
    """Find a link from a new customer that is missing or hands over something else: Schemathesis follows them."""
    [create] = [operation for operation in operations(spec) if operation.name == "createCustomer"]
    links = responses(spec, create)["201"].get("links", {}).values()
    found = {
        link["operationId"]: {key: link[key] for key in ("parameters", "requestBody") if key in link} for link in links
    }
    return [
        f"the link to {name} hands over {found.get(name)}"
        for name in sorted(LINKS.keys() | found.keys())
        if found.get(name) != LINKS.get(name)
    ]
