"""The laws that every call keeps whatever it is answered with; a broken one is a line that begins with its name."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import attrs
from kyb_onboarding import ApiError, KybError, UnreadableAnswerError
from kyb_onboarding._values import Member, Value
from kyb_onboarding.resources import Download, Page

from ..support import calls
from ..support.faces import KEY, SECRET
from .bodies import CANARY
from .plans import Hostile

ONLY_OURS = "only our errors are raised"
QUIET = "no text shows a body, a secret or a personal datum"
NEW_IS_FINE = "what is new is no error"
READABLE = "every member of a value can be read"
WHOLE = "everything comes back"
WORDS = "a new word is the word"
KNOWN = "an error says what came"
KEPT = "an error survives pickling"
SECRETS = (CANARY, "canary.example", KEY, SECRET, calls.TOKEN)
SHORTEST = 8
"""Fewer characters of a body may stand in a message by chance: a message has a semicolon and "No"."""
# What a message may show: one plain word, such as a code, the name of a field, an identifier, a status.
_PLAIN = re.compile(r"[A-Za-z0-9_.:/+=\[\]-]{0,128}")
_INSTANT = re.compile(r'"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))"')


def broken(hostile: Hostile, outcome: Any) -> list[str]:
    """Return the laws that a call broke; its outcome is what it returned or raised."""
    if isinstance(outcome, BaseException):
        return [*_of_errors(hostile, outcome)]
    return [*_of_values(hostile, outcome)]


def _of_errors(hostile: Hostile, error: BaseException) -> Iterator[str]:
    if not isinstance(error, KybError):
        yield f"{ONLY_OURS}: {type(error).__name__}"
        return
    if hostile.must_read:
        yield f"{NEW_IS_FINE}: {error}"
    shown = f"{error!s} {error!r} {getattr(error, 'problem', None)!r}"
    if any(word in shown for word in (*SECRETS, *_texts(hostile.body))):
        yield f"{QUIET}: {shown}"
    if isinstance(error, ApiError):
        yield from _of_what_came(hostile, error)
    if not _survives_pickling(error):
        yield f"{KEPT}: it does not"


def _survives_pickling(error: KybError) -> bool:
    try:
        return str(pickle.loads(pickle.dumps(error))) == str(error)
    except Exception:
        return False


def _of_what_came(hostile: Hostile, error: ApiError) -> Iterator[str]:
    if error.status not in (hostile.status, None):
        yield f"{KNOWN}: status {error.status}"
    if error.outcome == "not_sent":
        yield f"{KNOWN}: the request was sent"
    if isinstance(error, UnreadableAnswerError) and (error.outcome != "accepted" or hostile.status >= 300):
        yield f"{KNOWN}: {error.outcome} at {hostile.status}"


def _of_values(hostile: Hostile, value: Any) -> Iterator[str]:
    if not 200 <= hostile.status < 300:
        yield f"{KNOWN}: a value for status {hostile.status}"
    try:
        seen = [*_reached(value)]
        shown = repr(value)
        lost = [*_of_what_comes_back(hostile, value)]
    except Exception as error:
        yield f"{READABLE}: {type(error).__name__}"
        return
    if any(word in shown for word in SECRETS):
        yield f"{QUIET}: {shown}"
    if hostile.word is not None and hostile.word not in [word for word in seen if isinstance(word, str)]:
        yield f"{WORDS}: not found"
    yield from lost


def _of_what_comes_back(hostile: Hostile, value: Any) -> Iterator[str]:
    if isinstance(value, Download):
        if value.content != hostile.body:
            yield f"{WHOLE}: not the file"
    elif value is not None:
        body = json.loads(hostile.body)
        given = _given_back(value)
        if not _is_within(given, body):
            yield f"{WHOLE}: not the answer"
        for part in _parts(value):
            yield from _of_parts(part)


def _of_parts(value: Value) -> Iterator[str]:
    """A member that is read as an object, or as several, has all that came of each."""
    parts = [(name, part) for name in _names(type(value)) for part in _several(getattr(value, name))]
    if any(hasattr(part, "to_dict") for _, part in parts):
        came = {_plain(item) for child in value.to_dict().values() for item in _several(child)}
        for name, part in parts:
            if hasattr(part, "to_dict") and _plain(part.to_dict()) not in came:
                yield f"{WHOLE}: not of {name}"


def _several(value: Any) -> Any:
    return value if isinstance(value, (tuple, list)) else [value]


def _given_back(value: Any) -> Any:
    if isinstance(value, Page):
        return [item.to_dict() for item in value.items]
    if isinstance(value, tuple):
        return [item.to_dict() for item in value]
    return value.to_dict() if isinstance(value, Value) else value.data


def _parts(value: Any) -> list[Value]:
    rows = value.items if isinstance(value, Page) else value if isinstance(value, tuple) else [value]
    return [row for row in rows if isinstance(row, Value)]


def _is_within(given: Any, body: Any) -> bool:
    """Tell whether a value is the body, or a member of it, or of its `data`: a list lies that deep in an envelope."""
    holders = [body, body.get("data")] if isinstance(body, dict) else []
    inside = (child for holder in holders if isinstance(holder, dict) for child in holder.values())
    wanted = _plain(given)
    return any(type(child) is type(given) and _plain(child) == wanted for child in (body, *inside))


def _plain(value: Any) -> str:
    """Write JSON so that equal values are equal texts, NaN and the two ways to write one instant included."""
    return _INSTANT.sub(_same_instant, json.dumps(value, sort_keys=True))


def _same_instant(text: re.Match[str]) -> str:
    try:
        return f'"{datetime.fromisoformat(text[1]).isoformat()}"'
    except ValueError:
        return text[0]


def _reached(value: Any) -> Iterator[Any]:
    """Yield all that the public attributes of a value lead to."""
    yield value
    for child in _attributes(value):
        yield from _reached(child)


def _attributes(value: Any) -> Iterator[Any]:
    if isinstance(value, Value):
        yield from (getattr(value, name) for name in _names(type(value)))
    elif hasattr(value, "additional_properties"):
        yield from (getattr(value, name) for name in value._attributes())
    elif attrs.has(type(value)):
        yield from (getattr(value, field.name) for field in attrs.fields(type(value)))
    elif isinstance(value, (tuple, list)):
        yield from value
    elif isinstance(value, dict):
        yield from value.values()


def _names(kind: type[Value]) -> list[str]:
    return [name for owner in kind.__mro__ for name, member in vars(owner).items() if isinstance(member, Member)]


def _texts(content: bytes) -> set[str]:
    """Return the texts of a body that are more than a plain word."""
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        return set()
    found, waiting = set(), [body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, (dict, list)):
            waiting.extend(node.values() if isinstance(node, dict) else node)
        elif isinstance(node, str) and len(node) >= SHORTEST and not _PLAIN.fullmatch(node):
            found.add(node)
    return found
