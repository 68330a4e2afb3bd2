"""Read a specification and walk over its operations and schemas, through every reference."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Spec = dict[str, Any]

FOLDER = Path(__file__).parents[2] / "openapi"
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
# Keywords whose value is one schema, a list of schemas, a mapping of schemas.
ONE = (
    "items",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "additionalProperties",
    "unevaluatedProperties",
)
MANY = ("allOf", "anyOf", "oneOf", "prefixItems")
NAMED = ("properties", "patternProperties", "dependentSchemas")


@dataclass(frozen=True)
class Operation:
    """One operation; `name` is its operationId."""

    path: str
    method: str
    item: Spec

    @property
    def name(self) -> str:
        return str(self.item["operationId"])


@cache
def load(name: str) -> Spec:
    """Read `openapi/<name>.yaml`. The answer is shared: copy it before changing it."""
    spec: Spec = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return spec


def resolve(spec: Spec, node: Any) -> Any:
    """Follow `$ref` until there is none."""
    while isinstance(node, dict) and "$ref" in node:
        target: Any = spec
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def is_dakota(spec: Spec) -> bool:
    """Tell Dakota's specification from DollarPe's."""
    return "ApplicationToken" in spec["components"]["securitySchemes"]


def operations(spec: Spec) -> list[Operation]:
    """List the operations in the order of the file."""
    return _operations(spec["paths"])


def webhooks(spec: Spec) -> list[Operation]:
    """List what the vendor calls at our side; `path` is the webhook's name."""
    return _operations(spec.get("webhooks", {}))


def _operations(items: Spec) -> list[Operation]:
    return [
        Operation(path, method, item)
        for path, methods in items.items()
        for method, item in methods.items()
        if method in METHODS
    ]


def parameters(spec: Spec, operation: Operation) -> list[Spec]:
    """List an operation's parameters, resolved."""
    return [resolve(spec, node) for node in operation.item.get("parameters", [])]


def responses(spec: Spec, operation: Operation) -> dict[str, Spec]:
    """Map an operation's statuses to its answers, resolved."""
    return {str(status): resolve(spec, node) for status, node in operation.item["responses"].items()}


def request_schemas(spec: Spec) -> Iterator[tuple[str, Spec]]:
    """Yield every schema that describes something we send, with its place."""
    for operation in operations(spec):
        for parameter in parameters(spec, operation):
            yield from subschemas(spec, parameter["schema"], f"{operation.name} {parameter['name']}")
        body = resolve(spec, operation.item.get("requestBody", {}))
        for media in body.get("content", {}).values():
            yield from subschemas(spec, media["schema"], f"{operation.name} body")


def response_schemas(spec: Spec) -> Iterator[tuple[str, Spec]]:
    """Yield every schema that describes something we receive, with its place."""
    for operation in operations(spec):
        for status, response in responses(spec, operation).items():
            for media in response.get("content", {}).values():
                yield from subschemas(spec, media["schema"], f"{operation.name} {status}")
    for webhook in webhooks(spec):
        yield from _components(spec, webhook.item["requestBody"], webhook.name)


def _components(spec: Spec, node: Spec, place: str) -> Iterator[tuple[str, Spec]]:
    """Yield the components below a webhook's body. What is written there itself is seen by no generator."""
    for way, name in nodes(node):
        if way.endswith("/$ref"):
            yield from subschemas(spec, {"$ref": name}, place)


def subschemas(spec: Spec, schema: Spec, place: str) -> Iterator[tuple[str, Spec]]:
    """Yield a schema and all it consists of, each named component once."""
    seen: set[str] = set()
    waiting = [(place, schema)]
    while waiting:
        place, schema = waiting.pop()
        if (name := schema.get("$ref")) is not None:
            if name in seen:
                continue
            seen.add(name)
            place, schema = name.rsplit("/", 1)[-1], resolve(spec, schema)
        yield place, schema
        waiting.extend((f"{place}{step}", child) for step, child in children(schema))


def children(schema: Spec) -> Iterator[tuple[str, Spec]]:
    """Yield the schemas directly inside a schema, unresolved, with the step to each."""
    for key in ONE:
        if isinstance(child := schema.get(key), dict):
            yield f".{key}", child
    for key in MANY:
        yield from ((f".{key}[{number}]", child) for number, child in enumerate(schema.get(key, [])))
    for key in NAMED:
        yield from ((f".{name}", child) for name, child in schema.get(key, {}).items())


def members(spec: Spec, schema: Spec) -> dict[str, Spec]:
    """Map an object's member names to their schemas, also those of its parts and alternatives."""
    schema = resolve(spec, schema)
    found = dict(schema.get("properties", {}))
    for key in MANY[:3]:
        for part in schema.get(key, []):
            for name, child in members(spec, part).items():
                found[name] = {"allOf": [found[name], child]} if name in found else child
    return found


def nodes(node: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value of the document with its place."""
    yield place, node
    if isinstance(node, dict):
        for key, child in node.items():
            yield from nodes(child, f"{place}/{key}")
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from nodes(child, f"{place}/{number}")
