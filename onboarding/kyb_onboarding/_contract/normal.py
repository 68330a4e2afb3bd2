"""A document's schemas as nodes, each worked out once."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .document import Document, Part
from .node import EVERY, LIMITS, LOWER, NUMBERS, UPPER, Node, Schema, join, loosened, type_of, unite, weight

MAX_ALTERNATIVES = 500
# Rules that hold one schema, schemas by name, or something else. They are compared, not understood.
SCHEMA_RULES = frozenset(
    ("not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties")
)
NAMED_RULES = frozenset({"patternProperties", "dependentSchemas"})
_PLAIN_RULES = {"prefixItems", "minContains", "maxContains", "dependentRequired", "contentEncoding", "contentMediaType"}
RULES = SCHEMA_RULES | NAMED_RULES | _PLAIN_RULES
_MARKS = ("deprecated", "readOnly", "writeOnly")
ANYTHING, NOTHING = Node(), Node(types=frozenset())
_NULL = frozenset({"null"})


class Combined(dict[str, Any]):
    """A schema put together from two. `combine` makes each once, so that it equals itself alone."""

    def __eq__(self, other: object) -> bool:
        return self is other


class Schemas:
    """The nodes of one document's schemas. The same schema always gives the same node."""

    def __init__(self, document: Document) -> None:
        self.document = document
        # By the schema's id; the schema is kept, or another could come to have that id.
        self._nodes: dict[int, tuple[Schema, Node | None]] = {}
        self._loosened: dict[int, tuple[Node, Node]] = {}
        self._components: dict[str, Node] = {}
        self._combined: dict[tuple[str, frozenset[int | str]], Schema] = {}
        self._parts: dict[int, tuple[str, frozenset[int | str]]] = {}

    def node(self, schema: Any) -> Node:
        """Return what a schema says, references followed, its parts joined and its alternatives united."""
        if isinstance(schema, bool):
            return ANYTHING if schema else NOTHING
        known = self._nodes.get(id(schema))
        if known is None:
            self._nodes[id(schema)] = (schema, None)
            node = self._worked_out(self.document.mapping(schema, "a schema", schema))
            known = (schema, node)
            if weight(node) > MAX_ALTERNATIVES:
                self.document.fail(f"a schema has more than {MAX_ALTERNATIVES} alternatives", schema)
            self._nodes[id(schema)] = known
        if known[1] is None:
            self.document.fail("a schema consists of itself, by $ref, allOf, anyOf or oneOf", schema)
        return known[1]

    def visible(self, node: Node, answer: bool) -> dict[str, Schema]:
        """Return the members of what is read (`answer`) or sent; what is only required may have any value."""
        members = {**node.members, **dict.fromkeys(sorted(node.required - node.members.keys()), True)}
        hidden = "writeOnly" if answer else "readOnly"
        return {name: schema for name, schema in members.items() if not self.node(schema).notes.get(hidden)}

    def loosened(self, node: Node) -> Node:
        """Return the node without alternatives; for the same node always the same one."""
        if id(node) not in self._loosened:
            self._loosened[id(node)] = (node, loosened(node, self.combine))
        return self._loosened[id(node)][1]

    def combine(self, keyword: str, one: Schema, other: Schema) -> Schema:
        """Return the schema that says `allOf` or `anyOf` of two; for the same two always the same."""
        neutral = keyword == "allOf"
        if one is other or one is neutral or other is (not neutral):
            return other
        if other is neutral or one is (not neutral) or one == other:
            return one
        key = (keyword, self._atoms(keyword, one) | self._atoms(keyword, other))
        if key not in self._combined:
            schema = Combined({keyword: [one, other]})
            self._combined[key], self._parts[id(schema)] = schema, key
        return self._combined[key]

    def _atoms(self, keyword: str, schema: Schema) -> frozenset[int | str]:
        """Return what tells a schema from others, so that recursive schemas have finitely many combinations."""
        made_of = self._parts.get(id(schema))
        if made_of is not None and made_of[0] == keyword:
            return made_of[1]
        if isinstance(schema, Mapping) and isinstance(schema.get("$ref"), str) and len(schema) == 1:
            return frozenset({schema["$ref"]})
        return frozenset({id(schema)})

    def _worked_out(self, schema: Part) -> Node:
        if "$dynamicRef" in schema:
            self.document.fail("a $dynamicRef cannot be followed: bundle the document with plain references", schema)
        node = self._own(schema)
        if isinstance(reference := schema.get("$ref"), str):
            node = join(node, self._named(reference), self.combine)
        for part in self._schemas(schema, "allOf"):
            node = join(node, self.node(part), self.combine)
        for keyword in ("anyOf", "oneOf"):
            if parts := self._schemas(schema, keyword):
                node = join(node, unite(map(self.node, parts)), self.combine)
        return replace(node, types=node.types | _NULL) if schema.get("nullable") is True else node

    def _named(self, reference: str) -> Node:
        """Return the node of a component; the same one for every schema that is nothing but this reference."""
        if reference not in self._components:
            node = self.node(self.document.target(reference))
            self._components[reference] = replace(node, name=reference.rpartition("/")[2])
        return self._components[reference]

    def _schemas(self, schema: Part, keyword: str) -> list[Any]:
        parts = self.document.sequence(schema.get(keyword, []), keyword, schema)
        if len(parts) > MAX_ALTERNATIVES:
            self.document.fail(f"{keyword} has more than {MAX_ALTERNATIVES} parts", schema)
        return parts

    def _own(self, schema: Part) -> Node:
        """Return what a schema says by its own keywords."""
        document = self.document
        types = self._types(schema)
        enum = self._enum(schema)
        if enum is not None:
            listed = types & _NULL if "type" in schema else frozenset()
            types &= {type_of(value) for value in enum.values()} | listed
            enum = {key: value for key, value in enum.items() if value is not None}
        members = document.mapping(schema.get("properties", {}), "properties", schema)
        required = document.sequence(schema.get("required", []), "required", schema)
        return Node(
            types=types,
            enum=enum or None,
            limits=self._limits(schema, types),
            members=members,
            required=frozenset(map(str, required)),
            others=schema.get("additionalProperties", True),
            items=schema.get("items", True),
            rules={keyword: (schema[keyword],) for keyword in sorted(RULES & schema.keys())},
            notes=_notes(schema),
        )

    def _types(self, schema: Part) -> frozenset[str]:
        if "type" not in schema:
            shape = [kind for keyword, kind in (("properties", "object"), ("items", "array")) if keyword in schema]
            return frozenset(shape) or EVERY
        written = schema["type"]
        types = (
            {written} if isinstance(written, str) else set(map(str, self.document.sequence(written, "type", schema)))
        )
        return frozenset(types | NUMBERS if "number" in types else types)

    def _enum(self, schema: Part) -> dict[str, Any] | None:
        if "const" in schema:
            return {_key(schema["const"]): schema["const"]}
        if "enum" not in schema:
            return None
        return {_key(value): value for value in self.document.sequence(schema["enum"], "enum", schema)}

    def _limits(self, schema: Part, types: frozenset[str]) -> dict[str, Any]:
        limits = {key: schema[key] for key in LIMITS if key in schema and not self._says_nothing(key, schema[key])}
        for key, inclusive in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if limits.get(key) is True:  # as OpenAPI 3.0 writes it
                limits.pop(key)
                if inclusive in limits:
                    limits[key] = limits.pop(inclusive)
        for key in LOWER | UPPER | {"multipleOf"}:
            if key in limits and (isinstance(limits[key], bool) or not isinstance(limits[key], (int, float))):
                self.document.fail(f"{key} is not a number", schema)
        return _inclusive(limits) if types & NUMBERS == {"integer"} else limits

    @staticmethod
    def _says_nothing(key: str, value: Any) -> bool:
        return value is False or (value == 0 and key in ("minLength", "minItems", "minProperties"))


def _notes(schema: Part) -> dict[str, Any]:
    notes: dict[str, Any] = {mark: True for mark in _MARKS if schema.get(mark) is True}
    return notes | {"default": schema["default"]} if "default" in schema else notes


def _inclusive(limits: dict[str, Any]) -> dict[str, Any]:
    """Return the limits of an integer: above 0 is at least 1."""
    if "exclusiveMinimum" in limits:
        least = math.floor(limits.pop("exclusiveMinimum")) + 1
        limits["minimum"] = max(least, limits.get("minimum", least))
    if "exclusiveMaximum" in limits:
        most = math.ceil(limits.pop("exclusiveMaximum")) - 1
        limits["maximum"] = min(most, limits.get("maximum", most))
    return limits


def _key(value: Any) -> str:
    return json.dumps(value, sort_keys=True)
