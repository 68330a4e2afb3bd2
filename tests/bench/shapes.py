"""Types for pydantic and msgspec, made from the specification's own schemas, so that all parsers read the same members.

As lenient as ours where they can be: every member may be absent or null, an enum is a text; times are read.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import reduce
from operator import or_
from typing import Any

Make = Callable[[str, dict[str, Any]], Any]
"""From a class's name and its members' types to the class."""

PLAIN = {"string": str, "integer": int, "number": float, "boolean": bool, "null": type(None)}


class Shapes:
    """The types of one document's schemas, each made once."""

    def __init__(self, document: Mapping[str, Any], make: Make) -> None:
        self._schemas = document["components"]["schemas"]
        self._make = make
        self._made: dict[str, Any] = {}

    def named(self, name: str) -> Any:
        """Return the type of a schema of the document's components."""
        if name not in self._made:
            self._made[name] = self._of(self._schemas[name], name)
        return self._made[name]

    def _of(self, schema: Mapping[str, Any], name: str) -> Any:
        if "$ref" in schema:
            return self.named(schema["$ref"].rpartition("/")[2])
        if "anyOf" in schema:
            return _either([self._of(part, name) for part in schema["anyOf"]])
        kinds = schema.get("type", [])
        return _either([self._plain(kind, schema, name) for kind in ([kinds] if isinstance(kinds, str) else kinds)])

    def _plain(self, kind: str, schema: Mapping[str, Any], name: str) -> Any:
        if kind == "array":
            return list[self._of(schema["items"], f"{name}Item")]  # type: ignore[misc]  # made at run time
        if kind == "object":
            members = schema.get("properties", {})
            types = {key: self._of(part, f"{name}_{key}") for key, part in members.items()}
            return self._make(name, types) if types else dict[str, Any]
        return datetime.datetime if schema.get("format") == "date-time" else PLAIN[kind]


def _either(types: list[Any]) -> Any:
    return reduce(or_, types) if types else Any


def pydantic_model(name: str, members: dict[str, Any]) -> Any:
    """Return a pydantic model that keeps members it does not know."""
    from pydantic import ConfigDict, create_model

    fields: dict[str, Any] = {key: (kind | None if kind is not Any else Any, None) for key, kind in members.items()}
    return create_model(name, __config__=ConfigDict(extra="allow", protected_namespaces=()), **fields)


def msgspec_struct(name: str, members: dict[str, Any]) -> Any:
    """Return a msgspec struct; it drops members that it does not know."""
    import msgspec  # type: ignore[import-not-found]  # a peer

    fields = [(key, kind | None if kind is not Any else Any, None) for key, kind in members.items()]
    return msgspec.defstruct(name, fields)
