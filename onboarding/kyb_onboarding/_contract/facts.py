"""Compare what two nodes say of the value itself: types, values, limits.

A request breaks where less is taken or more is demanded; an answer breaks where less is promised. Values added to an
answer's enum break nothing, and whether it is written as open is no difference: answers are read as open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .changes import Delta, added, changed, removed
from .node import EVERY, LIMITS, LOWER, NUMBERS, UPPER, Node

_NULL = frozenset({"null"})
# Our client turns such strings into other values. Elsewhere a format is a remark.
_READ_FORMATS = frozenset({"date", "date-time", "uuid", "binary", "byte"})
_NUMBER_FORMATS = frozenset({"int32", "int64", "float", "double"})


def compare_facts(ours: Node, theirs: Node, answer: bool) -> Iterator[Delta]:
    """Yield the differences of the values themselves, not of their members and items."""
    yield from _types(ours.types, theirs.types, answer)
    shared = (ours.types & theirs.types) - _NULL
    if shared:
        yield from _values(ours, theirs, answer)
    for key, types in LIMITS.items():
        if types & shared:
            yield from _limit(key, ours.limits.get(key), theirs.limits.get(key), answer)
    yield from _notes(ours, theirs)


def required_or_not(ours: bool, theirs: bool, answer: bool) -> Iterator[Delta]:
    """Yield the difference of two parts of which each is required or not."""
    if ours != theirs:
        yield changed("required", ours, theirs, breaking=ours if answer else theirs)


def described(node: Node, required: bool = False) -> str:
    """Return a node in a few words: its component's name, else its types."""
    return (node.name or types_shown(node.types)) + (", required" if required else "")


def types_shown(types: frozenset[str]) -> str:
    """Return types as a person says them."""
    if types >= EVERY:
        return "anything"
    return " or ".join(sorted(types - {"integer"} if types >= NUMBERS else types)) or "nothing"


def _types(ours: frozenset[str], theirs: frozenset[str], answer: bool) -> Iterator[Delta]:
    if not (ours >= EVERY or theirs >= EVERY):
        if "null" in ours - theirs:
            yield removed("type", "null", breaking=not answer)
        if "null" in theirs - ours:
            yield added("type", "null", breaking=answer)
        ours, theirs = ours - _NULL, theirs - _NULL
    if ours != theirs:
        breaking = not theirs <= ours if answer else not ours <= theirs
        yield changed("type", types_shown(ours), types_shown(theirs), breaking=breaking)


def _values(ours: Node, theirs: Node, answer: bool) -> Iterator[Delta]:
    mine, yours = ours.enum, theirs.enum
    closed = not answer and not theirs.open
    if mine is None and yours is not None:
        yield added("enum", list(yours.values()), breaking=closed)
    elif mine is not None and yours is None:
        yield removed("enum", list(mine.values()), breaking=False)
    elif mine is not None and yours is not None:
        yield from (added("enum value", value) for key, value in yours.items() if key not in mine)
        yield from (removed("enum value", mine[key], breaking=closed) for key in mine if key not in yours)
        if ours.open != theirs.open and not answer:
            shown = ["any other value" if node.open else "no other value" for node in (ours, theirs)]
            yield changed("enum", *shown, breaking=ours.open)


def _limit(key: str, ours: Any, theirs: Any, answer: bool) -> Iterator[Delta]:
    breaking = _breaks(key, ours, theirs, answer)
    if ours is None and theirs is not None:
        yield added(key, theirs, breaking=breaking)
    elif theirs is None and ours is not None:
        yield removed(key, ours, breaking=breaking)
    elif ours != theirs:
        yield changed(key, ours, theirs, breaking=breaking)


def _breaks(key: str, ours: Any, theirs: Any, answer: bool) -> bool:
    if key == "format" and all(value in (None, *_NUMBER_FORMATS) for value in (ours, theirs)):
        return False
    if answer:
        return key == "format" and isinstance(ours, str) and ours in _READ_FORMATS
    if ours is None or theirs is None or key not in LOWER | UPPER:
        return theirs is not None
    return bool(theirs > ours if key in LOWER else theirs < ours)


def _notes(ours: Node, theirs: Node) -> Iterator[Delta]:
    for key in ("deprecated", "default"):
        if key in theirs.notes and key not in ours.notes:
            yield added(key, theirs.notes[key])
        elif key in ours.notes and key not in theirs.notes:
            yield removed(key, ours.notes[key], breaking=False)
        elif ours.notes.get(key) != theirs.notes.get(key):
            yield changed(key, ours.notes[key], theirs.notes[key], breaking=False)
