"""The state of a world as JSON and back: plain values as they are, everything else under a tag.

Only classes of the mock's own are read, by their name and members: a state can hold no code.
"""

from __future__ import annotations

import math
import random
from base64 import b64decode, b64encode
from collections import deque
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from . import _dossier, _flaws, _ids, _limits, _outbox, _settings, _world
from ._bounded import Bounded
from ._problems import ProblemError
from ._world import World
from .dollarpe import state as dollarpe

FORMAT = "kyb_mock world"
VERSION = 1
MODULES = (_dossier, _flaws, _ids, _limits, _outbox, _settings, _world, dollarpe)
CLASSES = {
    name: kind
    for module in MODULES
    for name, kind in vars(module).items()
    if isinstance(kind, type) and kind.__module__ == module.__name__ and kind is not World
}
# A process's own, or set anew: these are no state.
NOT_STATE = frozenset(
    {"lock", "before_work", "before_answer", "in_flight", "clock", "asked_at", "faults", "log", "unchanged"}
)
NOT_STATE_OF = {"Outbox": frozenset({"sink", "signer", "busy", "anywhere"}), "WorldSettings": frozenset({"keys"})}
TAG = "$"


class StateError(ValueError):
    """Raised for what is no exported state; the message says in one line why."""


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
        raise StateError("this is no exported world")
    if document.get("version") != VERSION:
        raise StateError(f"this world is of version {document.get('version')}, and this mock reads {VERSION}")
    world = World(like.settings)
    world.clock.source = like.clock.source
    try:
        _fill(world, _Reader().read_members(document["members"]), like)
        world.clock.restore(document["clock"])
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, ProblemError) as error:
        raise StateError(f"this exported world is damaged: {type(error).__name__}: {error}") from None
    return world


def _fill(world: World, members: dict[str, Any], like: World) -> None:
    expected = {name: type(value) for name, value in vars(world).items() if name not in NOT_STATE}
    if members.keys() - expected.keys():
        raise TypeError(f"unknown members {', '.join(sorted(members.keys() - expected.keys()))}")
    for name, value in members.items():
        if type(value) is not expected[name]:
            raise TypeError(f"{name} is {type(value).__name__} and not {expected[name].__name__}")
        setattr(world, name, value)
    world.settings.keys = like.settings.keys
    for name in ("signer", "sink", "anywhere"):
        setattr(world.outbox, name, getattr(like.outbox, name))


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

    def read_members(self, members: dict[str, Any]) -> dict[str, Any]:
        return {name: self.read(value) for name, value in members.items()}

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
                return CLASSES[value["class"]](*map(self.read, content))
            case "same":
                return self._objects[value["n"]]
            case "object":
                return self._read_object(value["n"], value["class"], content)
        raise ValueError(f"unknown tag {kind!r}")

    def _read_bounded(self, limit: int, pairs: list[Any]) -> Bounded[Any, Any]:
        bounded: Bounded[Any, Any] = Bounded(limit)
        for key, one in pairs:
            bounded[self.read(key)] = self.read(one)
        return bounded

    def _read_object(self, number: int, name: str, members: dict[str, Any]) -> Any:
        kind: Any = CLASSES[name]
        made = self._objects[number] = kind.__new__(kind)
        given = self.read_members(members)
        if is_dataclass(kind):
            given = _defaults(kind) | given
            unknown = given.keys() ^ {field.name for field in fields(kind)}
            if unknown:
                raise TypeError(f"{name} with wrong members: {', '.join(sorted(unknown))}")
        for key, one in given.items():
            object.__setattr__(made, key, one)
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
