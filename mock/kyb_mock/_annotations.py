"""What a value may be, as its annotation says: in words, and asked of a value."""

from __future__ import annotations

import math
import types
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, TypeGuard, Union, get_args, get_origin


class Range(NamedTuple):
    """Between which numbers, both included, an annotated number must be."""

    least: float
    most: float


class Length(NamedTuple):
    """How many characters or items an annotated text or tuple must have."""

    least: int
    most: int


class Rule(NamedTuple):
    """What a value must be, and whether one is."""

    says: str
    holds: Callable[[Any], bool]


NAMES: dict[type, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text",
    bytes: "bytes",
    types.NoneType: "null",
    tuple: "a list",
    list: "a list",
    dict: "an object",
}


def is_number(value: Any) -> TypeGuard[float]:
    """Tell whether a value is a number, and a finite one."""
    return type(value) is int or (isinstance(value, float) and math.isfinite(value))


@cache
def rule_of(wanted: Any) -> Rule:
    """Return the rule of an annotation."""
    origin, parts = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        return _narrowed(*parts)
    if origin is Literal:
        return Rule(" or ".join(map(repr, parts)), lambda value: _is_among(parts, value))
    if origin in (Union, types.UnionType):
        rules = [rule_of(part) for part in parts]
        return Rule(" or ".join(rule.says for rule in rules), lambda value: any(rule.holds(value) for rule in rules))
    if origin is tuple:
        return _list_of(rule_of(parts[0]))
    if wanted is Any:
        return Rule("anything", lambda _: True)
    return _of_class(origin or wanted)


def _of_class(kind: type) -> Rule:
    says = NAMES.get(kind, f"of the class {kind.__name__}")
    if kind is float:
        return Rule(says, lambda value: type(value) is int or isinstance(value, float))
    if kind is int:
        return Rule(says, lambda value: isinstance(value, int) and not isinstance(value, bool))
    return Rule(says, lambda value: isinstance(value, kind))


def _list_of(item: Rule) -> Rule:
    says = f"a list, each {item.says}"
    return Rule(says, lambda value: isinstance(value, tuple) and all(map(item.holds, value)))


def _narrowed(kind: Any, by: Any) -> Rule:
    """Return the rule of a type of which only some values will do: those of a range, a length or a Literal."""
    rule = rule_of(kind)
    if isinstance(by, Range):
        says = f"{rule.says} from {by.least:.15g} to {by.most:.15g}"
        return Rule(says, lambda value: rule.holds(value) and by.least <= value <= by.most)
    if isinstance(by, Length):
        says = f"{rule.says} ({by.least} to {by.most} {'characters' if kind is str else 'of them'})"
        return Rule(says, lambda value: rule.holds(value) and by.least <= len(value) <= by.most)
    return rule_of(by)


def _is_among(values: tuple[Any, ...], value: Any) -> bool:
    return any(type(value) is type(one) and value == one for one in values)
