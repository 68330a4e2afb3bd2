"""How a message breaks the specification: which rule, where, what was expected and what was there."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from jsonschema_rs import ValidationError

from ._spec import MASK

KINDS: dict[type, str] = {str: "characters", list: "items", dict: "members"}
TYPES: dict[type, str] = {
    str: "string",
    list: "array",
    dict: "object",
    bool: "boolean",
    int: "integer",
    float: "number",
}


class Flaw(NamedTuple):
    """One broken rule. `rule` is a JSON Schema keyword's place or a word, `actual` tells kind and size of the value,
    but never the value, which may be personal."""

    side: Literal["request", "answer"]
    rule: str
    location: str
    expected: str
    actual: str

    def __str__(self) -> str:
        return f"{self.location} breaks {self.rule}: {self.expected} (it is {self.actual})"


def read_flaw(side: Literal["request", "answer"], error: ValidationError, *prefix: str) -> Flaw:
    """Return what a validator found; `prefix` is where the value lies."""
    location = "/".join([*prefix, *map(str, error.instance_path)])
    rule = error.absolute_keyword_location or error.kind.name
    return Flaw(side, rule, location or "the body", error.message, described(error.instance))


def plain(message: str) -> str:
    """Return a validator's message without its subject."""
    return message.removeprefix(MASK).strip()


def described(value: Any) -> str:
    """Return kind and size of a value."""
    if value is None:
        return "null"
    name = TYPES.get(type(value), type(value).__name__)
    return f"{name} of {len(value)} {KINDS[type(value)]}" if type(value) in KINDS else name
