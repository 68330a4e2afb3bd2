"""HTTP on one connection: from the socket's bytes to requests, and responses back, each in its turn.

Nothing stands between the parser and the core: no task, no framework, no copy. A request that takes no time is
answered before the next byte is read; anything slower holds back what was sent after it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any, Protocol, cast
from urllib.parse import unquote

import httptools

from ._replies import problem
from ._wire import Request, Response

CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
STATUS_LINES = {one.value: b"HTTP/1.1 %d %b\r\n" % (one.value, one.phrase.encode()) for one in HTTPStatus}

logger = logging.getLogger("kyb_mock")


class Application(Protocol):
    """What answers the requests."""

    def admit(self, request: Request, connection: Connection) -> int | Response:
        """Return how many bytes of the body are to be read, or a refusal before any of it is."""
        ...

    def answer(self, request: Request, connection: Connection) -> Response | Coroutine[Any, Any, Response | None]:
        """Return the response, or what gives it in time; None if the connection has got all it is to get."""
        ...


Told = Callable[["Connection"], None]


class Connection(asyncio.Protocol):
    """One client's connection, which tells when it is made and when it is lost."""

    def __init__(self, app: Application, loop: asyncio.AbstractEventLoop, made: Told, lost: Told) -> None:
        self._app = app
        self._loop = loop
        self._made = made
        self._lost = lost
        self._parser = httptools.HttpRequestParser(self)
        # Requests whose turn comes: what answers each, if that is known, and whether the connection is kept.
        self._waiting: deque[tuple[Request, Response | None, bool]] = deque()
        # What is worked on; a task is held by nobody else.
        self._task: asyncio.Task[None] | None = None
        self._keep = True
        self._url = b""
        self._headers: dict[bytes, bytes] = {}
        # The request that is being read, None when it has its answer already.
        self._request: Request | None = None
        self._body: bytes | bytearray = b""
        self._room = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self.transport = cast(asyncio.Transport, transport)
        self._made(self)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """End. What is worked on goes on: the client may have been impatient."""
        self._waiting.clear()
        self._lost(self)

    def data_received(self, data: bytes) -> None:
        """Read on."""
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            # Nothing is upgraded: the request has been answered as the plain one that it also is.
            self.end()
        except httptools.HttpParserError:
            refused = problem("These bytes are no HTTP request.", "/")
            self._take(Request("", "/"), refused, keep=False)

    def pause_writing(self) -> None:
        """Take no more requests from a client that does not read the answers."""
        self.transport.pause_reading()

    def resume_writing(self) -> None:
        """Go on."""
        if self._task is None:
            self.transport.resume_reading()

    def end(self) -> None:
        """Close the connection as soon as what is worked on has its answer."""
        self._keep = False
        if self._task is None:
            self.transport.close()

    # What the parser calls.

    def on_message_begin(self) -> None:
        self._url = b""
        self._headers = {}
        self._body = b""

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        name = name.lower()
        headers = self._headers
        headers[name] = headers[name] + b", " + value if name in headers else value

    def on_headers_complete(self) -> None:
        path, query = _target(self._url)
        request = self._request = Request(self._parser.get_method().decode("ascii"), path, query, self._headers)
        admitted = self._app.admit(request, self)
        if isinstance(admitted, Response):
            self._read(admitted)
            return
        self._room = admitted
        if b"expect" in self._headers and self._headers[b"expect"].lower() == b"100-continue":
            self.transport.write(CONTINUE)

    def on_body(self, piece: bytes) -> None:
        if self._request is None:
            return
        # One piece is the rule, and needs no copy.
        self._body = bytearray(self._body) + piece if self._body else piece
        if len(self._body) > self._room:
            self._read()

    def on_message_complete(self) -> None:
        if self._request is not None:
            self._read()

    def _read(self, response: Response | None = None) -> None:
        """Take the request that was read; of its body no more is wanted than what is there."""
        request = cast(Request, self._request)
        request.body = bytes(self._body)
        self._request = None
        self._take(request, response, self._parser.should_keep_alive())

    def _take(self, request: Request, response: Response | None, keep: bool) -> None:
        if self._task is not None:
            self._waiting.append((request, response, keep))
            return
        if not keep:
            self._keep = False
        result = response or self._work(request)
        if isinstance(result, Response):
            self._write(request, result)
            return
        self._task = self._loop.create_task(self._finish(request, result))
        self.transport.pause_reading()

    def _work(self, request: Request) -> Response | Coroutine[Any, Any, Response | None]:
        try:
            return self._app.answer(request, self)
        except Exception:
            return _broken(request)

    async def _finish(self, request: Request, work: Coroutine[Any, Any, Response | None]) -> None:
        try:
            response = await work
        except Exception:
            response = _broken(request)
        self._task = None
        if response is not None:
            self._write(request, response)
        while self._waiting and self._task is None:
            self._take(*self._waiting.popleft())
        if self._task is None and not self.transport.is_closing():
            self.transport.resume_reading()

    def _write(self, request: Request, response: Response) -> None:
        transport = self.transport
        if transport.is_closing():
            return
        lines = [STATUS_LINES.get(response.status) or _status_line(response.status)]
        for name, value in response.headers:
            lines += (name, b": ", value, b"\r\n")
        lines.append(b"\r\n" if self._keep else b"connection: close\r\n\r\n")
        if request.method != "HEAD":
            lines.append(response.body)
        transport.write(b"".join(lines))
        if not self._keep:
            transport.close()


def head(response: Response) -> bytes:
    """Return what goes before the body of a response."""
    headers = b"".join(b"%b: %b\r\n" % header for header in response.headers)
    return b"%b%b\r\n" % (STATUS_LINES.get(response.status) or _status_line(response.status), headers)


def _status_line(status: int) -> bytes:
    return b"HTTP/1.1 %d Mock\r\n" % status


def _target(url: bytes) -> tuple[str, bytes]:
    """Return path, percent-decoded, and query of a request's target."""
    if url[:1] == b"/" and b"#" not in url:
        raw, _, query = url.partition(b"?")
    else:
        parsed = httptools.parse_url(url)
        raw, query = parsed.path or b"/", parsed.query or b""
    path = raw.decode("ascii")
    return (unquote(path) if "%" in path else path), query


def _broken(request: Request) -> Response:
    """Return the answer to a request on which the mock, or a hook of a test, has failed; the log says how."""
    logger.exception("the mock failed on %s %s", request.method, request.path)
    return problem("The mock failed; its log says how.", request.path, 500)
