"""Values of answers: a thin typed view on the JSON object as it came.

A member that is absent, null or of an odd type reads as None (a list: as what of it can be read); nothing is
converted before it is asked for, and `to_dict` gives back what came, unknown members included.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar, Generic, Self, TypeVar, overload

from ._clock import moment_of

T = TypeVar("T")
V = TypeVar("V", bound="Value")
Read = Callable[[object], T]
# Wide enough for every identifier seen, and safe as one segment of a path: no slash, no `..`, nothing to be decoded.
IDENTIFIER = re.compile(r"[0-9A-Za-z_-][0-9A-Za-z._:~-]{0,127}")


class Value:
    """One JSON object of an answer. The repr shows its identifier alone: the rest may be personal or secret."""

    __slots__ = ("_body",)
    SCHEMA: ClassVar[str] = ""
    """The name in the specification."""
    _key: ClassVar[Key[Any] | None] = None

    def __init__(self, body: dict[str, Any]) -> None:
        self._body = body

    @classmethod
    def of(cls, body: dict[str, Any]) -> Self | None:
        """Return the value of a JSON object, or None if it lacks its identifier."""
        return None if cls._key is not None and cls._key.find(body) is None else cls(body)

    def to_dict(self) -> dict[str, Any]:
        """Return a copy of the JSON object as it came."""
        return copy.deepcopy(self._body)

    def __eq__(self, other: object) -> bool:
        return self._body == other._body if isinstance(other, Value) and type(other) is type(self) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # the object inside is mutable

    def __repr__(self) -> str:
        name = key_name(type(self))
        return f"{type(self).__name__}({f'{name}={key_of(self)!r}' if name else ''})"


def key_name(kind: type[Value]) -> str | None:
    """Return the name of a kind's identifier, None for a kind that has none."""
    return kind._key.names[0] if kind._key else None


def key_of(value: Value) -> str | None:
    """Return a value's identifier, None where its kind has none."""
    key = type(value)._key
    return str(key.find(value._body)) if key else None


class Member(Generic[T]):
    """One member of a value: how it is read, and under which names it comes; the attribute's name by default."""

    def __init__(self, read: Read[T], *names: str) -> None:
        self.read = read
        self.names = names

    def __set_name__(self, owner: type[Value], name: str) -> None:
        self.names = self.names or (name,)

    def find(self, body: dict[str, Any]) -> T:
        """Return the member of an object under the first of its names that can be read."""
        found = self.read(body.get(self.names[0]))
        for name in self.names[1:]:
            found = self.read(body.get(name)) if found is None else found
        return found

    @overload
    def __get__(self, value: None, owner: type[Value]) -> Self: ...
    @overload
    def __get__(self, value: Value, owner: type[Value]) -> T: ...
    def __get__(self, value: Value | None, owner: type[Value]) -> Self | T:
        return self if value is None else self.find(value._body)


class Key(Member[T]):
    """The identifier of a value, which is always there: an object without it is no value of the kind."""

    def __init__(self, kind: Callable[[str], T], *names: str) -> None:
        # Member's reading may find None; Value.of has refused that.
        super().__init__(ident(kind), *names)  # type: ignore[arg-type]

    def __set_name__(self, owner: type[Value], name: str) -> None:
        super().__set_name__(owner, name)
        owner._key = self


def ident(kind: Callable[[str], T]) -> Read[T | None]:
    """Read an identifier that is safe as one segment of a path."""
    return lambda value: kind(value) if isinstance(value, str) and IDENTIFIER.fullmatch(value) else None


def text(value: object) -> str | None:
    """Read a text; an empty one says nothing, and half a character, which JSON may carry, can be written nowhere."""
    if not isinstance(value, str) or not value:
        return None
    try:
        value.encode()
    except UnicodeEncodeError:
        return None
    return value


def flag(value: object) -> bool | None:
    """Read a boolean."""
    return value if isinstance(value, bool) else None


def whole(value: object) -> int | None:
    """Read a whole number."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def day(value: object) -> date | None:
    """Read a date written YYYY-MM-DD."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


moment = moment_of
"""Read a time in any of the API's forms, as an aware datetime."""


def texts(value: object) -> tuple[str, ...]:
    """Read a list of texts."""
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def anything(value: object) -> Any:
    """Give a member as it came."""
    return value


def members(value: object) -> dict[str, Any]:
    """Read an object whose members have no fixed names; a copy."""
    return copy.deepcopy(value) if isinstance(value, dict) else {}


def one(kind: type[V]) -> Read[V | None]:
    """Read an object of a kind."""
    return lambda value: kind.of(value) if isinstance(value, dict) else None


def many(kind: type[V]) -> Read[tuple[V, ...]]:
    """Read a list of objects of a kind; what is none is left out."""

    def read(value: object) -> tuple[V, ...]:
        rows = value if isinstance(value, list) else []
        found = (kind.of(row) for row in rows if isinstance(row, dict))
        return tuple(row for row in found if row is not None)

    return read
