"""The specifications keep their rules, and each rule can be broken: a check that never fails proves nothing."""

import copy
from typing import Any

import pytest

from . import decisions, examples, hooks, links, promises, said, since, style
from .planted import BROKEN, DROP, Check
from .walk import Spec, load, operations, webhooks

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
    links.check_links,
    links.check_linked,
    since.check_dates,
    since.check_words,
    since.check_use,
    hooks.check_webhooks,
    hooks.check_signatures,
    hooks.check_types,
    hooks.check_answers,
    decisions.check_decisions,
    said.check_said,
]
DAKOTA_CHECKS: list[Check] = [
    promises.check_problems,
    promises.check_success_headers,
    promises.check_idempotency,
    promises.check_sandbox_headers,
    promises.check_lists,
    links.check_customer_links,
    since.check_new_operations,
    decisions.check_words_of_enums,
    decisions.check_subset,
    examples.check_application_source,
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


def test_only_what_is_superseded_is_deprecated() -> None:
    methods = [operation for item in load("dakota")["paths"].values() for operation in item.values()]

    assert [method["operationId"] for method in methods if method.get("deprecated")] == [
        "updateCustomerSubClient",
        "submitApplication",
        "verifyApplicationDocument",
    ]


@pytest.mark.parametrize("api", ["dakota", "dollarpe"])
def test_every_operation_and_webhook_has_a_name_of_its_own(api: str) -> None:
    names = [item.name for item in (*operations(load(api)), *webhooks(load(api)))]

    assert len(names) == len(set(names))


def test_a_file_comes_in_each_of_its_forms() -> None:
    [download] = [item for item in operations(load("dakota")) if item.name == "downloadDocument"]

    assert list(download.item["responses"]["200"]["content"]) == ["application/pdf", "image/jpeg", "image/png"]
