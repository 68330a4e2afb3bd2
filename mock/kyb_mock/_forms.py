"""Read the JSON of a control request, member by member; what is wrong with it is one clear line."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from urllib.parse import parse_qsl

import orjson

from ._annotations import is_number
from ._problems import ProblemError
from ._wire import Request

MISSING: Any = object()


class Form:
    """The members of a control request's body, or of its query. Each is taken once, and none may be left."""

    def __init__(self, members: dict[str, Any], *, of_texts: bool = False) -> None:
        self._members = dict(members)
        self._of_texts = of_texts
        # In the order in which somebody asked for them.
        self._known: dict[str, None] = {}

    @classmethod
    def of_body(cls, request: Request) -> Form:
        """Read a request's body; none at all is an empty object.

        Raises:
            ProblemError: 400 if it is not a JSON object.
        """
        return cls(body_of(request))

    @classmethod
    def of_query(cls, request: Request) -> Form:
        """Read a request's query; numbers are read where numbers are asked for."""
        return cls(dict(parse_qsl(request.query.decode("latin-1"), keep_blank_values=True)), of_texts=True)

    def has(self, name: str) -> bool:
        """Tell whether a member is given, which is one that is known here."""
        self._known[name] = None
        return name in self._members

    def take(self, name: str, default: Any = MISSING) -> Any:
        """Return a member, whatever it is.

        Raises:
            ProblemError: 400 if it is missing and has no default.
        """
        self._known[name] = None
        value = self._members.pop(name, default)
        if value is MISSING:
            raise ProblemError(400, f"{name} is missing")
        return value

    def text(self, name: str, default: Any = MISSING, among: Collection[str] = ()) -> Any:
        """Return a text, or the default, which may be None; with `among` one of those."""
        value = self.take(name, default)
        if value is default and not (default is not None and isinstance(default, str)):
            return value
        if not isinstance(value, str):
            raise ProblemError(400, f"{name} must be a text, not {value!r}")
        if among and value not in among:
            raise ProblemError(400, f"{name} must be one of {', '.join(among)}, not {value!r}")
        return value

    def number(self, name: str, default: Any = MISSING, what: str = "a number") -> Any:
        """Return a number, or the default, which may be None; `what` says in a refusal what is wanted."""
        value = self.take(name, default)
        if value is default:
            return value
        number = _number(value) if self._of_texts else value
        if not is_number(number):
            raise ProblemError(400, f"{name} must be {what}, not {value!r}")
        return number

    def whole(self, name: str, default: Any = MISSING, least: int = 0) -> Any:
        """Return a whole number that is not below `least`, or the default, which may be None."""
        what = f"a whole number and at least {least}"
        value = self.number(name, default, what)
        if value is not default and (value != int(value) or value < least):
            raise ProblemError(400, f"{name} must be {what}, not {value}")
        return value if value is default else int(value)

    def rest(self) -> dict[str, Any]:
        """Return the members that nobody took yet; who gets them refuses what is unknown."""
        rest, self._members = self._members, {}
        return rest

    def end(self) -> None:
        """Refuse what nobody took.

        Raises:
            ProblemError: 400 naming it, and what may be given.
        """
        if self._members:
            known = ", ".join(self._known) or "none"
            raise ProblemError(400, f"unknown: {', '.join(self._members)}; known here: {known}")


def body_of(request: Request) -> dict[str, Any]:
    """Return a request's body, which must be a JSON object; none at all is an empty one.

    Raises:
        ProblemError: 400 if it is anything else.
    """
    try:
        body = orjson.loads(request.body) if request.body else {}
    except orjson.JSONDecodeError as error:
        raise ProblemError(400, f"the body is no JSON: {error}") from None
    if not isinstance(body, dict):
        raise ProblemError(400, "the body must be a JSON object")
    return body


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
