"""Values of answers: a thin typed view on the JSON object as it came.

A member that is absent, null or of an odd type reads as None (a list: as what of it can be read); nothing is
converted before it is asked for, and `to_dict` gives back what came, unknown members included.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar, Generic, NoReturn, Self, TypeVar, cast, overload

from ._clock import moment_of

T = TypeVar("T")
S = TypeVar("S", bound=str)
V = TypeVar("V", bound="Value")
Read = Callable[[object], T]
_HALF = re.compile("[\ud800-\udfff]")
# Wide enough for every identifier seen, and safe as one segment of a path: no slash, no `..`, nothing to be decoded.
IDENTIFIER = re.compile(r"[0-9A-Za-z_-][0-9A-Za-z._:~-]{0,127}")


class Value:
    """One JSON object of an answer. The repr shows its identifier alone: the rest may be personal or secret."""

    __slots__ = ("_body",)
    SCHEMA: ClassVar[str] = ""
    """The name in the specification."""
    _key: ClassVar[Key[Any] | None] = None

    _body: dict[str, Any]

    def __init__(self, body: dict[str, Any]) -> None:
        object.__setattr__(self, "_body", body)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is an answer: {name} cannot be set")

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, Any]]]:
        return type(self), (self._body,)

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


class Id(Member[S | None]):
    """An identifier: `Id[ApplicationId]()`. One that is not safe as a segment of a path reads as None."""

    def __init__(self, *names: str) -> None:
        super().__init__(cast("Read[S | None]", ident), *names)


class Key(Member[S]):
    """The identifier of a value, which is always there: an object without it is no value of the kind."""

    def __init__(self, *names: str) -> None:
        # It may find None; Value.of has refused that.
        super().__init__(cast("Read[S]", ident), *names)

    def __set_name__(self, owner: type[Value], name: str) -> None:
        super().__set_name__(owner, name)
        owner._key = self


def ident(value: object) -> str | None:
    """Read an identifier that is safe as one segment of a path."""
    return value if isinstance(value, str) and IDENTIFIER.fullmatch(value) else None


def text(value: object) -> str | None:
    """Read a text; an empty one says nothing, and half a character, which JSON may carry, is none."""
    return value if isinstance(value, str) and value and not _HALF.search(value) else None


def word(value: object) -> str | None:
    """Read a text of one line that a file can hold: a status, a name of the API's, an address."""
    return value if isinstance(value, str) and value and value.isprintable() else None


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
