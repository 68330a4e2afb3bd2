"""Altered copies of an OpenAPI document: one change at one place, or the same meaning in OpenAPI 3.0's words."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Document = dict[str, Any]
Place = tuple[str | int, ...]

LIMITS: dict[str, dict[str, Any]] = {
    "string": {"minLength": 7, "maxLength": 7, "pattern": "^7", "format": "seven"},
    "integer": {"minimum": 7, "maximum": 7, "multipleOf": 7},
    "array": {"minItems": 7, "maxItems": 7, "uniqueItems": True},
    "object": {"minProperties": 7, "additionalProperties": False},
}


@dataclass(frozen=True)
class Alteration:
    """One change of a document's meaning."""

    place: Place
    name: str
    change: Callable[[Any], None]

    def of(self, document: Document) -> Document:
        """Return an altered copy."""
        copied = copy.deepcopy(document)
        self.change(at(copied, *self.place))
        return copied

    def __repr__(self) -> str:
        return f"{self.name} at /{'/'.join(map(str, self.place))}"


def at(document: Any, *steps: str | int) -> Any:
    """Return the part below a document."""
    for step in steps:
        document = document[step]
    return document


def only(document: Document, *names: str) -> Document:
    """Return a copy with the operations of these operationIds alone."""
    copied = copy.deepcopy(document)
    paths = {
        path: {key: part for key, part in item.items() if not isinstance(part, dict) or part["operationId"] in names}
        for path, item in copied["paths"].items()
    }
    copied["paths"] = {path: item for path, item in paths.items() if item}
    copied.pop("webhooks", None)
    return copied


def places(document: Document) -> Iterator[Place]:
    """Yield the place of every part that the operations consist of, once."""
    waiting: list[Place] = [("paths",)]
    seen = set()
    while waiting:
        place = waiting.pop()
        if place in seen or (place[-1] in ("example", "examples", "links") and place[-2] != "properties"):
            continue
        seen.add(place)
        yield place
        part = at(document, *place)
        if isinstance(part, dict) and isinstance(part.get("$ref"), str):
            waiting.append(tuple(part["$ref"].removeprefix("#/").split("/")))
        if isinstance(part, (dict, list)):
            waiting += [(*place, step) for step in (part if isinstance(part, dict) else range(len(part)))]


def alterations(document: Document) -> Iterator[Alteration]:
    """Yield every single change of meaning that this module can make."""
    for place in places(document):
        part = at(document, *place)
        if place[-1] == "properties" and place[-2] != "properties":
            yield setting(place, "brand_new", {"type": "string"})
            yield from (deleting(place, name) for name in part)
            yield from (Alteration(place[:-1], f"toggle required {name}", _toggling(name)) for name in part)
        elif place[-1] in ("responses", "content", "headers") and "schemas" not in place:
            yield from (deleting(place, name) for name in part)
        elif place[-1] in ("security", "parameters") and isinstance(part, list):
            yield from (deleting(place, number) for number in range(len(part)))
        elif isinstance(part, dict) and "type" in part and place[-2] != "securitySchemes":
            yield from _of_schema(place, part)
        elif isinstance(part, dict) and part.get("in") in ("query", "header") and "schema" in part:
            yield setting(place, "required", not part.get("required", False))


def _of_schema(place: Place, schema: Document) -> Iterator[Alteration]:
    yield setting(place, "type", "boolean" if schema["type"] != "boolean" else "integer")
    for number in range(len(schema.get("enum", []))):
        yield deleting((*place, "enum"), number)
    if "enum" in schema:
        yield Alteration((*place, "enum"), "append a value", lambda values: values.append("brand_new"))
        return
    kind = schema["type"] if isinstance(schema["type"], str) else schema["type"][0]
    yield from (setting(place, keyword, value) for keyword, value in LIMITS.get(kind, {}).items())
    yield from (deleting(place, keyword) for keyword in LIMITS.get(kind, {}) if schema.get(keyword, True) is not True)


def setting(place: Place, key: str, value: Any) -> Alteration:
    """Return the alteration that gives a member a value."""
    return Alteration(place, f"set {key} to {value}", lambda part: part.update({key: value}))


def deleting(place: Place, key: str | int) -> Alteration:
    """Return the alteration that takes a member away."""
    return Alteration(place, f"delete {key}", lambda part: part.__delitem__(key))


def _toggling(name: str) -> Callable[[Any], None]:
    def toggle(schema: Document) -> None:
        required = schema.setdefault("required", [])
        required.remove(name) if name in required else required.append(name)

    return toggle


def as_openapi_3_0(part: Any) -> Any:
    """Return the same document in the words of OpenAPI 3.0: `nullable`, one type a schema, boolean exclusive limits."""
    if isinstance(part, list):
        return [as_openapi_3_0(each) for each in part]
    if not isinstance(part, dict):
        return part
    part = {key: as_openapi_3_0(value) for key, value in part.items()}
    if "openapi" in part:
        part["openapi"] = "3.0.3"
    _say_nullable(part)
    for key, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if key in part and not isinstance(part[key], (bool, dict)):
            part[limit], part[key] = part[key], True
    return part


def _say_nullable(schema: Document) -> None:
    types, alternatives = schema.get("type"), schema.get("anyOf")
    if isinstance(types, list) and "null" in types:
        kinds = [kind for kind in types if kind != "null"]
        del schema["type"]
        schema |= {"type": kinds[0]} if len(kinds) == 1 else {"anyOf": [{"type": kind} for kind in kinds]}
        schema["nullable"] = True
    if isinstance(alternatives, list) and {"type": "null"} in alternatives:
        rest = [each for each in schema.pop("anyOf") if each != {"type": "null"}]
        schema["allOf" if len(rest) == 1 else "anyOf"] = rest
        schema["nullable"] = True
