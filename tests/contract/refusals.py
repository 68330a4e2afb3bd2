"""Every error that the specification documents, for every operation: what no request of Schemathesis provokes.

Some the mock gives in a state that no schema describes, which is what `causes` is about; others never: 422 (the vendor
answers 400) and what stands under `default`. Here each comes of the fault `status`, as a user would ask for it: it is
written, and checked against the specification, as any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kyb_mock import Response

from ..mock.filing import Filing
from ..support.contract import document
from .watched import WatchedSandbox

# What stands for `default`: an error that no operation names.
DEFAULT = 507


def refusals(sandbox: WatchedSandbox) -> Iterator[tuple[str, int, Response]]:
    """Provoke each documented error of each operation; yield the operation, the status asked for and the answer."""
    filing = Filing(sandbox)
    ids = {"application_id": filing.id, "customer_id": filing.made["id"]}
    for path, method, operation in operations():
        for status in errors(operation):
            sandbox.world.faults.add("status", status=status)
            by_token = "{application_id}" in path and path.startswith("/applications")
            answer = sandbox.send(
                method,
                path.format_map(_Known(ids)),
                example(operation),
                token=filing.token if by_token else None,
            )
            yield operation["operationId"], status, answer


def operations() -> Iterator[tuple[str, str, Any]]:
    """Yield path, method and operation, for every operation of the specification."""
    for path, item in document("dakota")["paths"].items():
        for method, operation in item.items():
            if "operationId" in operation:
                yield path, method.upper(), operation


def errors(operation: Any) -> list[int]:
    """Return the errors that an operation documents, with one that stands for `default`."""
    documented = [DEFAULT if status == "default" else int(status) for status in operation["responses"]]
    return [status for status in documented if status >= 400]


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
