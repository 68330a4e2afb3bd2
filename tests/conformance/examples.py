"""The example answers of both specifications, each with its call and with the places at which it can be altered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from ..spec import walk
from ..spec.examples import examples_of

Path = tuple[str | int, ...]


class Example(NamedTuple):
    """One example answer. `status` is the one it is documented for, 500 for `default`; `body` is JSON."""

    api: str
    operation: str
    status: int
    schema: walk.Spec
    body: Any

    @property
    def is_accepted(self) -> bool:
        return self.status < 300


class Place(NamedTuple):
    """One value inside an example; `is_open` if its schema takes unknown words beside the known ones."""

    path: Path
    value: Any
    is_open: bool


@cache
def answers(api: str) -> tuple[Example, ...]:
    """Return every JSON example of every answer, in the order of the specification."""
    spec = walk.load(api)
    return tuple(
        Example(api, operation.name, int(status) if status.isdigit() else 500, media["schema"], value)
        for operation in walk.operations(spec)
        for status, response in walk.responses(spec, operation).items()
        for kind, media in response.get("content", {}).items()
        if "json" in kind
        for value in examples_of(spec, media)
    )


def unlike(examples: tuple[Example, ...]) -> list[Example]:
    """Leave out an example that says what an earlier one of the same kind says: most errors are shared."""
    first: dict[tuple[bool, str], Example] = {}
    for example in examples:
        first.setdefault((example.is_accepted, json.dumps(example.body)), example)
    return list(first.values())


def places(example: Example) -> list[Place]:
    """List every value inside an example, at each depth."""
    return [*_inside(walk.load(example.api), example.schema, example.body, ())]


def _inside(spec: walk.Spec, schema: walk.Spec, value: Any, path: Path) -> Iterator[Place]:
    for step, child, inner in _children(spec, schema, value):
        yield Place((*path, step), child, isinstance(child, str) and _is_open(spec, inner))
        yield from _inside(spec, inner, child, (*path, step))


def _children(spec: walk.Spec, schema: walk.Spec, value: Any) -> Iterator[tuple[str | int, Any, walk.Spec]]:
    if isinstance(value, dict):
        known = walk.members(spec, schema)
        yield from ((name, child, known.get(name, {})) for name, child in value.items())
    elif isinstance(value, list):
        items: walk.Spec = next((part["items"] for part in _parts(spec, schema) if "items" in part), {})
        yield from ((number, child, items) for number, child in enumerate(value))


def _is_open(spec: walk.Spec, schema: walk.Spec) -> bool:
    parts = [*_parts(spec, schema)]
    return any("enum" in part for part in parts) and {"type": "string"} in parts


def _parts(spec: walk.Spec, schema: walk.Spec) -> Iterator[walk.Spec]:
    schema = walk.resolve(spec, schema)
    yield schema
    for key in walk.MANY[:3]:
        for part in schema.get(key, []):
            yield from _parts(spec, part)
