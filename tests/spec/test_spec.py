"""The specifications keep their rules, and each rule can be broken: a check that never fails proves nothing."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from . import examples, promises, style
from .walk import Spec, load

Check = Callable[[Spec], list[str]]

ANY_CHECKS: list[Check] = [
    promises.check_valid,
    promises.check_operations,
    promises.check_errors,
    style.check_response_enums,
    style.check_request_enums,
    style.check_enum_values,
    style.check_request_defaults,
    style.check_integers,
    style.check_identifiers,
    style.check_formats,
    style.check_headers,
    style.check_members,
    style.check_objects,
    style.check_keywords,
    style.check_references,
    style.check_reachable,
    examples.check_presence,
    examples.check_validity,
    examples.check_members_known,
    examples.check_sources,
]
DAKOTA_CHECKS: list[Check] = [
    promises.check_problems,
    promises.check_success_headers,
    promises.check_idempotency,
    promises.check_sandbox_headers,
    promises.check_links,
    examples.check_application_source,
]

DROP = object()
CREATE = "/paths/~1customers/post"
LIST = "/paths/~1customers/get"
SUBMIT = "/paths/~1applications~1{application_id}~1submissions/post"
SCHEMAS = "/components/schemas"
PARAMETERS = "/components/parameters"
CREATED = f"{CREATE}/responses/201/content/application~1json"
FULL = "/components/examples/FullApplication/value"

# The check, what is changed in dakota.yaml and into what, a part of the line that reports it.
BROKEN: list[tuple[Check, str, Any, str]] = [
    (promises.check_valid, "/info/title", DROP, "is a required property"),
    (promises.check_operations, f"{CREATE}/operationId", "postCustomer", "('post', '/customers') is ('postCustomer'"),
    (promises.check_operations, f"{SUBMIT}/security/0", {"ApiKeyAuth": []}, "{'ApiKeyAuth'}), not"),
    (promises.check_operations, f"{LIST}/security", [{"ApiKeyAuth": []}, {"ApplicationToken": []}], "set()"),
    (promises.check_operations, SUBMIT, DROP, "submissions') is None"),
    (promises.check_errors, f"{LIST}/responses/422", DROP, "listCustomers has no answer 422"),
    (promises.check_problems, f"{LIST}/responses/403", DROP, "listCustomers has no answer 403"),
    (promises.check_problems, f"{SUBMIT}/responses/404", DROP, "createApplicationSubmission has no answer 404"),
    (promises.check_problems, "/components/responses/Forbidden/content", {"text/html": {}}, "403 is no problem"),
    (promises.check_problems, "/components/responses/TooManyRequests/headers/Retry-After", DROP, "no Retry-After"),
    (promises.check_success_headers, f"{CREATE}/responses/201/headers/X-Request-Id", DROP, "no header X-Request-Id"),
    (promises.check_idempotency, f"{SUBMIT}/parameters/1", DROP, "createApplicationSubmission does not demand"),
    (promises.check_idempotency, f"{PARAMETERS}/IdempotencyKey/required", False, "createCustomer does not demand"),
    (promises.check_idempotency, f"{PARAMETERS}/Limit/name", "x-idempotency-key", "listCustomers takes"),
    (promises.check_sandbox_headers, f"{CREATE}/parameters/5", DROP, "createCustomer takes"),
    (promises.check_links, f"{CREATE}/responses/201/links/getApplication", DROP, "the link to getApplication"),
    (
        promises.check_links,
        f"{CREATE}/responses/201/links/getCustomer/parameters/customer_id",
        "$response.body#/customer_id",
        "the link to getCustomer hands over",
    ),
    (
        style.check_response_enums,
        f"{SCHEMAS}/Customer/properties/kyb_status/$ref",
        f"#{SCHEMAS}/KnownKybStatus",
        "Customer.kyb_status is a closed enumeration",
    ),
    (style.check_response_enums, f"{SCHEMAS}/KybStatus/anyOf/1", DROP, "KybStatus.anyOf[0] is a closed enumeration"),
    (
        style.check_request_enums,
        f"{SCHEMAS}/CustomerCreateRequest/properties/customer_type/$ref",
        f"#{SCHEMAS}/CustomerType",
        "CustomerType is an open enumeration",
    ),
    (style.check_enum_values, f"{SCHEMAS}/KnownDecision/enum/0", None, "KnownDecision has the value None"),
    (style.check_request_defaults, f"{SCHEMAS}/SandboxFlag/default", "false", "SandboxFlag has a default"),
    (style.check_request_defaults, f"{PARAMETERS}/Limit/schema/default", 20, "listCustomers limit has a default"),
    (
        style.check_integers,
        f"{SCHEMAS}/CustomerCreateResponse/properties/application_expires_at/format",
        "int64",
        "application_expires_at is int64",
    ),
    (style.check_identifiers, f"{SCHEMAS}/KSUID/maxLength", 27, "KSUID has maxLength"),
    (style.check_formats, f"{PARAMETERS}/IdempotencyKey/schema/pattern", ".", "is a uuid with a pattern"),
    (style.check_headers, f"{PARAMETERS}/SandboxErrorMessage/schema/format", "date-time", "date-time header"),
    (style.check_headers, f"{SCHEMAS}/SandboxFlag", {"type": "boolean"}, "has the boolean header"),
    (style.check_members, f"{SCHEMAS}/Meta/properties/d", {"description": "?"}, "Meta has a member d"),
    (style.check_members, f"{SCHEMAS}/Address/properties/city/description", DROP, "Address.city has no description"),
    (style.check_objects, f"{SCHEMAS}/Application/additionalProperties", False, "Application is closed"),
    (style.check_keywords, f"{SCHEMAS}/KybStatus/oneOf", [], "KybStatus has oneOf"),
    (style.check_keywords, f"{SCHEMAS}/CustomerList/properties/meta", {"properties": {}}, "CustomerList.meta is an"),
    (style.check_references, f"{CREATED}/schema/$ref", "customer.yaml#/Customer", "leads out of the file"),
    (style.check_references, f"{CREATED}/schema/$ref", f"#{SCHEMAS}/None", "leads nowhere"),
    (style.check_reachable, f"{SCHEMAS}/Orphan", {"type": "string"}, "schemas/Orphan is used nowhere"),
    (examples.check_presence, f"{CREATED}/examples", DROP, "createCustomer 201 has no example"),
    (examples.check_presence, f"{PARAMETERS}/Limit/example", DROP, "listCustomers limit has no example"),
    (examples.check_presence, "/components/headers/RetryAfter/example", DROP, "429 Retry-After has no example"),
    (
        examples.check_presence,
        "/components/responses/NotFound/content/application~1problem+json/examples",
        {},
        "404 has",
    ),
    (examples.check_validity, f"{CREATED}/examples/created/value/id", "short", 'createCustomer 201: "short"'),
    (examples.check_validity, f"{CREATED}/examples/created/value/application_url", "no url", 'is not a "uri"'),
    (examples.check_validity, f"{PARAMETERS}/Limit/example", 101, "listCustomers limit: 101"),
    (examples.check_validity, "/components/headers/RateLimitLimit/example", "60", "201 X-RateLimit-Limit"),
    (examples.check_validity, f"{SCHEMAS}/KSUID/examples/0", "short", 'KSUID: "short"'),
    (examples.check_validity, f"{FULL}/application_created_at", "yesterday", 'is not a "date-time"'),
    (
        examples.check_members_known,
        f"{SCHEMAS}/BusinessEntity/properties/website_url",
        DROP,
        "entities.business.website_url is not in the schema",
    ),
    (
        examples.check_members_known,
        f"{SCHEMAS}/AssociatedIndividualEntity/allOf/1/properties/title",
        DROP,
        "entities.associated_individuals[].title is not in the schema",
    ),
    (
        examples.check_sources,
        f"{CREATE}/requestBody/content/application~1json/examples/business/value/name",
        "Acme Corp",
        "createCustomer body lacks",
    ),
    (examples.check_application_source, f"{FULL}/is_client_application", True, "createApplicationSubmission lacks"),
]


def changed(spec: Spec, pointer: str, value: Any) -> Spec:
    """Copy a specification with the value at a JSON pointer replaced, added or dropped."""
    spec = copy.deepcopy(spec)
    *way, last = [part.replace("~1", "/") for part in pointer.removeprefix("/").split("/")]
    holder: Any = spec
    for part in way:
        holder = holder[int(part) if isinstance(holder, list) else part]
    key: Any = int(last) if isinstance(holder, list) else last
    if value is DROP:
        del holder[key]
    else:
        holder[key] = value
    return spec


@pytest.mark.parametrize("check", ANY_CHECKS + DAKOTA_CHECKS)
def test_dakota_keeps_the_rule(check: Check) -> None:
    assert check(load("dakota")) == []


@pytest.mark.parametrize("check", ANY_CHECKS)
def test_dollarpe_keeps_the_rule(check: Check) -> None:
    assert check(load("dollarpe")) == []


@pytest.mark.parametrize(("check", "pointer", "value", "expected"), BROKEN)
def test_a_broken_rule_is_found(check: Check, pointer: str, value: Any, expected: str) -> None:
    violations = check(changed(load("dakota"), pointer, value))

    assert any(expected in line for line in violations), violations


def test_every_check_has_been_seen_to_fail() -> None:
    assert {check for check, *_ in BROKEN} == {*ANY_CHECKS, *DAKOTA_CHECKS}


def test_the_sandbox_is_the_first_server() -> None:
    hosts = [server["url"] for server in load("dakota")["servers"]]

    assert hosts == ["https://api.platform.sandbox.dakota.xyz", "https://api.platform.dakota.xyz"]


def test_only_the_old_path_is_deprecated() -> None:
    methods = [operation for item in load("dakota")["paths"].values() for operation in item.values()]

    assert [method["operationId"] for method in methods if method.get("deprecated")] == ["submitApplication"]
