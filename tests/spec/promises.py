"""Check what each operation promises: its name, credentials, headers and errors.

Every check takes a specification and returns one line for each violation.
"""

from collections.abc import Iterator

from openapi_spec_validator import OpenAPIV31SpecValidator

from . import tables
from .walk import Operation, Spec, is_dakota, operations, parameters, resolve, responses

PROBLEM = "application/problem+json"
RATE_HEADERS = {"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"}
# How every operation of Dakota's can fail; beside these 404 where it names an object, and MORE_ERRORS.
ERRORS = {"400", "401", "403", "422", "429", "default"}


def check_valid(spec: Spec) -> list[str]:
    """Find what the OpenAPI 3.1 standard forbids."""
    return [error.message for error in OpenAPIV31SpecValidator(spec).iter_errors()]


def check_operations(spec: Spec) -> list[str]:
    """Find an operation that is missing, or has another name, other credentials or another success than documented."""
    expected = tables.DAKOTA if is_dakota(spec) else tables.DOLLARPE
    found = {(operation.method, operation.path): _promise(operation) for operation in operations(spec)}
    return [
        f"{key} is {found.get(key)}, not {expected.get(key)}"
        for key in sorted(expected.keys() | found.keys())
        if found.get(key) != expected.get(key)
    ]


def _promise(operation: Operation) -> tuple[str, tables.Credentials, str]:
    credentials = tuple(frozenset(schemes) for schemes in operation.item["security"])
    return operation.name, credentials, " ".join(status for status in operation.item["responses"] if status[0] == "2")


def check_errors(spec: Spec) -> list[str]:
    """Find an operation that does not say how it fails: Prism would answer what is not documented."""
    return [
        f"{operation.name} has no answer {status}"
        for operation in operations(spec)
        for status in ("400", "401", "422", "default")
        if status not in operation.item["responses"]
    ]


def check_problems(spec: Spec) -> list[str]:
    """Find an error of Dakota's that is missing or not documented, or that cannot be a problem of RFC 9457."""
    return [line for operation in operations(spec) for line in _bad_problems(spec, operation)]


def _bad_problems(spec: Spec, operation: Operation) -> Iterator[str]:
    found = {status: answer for status, answer in responses(spec, operation).items() if status[0] != "2"}
    more = tables.MORE_ERRORS.get(operation.name, set())
    expected = ERRORS | more | ({"404"} if "{" in operation.path else set())
    yield from (f"{operation.name} has no answer {status}" for status in sorted(expected - found.keys()))
    yield from (f"{operation.name} has the answer {status}" for status in sorted(found.keys() - expected))
    for status in sorted(expected & found.keys() - {"402"}):
        if PROBLEM not in found[status].get("content", {}):
            yield f"{operation.name} {status} is no problem"
    plain = {status for status, answer in found.items() if "application/json" in answer.get("content", {})}
    wanted = {status for name, status in tables.JSON_ERRORS if name == operation.name}
    yield from (f"{operation.name} {status} should be JSON: {status in wanted}" for status in sorted(plain ^ wanted))
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
    """Find an operation of Dakota's that should demand a UUID as idempotency key and does not, or the reverse."""
    return [line for operation in operations(spec) for line in _bad_idempotency(spec, operation)]


def _bad_idempotency(spec: Spec, operation: Operation) -> Iterator[str]:
    key = {item["name"]: item for item in parameters(spec, operation)}.get("x-idempotency-key")
    if operation.name not in tables.IDEMPOTENT:
        if key:
            yield f"{operation.name} takes an idempotency key"
    elif not (
        key and key.get("required") and key["in"] == "header" and resolve(spec, key["schema"]).get("format") == "uuid"
    ):
        yield f"{operation.name} does not demand an idempotency key"


def check_sandbox_headers(spec: Spec) -> list[str]:
    """Find an operation of Dakota's with other X-Sandbox headers than its source lists."""
    return [
        f"{operation.name} takes {sorted(found)}"
        for operation in operations(spec)
        for found in [{item["name"] for item in parameters(spec, operation) if item["name"].startswith("X-Sandbox-")}]
        if found != tables.SANDBOX_HEADERS.get(operation.name, set())
    ]


def check_lists(spec: Spec) -> list[str]:
    """Find a list of Dakota's whose page has another form than documented: clients would read no object of it."""
    found = {
        operation.name: set(resolve(spec, media["schema"]).get("required", []))
        for operation in operations(spec)
        if operation.name in tables.LISTS or operation.name.startswith("list")
        for media in responses(spec, operation)["200"]["content"].values()
    }
    return [
        f"{name} returns {found.get(name)}"
        for name in sorted(tables.LISTS.keys() | found.keys())
        if found.get(name) != tables.LISTS.get(name)
    ]
