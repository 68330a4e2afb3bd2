"""Check the links: each leads from an answer that holds an identifier to an operation that takes it.

Every check takes a specification and returns one line for each violation.
"""

from collections.abc import Iterator
from typing import Any

from . import tables
from .walk import Operation, Spec, members, operations, parameters, resolve, responses


def check_customer_links(spec: Spec) -> list[str]:
    """Find a link from a new customer that is missing or hands over something else: Schemathesis follows them."""
    [create] = [operation for operation in operations(spec) if operation.name == "createCustomer"]
    links = responses(spec, create)["201"].get("links", {}).values()
    found = {
        link["operationId"]: {key: link[key] for key in ("parameters", "requestBody") if key in link} for link in links
    }
    return [
        f"the link to {name} hands over {found.get(name)}"
        for name in sorted(tables.CUSTOMER_LINKS.keys() | found.keys())
        if found.get(name) != tables.CUSTOMER_LINKS.get(name)
    ]


def check_links(spec: Spec) -> list[str]:
    """Find a link to nothing, one that leaves an identifier out, and one that hands over what there is not."""
    return [line for source, status, link in _links(spec) for line in _bad_link(spec, source, status, link)]


def check_linked(spec: Spec) -> list[str]:
    """Find an operation with an identifier in its path that no link leads to, old ones aside."""
    targets = {link["operationId"] for _, _, link in _links(spec)}
    return [
        f"no link leads to {operation.name}"
        for operation in operations(spec)
        if "{" in operation.path and not operation.item.get("deprecated") and operation.name not in targets
    ]


def _links(spec: Spec) -> Iterator[tuple[Operation, str, Spec]]:
    for operation in operations(spec):
        for status, response in responses(spec, operation).items():
            yield from ((operation, status, link) for link in response.get("links", {}).values())


def _bad_link(spec: Spec, source: Operation, status: str, link: Spec) -> Iterator[str]:
    place = f"{source.name} {status} → {link['operationId']}"
    target = {operation.name: operation for operation in operations(spec)}.get(link["operationId"])
    if target is None:
        yield f"{place} leads nowhere"
        return
    given, body = link.get("parameters", {}), link.get("requestBody", {})
    taken = {parameter["name"]: parameter for parameter in parameters(spec, target)}
    needed = {name for name, parameter in taken.items() if parameter["in"] == "path"}
    yield from (f"{place} leaves {name} out" for name in sorted(needed - given.keys()))
    yield from (f"{place} hands over {name}" for name in sorted(given.keys() - taken.keys()))
    yield from (f"{place} hands over {name}" for name in sorted(body.keys() - _body(spec, target).keys()))
    for expression in (*given.values(), *body.values()):
        if not _exists(spec, source, status, expression):
            yield f"{place} takes {expression}"


def _body(spec: Spec, operation: Operation) -> dict[str, Spec]:
    content = resolve(spec, operation.item.get("requestBody", {})).get("content", {})
    return members(spec, content["application/json"]["schema"]) if content else {}


def _exists(spec: Spec, source: Operation, status: str, expression: str) -> bool:
    """Tell whether a runtime expression names something that the source sends or receives."""
    kind, _, pointer = expression.partition("#/")
    if kind == "$response.body":
        schema: Any = responses(spec, source)[status]["content"]["application/json"]["schema"]
        return _leads_somewhere(spec, schema, pointer.split("/"))
    if kind == "$request.body":
        return pointer in _body(spec, source)
    return expression.removeprefix("$request.path.") in {item["name"] for item in parameters(spec, source)}


def _leads_somewhere(spec: Spec, schema: Spec, way: list[str]) -> bool:
    for part in way:
        schema = resolve(spec, schema)
        known = {"0": schema["items"]} if "items" in schema else members(spec, schema)
        if part not in known:
            return False
        schema = known[part]
    return True
