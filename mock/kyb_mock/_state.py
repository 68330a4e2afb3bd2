"""The state of a world as JSON and back: plain values as they are, everything else under a tag.

Only classes of the mock's own are read, by their name and members: a state can hold no code.
"""

from __future__ import annotations

import math
import random
from base64 import b64decode, b64encode
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from ._bounded import Bounded
from ._clock import ClockError
from ._state_checks import (
    CLASSES,
    TOLD,
    DamageError,
    check_held,
    check_members,
    check_timers,
    class_named,
    index_customers,
)
from ._world import World

FORMAT = "kyb_mock world"
VERSION = 2
# A process's own, or set anew: these are no state.
NOT_STATE = TOLD | {
    "lock",
    "before_work",
    "before_answer",
    "in_flight",
    "clock",
    "asked_at",
    "faults",
    "log",
    "unchanged",
}
NOT_STATE_OF = {"Outbox": frozenset({"sink", "signer", "busy", "anywhere"}), "WorldSettings": frozenset({"keys"})}
TAG = "$"
REMEDY = "export it again, or begin without it"


class StateError(ValueError):
    """Raised for what is no exported state; the message says in one line why, and what to do."""


def freeze(world: World) -> dict[str, Any]:
    """Return a world's state as a JSON document."""
    writer = _Writer()
    members = {name: writer.write(value) for name, value in vars(world).items() if name not in NOT_STATE}
    return {"format": FORMAT, "version": VERSION, "clock": world.clock.exported(), "members": members}


def thaw(document: Any, like: World) -> World:
    """Return the world of a document; what is no state is as in a new world of `like`'s settings.

    Raises:
        StateError: It is no exported world, or one of another version.
    """
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise StateError("this is no exported world: give what GET /__mock__/state answers for one API key")
    if document.get("version") != VERSION:
        raise StateError(f"this world is not of version {VERSION}, which this mock reads: use the mock that wrote it")
    members = document.get("members")
    if not isinstance(members, dict):
        raise StateError(f"this exported world is damaged: it has no members; {REMEDY}")
    world = World(like.settings)
    world.clock.source = like.clock.source
    _fill(world, members)
    with _part("customers"):
        index_customers(world)
    with _part("timers"):
        check_timers(world)
    with _part("clock"):
        world.clock.restore(document["clock"])
    world.settings.keys = like.settings.keys
    for name in ("signer", "sink", "anywhere"):
        setattr(world.outbox, name, getattr(like.outbox, name))
    return world


def _fill(world: World, members: dict[str, Any]) -> None:
    expected = {name: type(value) for name, value in vars(world).items() if name not in NOT_STATE}
    if members.keys() - expected.keys():
        raise StateError(f"this exported world is damaged: it has members that no world has; {REMEDY}")
    reader = _Reader()
    for name, written in members.items():
        with _part(name):
            value = reader.read(written)
            if type(value) is not expected[name]:
                raise DamageError(f"it must be of the class {expected[name].__name__}")
            check_held(name, value)
            setattr(world, name, value)


@contextmanager
def _part(name: str) -> Iterator[None]:
    """Say in which part of a world the damage is."""
    try:
        yield
    except (DamageError, ClockError) as error:
        raise StateError(f"this exported world is damaged in its {name}: {error}; {REMEDY}") from None
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError):
        raise StateError(f"this exported world is damaged in its {name}: no mock writes it so; {REMEDY}") from None


