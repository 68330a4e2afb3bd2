"""What comes in and what goes out: requests and responses as plain values, and the answers operations give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import orjson

JSON = "application/json"
PROBLEM = "application/problem+json"
# What the mock reads of one request: a file of 20 MB as Base64, and some room around it.
MAX_BODY_BYTES = 28 << 20

Headers = Sequence[tuple[bytes, bytes]]


@dataclass(slots=True)
class Request:
    """One request. `path` is percent-decoded, header names are lower case; nothing secret shows in the repr."""

    method: str
    path: str
    query: bytes = field(default=b"", repr=False)
    headers: dict[bytes, bytes] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)

    def header(self, name: bytes) -> str | None:
        """Return a header's value, or None without it."""
        value = self.headers.get(name)
        return None if value is None else value.decode("latin-1").strip()


@dataclass(slots=True)
class Response:
    """One response, ready to be written."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes = field(repr=False)

    def header(self, name: bytes) -> str | None:
        """Return a header's value, or None without it."""
        return next((value.decode("latin-1") for key, value in self.headers if key == name), None)

    def json(self) -> Any:
        """Return the parsed body."""
        return orjson.loads(self.body)


class Answer(NamedTuple):
    """What an operation answers. `raw` is the body already written: a file, or an earlier answer given again, which
    was `judged` by the specification then. Without a `media_type` there is no body. `keep` is told the body once it is
    written and found right."""

    status: int
    body: Any
    media_type: str = JSON
    headers: Headers = ()
    raw: bytes | None = None
    replayed: bool = False
    judged: bool = False
    keep: Callable[[bytes], None] | None = None


NO_CONTENT = Answer(204, None, "")
EMPTY = Answer(200, None, "")


def header_dict(pairs: Sequence[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    """Return headers by their lower-case name; a header that came several times is joined by commas (RFC 9110 5.3)."""
    headers = dict(pairs)
    if len(headers) == len(pairs):
        return headers
    headers.clear()
    for name, value in pairs:
        headers[name] = headers[name] + b", " + value if name in headers else value
    return headers
