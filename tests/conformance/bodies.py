"""JSON that is altered at one place: deleted, null, of another type, extended. Bytes, as no writer writes some."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from typing import Any

from .examples import Path, Place

CANARY = "Canary Jane"
"""A text that no message may show."""
NEW_WORD = "brand_new_word"
NEW_MEMBER = "brand_new_member"
EXTENDED: dict[str, Any] = {NEW_MEMBER: {CANARY: [CANARY, 7, None, {"deep": 1.5}]}, "": CANARY}

# What stands where another type is expected, by the JSON type it is.
TYPES: dict[str, bytes] = {
    "string": json.dumps(CANARY).encode(),
    "number": b"-7.5",
    "boolean": b"true",
    "object": json.dumps({"canary": CANARY}).encode(),
    "array": json.dumps([CANARY, 7, None, {}, [[]]]).encode(),
}
ODD: dict[str, bytes] = {
    "a huge whole number": b"9" * 400,
    "more digits than Python reads": b"9" * 5000,
    "more than a float": b"1e400",
    "minus zero": b"-0",
    "minus zero as a float": b"-0.0",
    "no number": b"NaN",
    "nested 40 deep": b"[" * 40 + b"]" * 40,
    "nested 400 deep": b'{"a":' * 400 + b"1" + b"}" * 400,
    "nested 940 deep": b"[" * 940 + b"]" * 940,
    "nested 90,000 deep": b"[" * 90_000 + b"]" * 90_000,
    "half a character": rb'"\ud83d Jane \udc00\ud83d"',
    "NUL": rb'"a\u0000 b"',
    "line breaks": rb'"a\r\nX-Evil: 1\u2028\u2029\u0085"',
    "a raw control character": b'"a\nb\x1b"',
    "a long text": b'"' + b"x " * 10_000 + b'"',
    "an empty text": b'""',
    "a path": rb'"../../x?a=1#%2f\\"',
    "the last second": b'"9999-12-31T23:59:60-23:59"',
    "the first second": b'"0001-01-01T00:00:00+23:59"',
    "the year 33658": b"1000000000000",
    "before all time": b"-99999999999999999999",
    "a time that is not": b'"2026-02-30T25:61:61Z"',
    "a moment with a colon too many": b'"2026-01-01T00:00:00+00:00:00.000001"',
    "bytes that are no UTF-8": b'"\xff\xfe\xc3"',
    "a byte order mark inside": b'"\xef\xbb\xbf"',
    "a comment": b"/* Jane */ 1",
    "nothing": b"",
}


def json_type(value: Any) -> str:
    """Name the JSON type of a value; null is "null"."""
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", int: "number", float: "number", dict: "object", list: "array"}
    return names.get(type(value), "null")


def without(body: Any, path: Path) -> bytes:
    """Return the body without one value."""
    changed, holder = _opened(body, path)
    del holder[path[-1]]
    return json.dumps(changed).encode()


def replaced(body: Any, path: Path, raw: bytes) -> bytes:
    """Return the body with other bytes in the place of one value, of the whole one for the empty path."""
    if not path:
        return raw
    changed, holder = _opened(body, path)
    holder[path[-1]] = _MARK
    return json.dumps(changed).encode().replace(json.dumps(_MARK).encode(), raw)


def extended(body: Any, path: Path) -> bytes:
    """Return the body with unknown members in the object at a path."""
    changed = copy.deepcopy(body)
    _at(changed, path).update(EXTENDED)
    return json.dumps(changed).encode()


def doubled(body: Any, path: Path) -> bytes:
    """Return the body with one member twice, first with another value: the last one counts."""
    _, holder = _opened(body, path)
    name = path[-1]
    members = [(_MARK, json.dumps(CANARY))] + [(key, json.dumps(value)) for key, value in holder.items()]
    text = "{" + ", ".join(f"{json.dumps(name if key == _MARK else key)}: {value}" for key, value in members) + "}"
    return replaced(body, path[:-1], text.encode())


def altered(body: Any, place: Place, others: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the variants of a body at one place, each with its name; `others` are of TYPES and ODD."""
    path = place.path
    yield "deleted", without(body, path)
    yield "null", replaced(body, path, b"null")
    for name in others:
        if name != json_type(place.value):
            yield f"is {name}", replaced(body, path, (TYPES | ODD)[name])
    if isinstance(path[-1], str):
        yield "is there twice", doubled(body, path)


_MARK = "5d0c6ad3-the-place"


def _opened(body: Any, path: Path) -> tuple[Any, Any]:
    changed = copy.deepcopy(body)
    return changed, _at(changed, path[:-1])


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value
