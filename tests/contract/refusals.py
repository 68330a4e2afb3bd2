"""Every error that the specification documents, for every operation: what no request of Schemathesis provokes.

The mock gives most of them only in a state that no schema describes, and some never: 422 (the vendor answers 400) and
what stands under `default`. Here its core is told which to give, where the sandbox headers inject theirs; the problem
is then written, and checked against the specification, as any other.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

from kyb_mock import Response
from kyb_mock._call import Call
from kyb_mock._problems import ProblemError, field_error

from ..mock.filing import Filing
from ..support.contract import document
from .watched import WatchedSandbox

CORE: Any = importlib.import_module("kyb_mock._core")
ORDER = b"x-contract-status"
# What stands for `default`: an error that no operation names.
DEFAULT = 507
# The one error that is no problem document, which a submission without credit gets; `journeys` provokes it.
NO_PROBLEM = {402}
MEMBERS = {"message": "told", "user_message": "told", "resolution_url": "https://apply.dakota.com"}


def obey(monkeypatch: Any) -> None:
    """Let the core refuse what it is told to refuse."""
    inject = CORE._inject_fault

    def inject_what_is_told(call: Call) -> None:
        told = call.request.header(ORDER)
        if told is not None:
            errors = [field_error("name", "is told to be wrong", "invalid_value")]
            raise ProblemError(int(told), "The contract run told the mock to refuse.", errors=errors, members=MEMBERS)
        inject(call)

    monkeypatch.setattr(CORE, "_inject_fault", inject_what_is_told)


def refusals(sandbox: WatchedSandbox) -> Iterator[tuple[str, int, Response]]:
    """Provoke each documented error of each operation; yield the operation, the status asked for and the answer."""
    filing = Filing(sandbox)
    ids = {"application_id": filing.id, "customer_id": filing.made["id"]}
    for path, item in document("dakota")["paths"].items():
        for method, operation in item.items():
            for status in _errors(operation):
                by_token = "{application_id}" in path and path.startswith("/applications")
                answer = sandbox.send(
                    method.upper(),
                    path.format_map(_Known(ids)),
                    example(operation),
                    token=filing.token if by_token else None,
                    x_contract_status=str(status),
                )
                yield operation["operationId"], status, answer


def _errors(operation: Any) -> list[int]:
    documented = operation["responses"] if "operationId" in operation else ()
    wanted = [DEFAULT if status == "default" else int(status) for status in documented]
    return [status for status in wanted if status >= 400 and status not in NO_PROBLEM]


def example(operation: Any) -> Any:
    """Return the first example of an operation's body, or None if it takes none."""
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    examples = [resolved(node)["value"] for node in content.get("examples", {}).values()]
    return examples[0] if examples else None


def resolved(node: Any) -> Any:
    """Return what a reference leads to."""
    while "$ref" in node:
        target: Any = document("dakota")
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


class _Known(dict[str, str]):
    """Identifiers by the parameter that takes them; another is refused before it is looked up."""

    def __missing__(self, name: str) -> str:
        return "0" * 27
