"""Requests out of a connection's bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from urllib.parse import unquote

import httptools

from ._replies import problem
from ._wire import Request, Response

# Of a request's target and headers together, in bytes: more than any client of the API sends.
MAX_HEAD_BYTES = 64 << 10
# One text for each of the usual methods, as many requests are kept in a log.
METHODS = {name.encode(): name for name in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")}

Admit = Callable[[Request], "int | Response"]
Take = Callable[[Request, "Response | None", bool], None]


class Reader:
    """Reads requests, and gives each on when it is whole.

    Args:
        admit: Asked when the head of a request is there; returns how many bytes of the body are to be read, or a
            refusal before any of it is.
        expected: Called when the client waits for leave to send the body.
        take: Gets each request, the refusal if it has one already, and whether the connection is kept after it.
    """

    def __init__(self, admit: Admit, expected: Callable[[], None], take: Take) -> None:
        self._admit = admit
        self._expected = expected
        self._take = take
        self._parser = httptools.HttpRequestParser(self)
        self._url = b""
        self._headers: dict[bytes, bytes] = {}
        self._head_room = 0
        # The request that is being read, None when it has its answer already.
        self._request: Request | None = None
        self._body: bytes | bytearray = b""
        self._room = 0

    def read(self, data: bytes) -> None:
        """Read on. Bytes that are no HTTP are taken as a request that is refused, the last one."""
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            # Nothing is upgraded: the request was given on as the plain one that it also is, and as the last one.
            pass
        except httptools.HttpParserCallbackError:
            # A fault of the mock, and none of the client's.
            raise
        except httptools.HttpParserError:
            self._refuse("These bytes are no HTTP request.")

    # What the parser calls.

    def on_message_begin(self) -> None:
        self._url = b""
        self._headers = {}
        self._head_room = MAX_HEAD_BYTES
        self._body = b""

    def on_url(self, url: bytes) -> None:
        self._url += self._within_head(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        name = name.lower()
        headers = self._headers
        value = self._within_head(value, len(name))
        headers[name] = headers[name] + b", " + value if name in headers else value

    def on_headers_complete(self) -> None:
        if self._head_room < 0:
            self._refuse(f"Target and headers are larger than {MAX_HEAD_BYTES} bytes.", 431)
            return
        try:
            path, query = _target(self._url)
        except (httptools.HttpParserInvalidURLError, UnicodeDecodeError):
            self._refuse("The target of the request is neither a path nor a URL.")
            return
        method = self._parser.get_method()
        request = self._request = Request(METHODS.get(method) or method.decode("ascii"), path, query, self._headers)
        # What comes after the body belongs to nothing that is asked here.
        self._headers = {}
        admitted = self._admit(request)
        if isinstance(admitted, Response):
            self._give(admitted)
            return
        self._room = admitted
        if b"expect" in request.headers and request.headers[b"expect"].lower() == b"100-continue":
            self._expected()

    def on_body(self, piece: bytes) -> None:
        if self._request is None:
            return
        # One piece is the rule, and needs no copy.
        if not self._body:
            self._body = piece
        elif isinstance(self._body, bytearray):
            self._body += piece
        else:
            self._body = bytearray(self._body + piece)
        if len(self._body) > self._room:
            self._give()

    def on_message_complete(self) -> None:
        if self._request is not None:
            self._give()

    def _within_head(self, part: bytes, more: int = 0) -> bytes:
        """Return a part of the head, or nothing of it where there is no room for it."""
        self._head_room -= len(part) + more
        return part if self._head_room >= 0 else b""

    def _give(self, response: Response | None = None) -> None:
        """Give on the request that was read; of its body no more is wanted than what is there."""
        request = cast(Request, self._request)
        request.body = bytes(self._body)
        self._request = None
        keep = self._parser.should_keep_alive() and not self._parser.should_upgrade()
        self._take(request, response, keep)

    def _refuse(self, detail: str, status: int = 400) -> None:
        self._take(Request("", "/"), problem(detail, "/", status), False)


def _target(url: bytes) -> tuple[str, bytes]:
    """Return path, percent-decoded, and query of a request's target."""
    if url[:1] == b"/" and b"#" not in url:
        raw, _, query = url.partition(b"?")
    else:
        parsed = httptools.parse_url(url)
        raw, query = parsed.path or b"/", parsed.query or b""
    path = raw.decode("ascii")
    return (unquote(path) if "%" in path else path), query