class _Writer:
    """Write values; an object that occurs again is written once and then referred to."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}

    def write(self, value: Any) -> Any:
        match value:
            case None | bool() | str() | int():
                return value
            case float():
                return value if math.isfinite(value) else {TAG: "float", "v": str(value)}
            case list():
                return [self.write(one) for one in value]
            case Bounded():
                return {TAG: "bounded", "limit": value.limit, "v": self._pairs(value)}
            case dict():
                return {TAG: "dict", "v": self._pairs(value)}
            case deque():
                return {TAG: "deque", "limit": value.maxlen, "v": [self.write(one) for one in value]}
            case bytes():
                return _write_bytes(value)
            case random.Random():
                version, numbers, gauss = value.getstate()
                return {TAG: "random", "v": [version, list(numbers), gauss]}
            case set() | frozenset():
                return {TAG: type(value).__name__, "v": [self.write(one) for one in sorted(value)]}
        return self._write_object(value)

    def _pairs(self, value: dict[Any, Any]) -> list[Any]:
        return [[self.write(key), self.write(one)] for key, one in value.items()]

    def _write_object(self, value: Any) -> Any:
        name = type(value).__name__
        if type(value) is tuple:
            return {TAG: "tuple", "v": [self.write(one) for one in value]}
        if CLASSES.get(name) is not type(value):
            raise TypeError(f"a world holds a {name}, which cannot be exported")
        if isinstance(value, tuple):
            return {TAG: "row", "class": name, "v": [self.write(one) for one in value]}
        known = self._numbers.get(id(value))
        if known is not None:
            return {TAG: "same", "n": known}
        number = self._numbers[id(value)] = len(self._numbers)
        members = {key: self.write(one) for key, one in _members(value).items()}
        return {TAG: "object", "n": number, "class": name, "v": members}


class _Reader:
    """Read what a writer wrote."""

    def __init__(self) -> None:
        self._objects: dict[int, Any] = {}

    def read(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.read(one) for one in value]
        if not isinstance(value, dict):
            return value
        kind: str = value[TAG]
        content: Any = value.get("v")
        match kind:
            case "dict":
                return {self.read(key): self.read(one) for key, one in content}
            case "bounded":
                return self._read_bounded(value["limit"], content)
            case "deque":
                return deque(map(self.read, content), maxlen=value["limit"])
            case "tuple":
                return tuple(map(self.read, content))
            case "set" | "frozenset":
                return (set if kind == "set" else frozenset)(map(self.read, content))
            case "float":
                return float(content)
            case "text" | "base64":
                return content.encode() if kind == "text" else b64decode(content, validate=True)
            case "random":
                return _read_random(content)
            case "row":
                return _row(class_named(value["class"]), tuple(map(self.read, content)))
            case "same":
                return self._objects[value["n"]]
            case "object":
                return self._read_object(value["n"], value["class"], content)
        raise DamageError("it has a value of a kind that this mock does not know")

    def _read_bounded(self, limit: int, pairs: list[Any]) -> Bounded[Any, Any]:
        if type(limit) is not int or limit < 1:
            raise DamageError("its limit must be a whole number above 0")
        bounded: Bounded[Any, Any] = Bounded(limit)
        for key, one in pairs:
            bounded[self.read(key)] = self.read(one)
        return bounded

    def _read_object(self, number: int, name: str, members: dict[str, Any]) -> Any:
        kind = class_named(name)
        made = self._objects[number] = kind.__new__(kind)
        given = {key: self.read(one) for key, one in members.items()}
        if is_dataclass(kind):
            given = _defaults(kind) | given
        check_members(kind, given)
        for key, one in given.items():
            object.__setattr__(made, key, one)
        return made


def _row(kind: Any, values: tuple[Any, ...]) -> Any:
    made = kind(*values)
    check_members(kind, made._asdict())
    return made


def _members(value: Any) -> dict[str, Any]:
    """Return an object's own members: a dataclass's fields, any other's attributes."""
    left_out = NOT_STATE_OF.get(type(value).__name__, frozenset())
    names = [field.name for field in fields(value)] if is_dataclass(value) else list(vars(value))
    return {name: getattr(value, name) for name in names if name not in left_out}


def _defaults(kind: Any) -> dict[str, Any]:
    """Return the members that need not be given."""
    found: dict[str, Any] = {}
    for field in fields(kind):
        if field.default is not MISSING:
            found[field.name] = field.default
        elif field.default_factory is not MISSING:
            found[field.name] = field.default_factory()
    return found


def _write_bytes(value: bytes) -> dict[str, Any]:
    try:
        return {TAG: "text", "v": value.decode()}
    except UnicodeDecodeError:
        return {TAG: "base64", "v": b64encode(value).decode()}


def _read_random(content: list[Any]) -> random.Random:
    version, numbers, gauss = content
    dice = random.Random()
    dice.setstate((version, tuple(numbers), gauss))
    return dice
