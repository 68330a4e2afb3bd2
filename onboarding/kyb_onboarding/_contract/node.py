"""What a schema says, free of how it is written: types, values, limits, members; and how two of them combine.

`join` is `allOf`, `unite` is `anyOf` and `oneOf`. What a union cannot say in one node it keeps as alternatives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Schema = Mapping[str, Any] | bool
Combine = Callable[[str, Schema, Schema], Schema]
"""Returns the schema that says `allOf` or `anyOf` of two; the same one for the same two."""

NUMBERS = frozenset({"number", "integer"})
# `number` holds the integers, so that a narrower type is a smaller set.
EVERY = frozenset({"null", "boolean", "string", "array", "object"}) | NUMBERS

_STRING, _ARRAY, _OBJECT = (frozenset({name}) for name in ("string", "array", "object"))
LIMITS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("pattern", "minLength", "maxLength"), _STRING),
    "format": _STRING | NUMBERS,
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), NUMBERS),
    **dict.fromkeys(("minItems", "maxItems", "uniqueItems"), _ARRAY),
    **dict.fromkeys(("minProperties", "maxProperties"), _OBJECT),
}
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", list: "array", dict: "object"}
LOWER = frozenset({"minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties"})
UPPER = frozenset({"maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties"})


@dataclass(frozen=True, slots=True)
class Node:
    """One schema. `enum` binds the types of its own values only; `open` lets other values of these types through."""

    types: frozenset[str] = EVERY
    enum: Mapping[str, Any] | None = None
    open: bool = False
    limits: Mapping[str, Any] = field(default_factory=dict)
    members: Mapping[str, Schema] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    others: Schema = True
    items: Schema = True
    rules: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    notes: Mapping[str, Any] = field(default_factory=dict)
    alternatives: tuple[Node, ...] = ()
    name: str = ""


def join(one: Node, other: Node, combine: Combine) -> Node:
    """Return what satisfies both."""
    if one == Node():
        return other
    types = one.types & other.types
    alternatives = [replace(each, types=each.types & types) for each in one.alternatives + other.alternatives]
    enum = _common(one, other)
    return Node(
        types=types,
        enum=enum,
        open=enum is not None and all(node.enum is None or node.open for node in (one, other)),
        limits=_merged(one.limits, other.limits, _tighter),
        members=_merged(one.members, other.members, lambda _, a, b: combine("allOf", a, b)),
        required=one.required | other.required,
        others=combine("allOf", one.others, other.others),
        items=combine("allOf", one.items, other.items),
        rules=_merged(one.rules, other.rules, lambda _, a, b: a + tuple(rule for rule in b if rule not in a)),
        notes={**other.notes, **one.notes},
        alternatives=_distinct(each for each in alternatives if each.types),
        name=one.name or other.name,
    )


def unite(nodes: Iterable[Node]) -> Node:
    """Return what satisfies any of them."""
    nodes = list(nodes)
    filled = [node for node in nodes if node.types - {"null"}]
    united = Node(types=frozenset({"null"} if any("null" in node.types for node in nodes) else ()))
    for group in _groups(filled):
        united = _beside(united, _one_type([_restricted(node, group) for node in filled if node.types & group]))
    notes = [node.notes for node in filled]
    shared = {key: value for key, value in (notes[0] if notes else {}).items() if all(key in note for note in notes)}
    return replace(united, notes=shared, name=filled[0].name if len(filled) == 1 else "")


def loosened(node: Node, combine: Combine) -> Node:
    """Return the node without alternatives: of what they say only what holds in all of them is left."""
    if not node.alternatives:
        return node
    united = Node(types=frozenset())
    for group in _groups(node.alternatives):
        parts = [loosened(each, combine) for each in node.alternatives if each.types & group]
        united = _beside(united, _loosest(parts, combine))
    own = replace(node, alternatives=(), types=EVERY)
    return replace(join(own, united, combine), types=node.types, name=node.name)


def _groups(nodes: Iterable[Node]) -> list[frozenset[str]]:
    """Return the types of the nodes one by one, the two of numbers together."""
    types = sorted({kind for node in nodes for kind in node.types} - {"null"} - NUMBERS)
    numbers = [NUMBERS] if any(node.types & NUMBERS for node in nodes) else []
    return [frozenset({kind}) for kind in types] + numbers


def _restricted(node: Node, group: frozenset[str]) -> Node:
    """Return what the node says of some types."""
    enum = {key: value for key, value in (node.enum or {}).items() if type_of(value) in group}
    alternatives = (replace(each, types=each.types & group) for each in node.alternatives)
    is_object, is_array = "object" in group, "array" in group
    return Node(
        types=node.types & group,
        enum=enum or None,
        open=node.open and bool(enum),
        limits={key: value for key, value in node.limits.items() if LIMITS[key] & group},
        members=node.members if is_object else {},
        required=node.required if is_object else frozenset(),
        others=node.others if is_object else True,
        items=node.items if is_array else True,
        rules=node.rules,
        alternatives=tuple(each for each in alternatives if each.types),
        name=node.name,
    )


def _one_type(parts: list[Node]) -> Node:
    """Unite nodes of one type: exactly where they are plain types and values, else as alternatives."""
    if len(parts) == 1:
        return parts[0]
    types = frozenset(kind for part in parts for kind in part.types)
    nested = (part.alternatives if part.alternatives and _is_bare(part) else (part,) for part in parts)
    parts = [each for alternatives in nested for each in alternatives]
    if all(_is_bare(part) and not part.alternatives for part in parts):
        return replace(_values(parts), types=types)
    distinct = _distinct(parts)
    return distinct[0] if len(distinct) == 1 else Node(types=types, alternatives=distinct)


def _loosest(parts: list[Node], combine: Combine) -> Node:
    """Unite nodes of one type into one node."""
    first, *rest = parts
    members: dict[str, Schema] = dict(first.members)
    others, items, limits = first.others, first.items, dict(first.limits)
    for part in rest:
        members = _merged(members, part.members, lambda _, a, b: combine("anyOf", a, b))
        others, items = combine("anyOf", others, part.others), combine("anyOf", items, part.items)
        limits = {key: _looser(key, limits[key], part.limits[key]) for key in limits if key in part.limits}
    limits = {key: value for key, value in limits.items() if value is not None}
    types = frozenset(kind for part in parts for kind in part.types)
    required = frozenset.intersection(*(part.required for part in parts))
    values = _values(parts)
    return replace(values, types=types, limits=limits, members=members, required=required, others=others, items=items)


def _is_bare(node: Node) -> bool:
    """Whether it is nothing but types with their values, or nothing but alternatives."""
    plain = Node(types=node.types, enum=node.enum, open=node.open, alternatives=node.alternatives, name=node.name)
    return node == plain and not (node.enum and node.alternatives)


def _distinct(nodes: Iterable[Node]) -> tuple[Node, ...]:
    found: list[Node] = []
    for node in nodes:
        if node not in found:
            found.append(node)
    return tuple(found)


def _values(parts: list[Node]) -> Node:
    """Return a node with the values of all; open where a part takes any value. So open enums are written."""
    known = [part for part in parts if part.enum is not None]
    if not known:
        return Node()
    enum = {key: value for part in known for key, value in (part.enum or {}).items()}
    return Node(enum=enum, open=len(known) < len(parts) or any(part.open for part in known))


def _beside(one: Node, other: Node) -> Node:
    """Unite nodes that have no type in common."""
    enum = {**(one.enum or {}), **(other.enum or {})}
    return Node(
        types=one.types | other.types,
        enum=enum or None,
        open=one.open or other.open,
        limits={**one.limits, **other.limits},
        members={**one.members, **other.members},
        required=one.required | other.required,
        others=other.others if one.others is True else one.others,
        items=other.items if one.items is True else one.items,
        rules={**one.rules, **other.rules},
        alternatives=one.alternatives + other.alternatives,
    )


def weight(node: Node) -> int:
    """Return of how many nodes it consists, with its alternatives and theirs."""
    return 1 + sum(map(weight, node.alternatives))


def type_of(value: Any) -> str:
    """Return the type of a JSON value."""
    return _TYPES.get(type(value), "null")


def _common(one: Node, other: Node) -> Mapping[str, Any] | None:
    """Return the values that both know; an open enum does not narrow another one."""
    if one.enum is None or (one.open and other.enum is not None and not other.open):
        return other.enum
    if other.enum is None or (other.open and not one.open):
        return one.enum
    if one.open and other.open:
        return {**one.enum, **other.enum}
    return {key: value for key, value in one.enum.items() if key in other.enum}


def _merged(one: Mapping[str, Any], other: Mapping[str, Any], both: Callable[[str, Any, Any], Any]) -> dict[str, Any]:
    return {**one, **{key: both(key, one[key], value) if key in one else value for key, value in other.items()}}


def _tighter(key: str, one: Any, other: Any) -> Any:
    if key in LOWER | UPPER:
        return max(one, other) if key in LOWER else min(one, other)
    return one if one == other else sorted([one, other], key=str)


def _looser(key: str, one: Any, other: Any) -> Any:
    if key in LOWER | UPPER:
        return min(one, other) if key in LOWER else max(one, other)
    return one if one == other else None
