"""HTTP on one connection: from the socket's bytes to requests, and responses back, each in its turn.

Nothing stands between the parser and the core: no task, no framework, no copy. A request that takes no time is
answered before the next byte is read; anything slower holds back what was sent after it.
"""

from __future__ import annotations

import logging
import socket
import struct
from collections import deque
from collections.abc import Callable
from http import HTTPStatus
from typing import Protocol, cast
from urllib.parse import unquote

import httptools

from ._loop import READ, WRITE, Job, Loop
from ._replies import problem
from ._wire import Request, Response

CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
# How much is read at once.
PIECE = 1 << 16
RESET_ON_CLOSE = struct.pack("ii", 1, 0)
STATUS_LINES = {one.value: b"HTTP/1.1 %d %b\r\n" % (one.value, one.phrase.encode()) for one in HTTPStatus}

logger = logging.getLogger("kyb_mock")


class Application(Protocol):
    """What answers the requests."""

    def admit(self, request: Request, connection: Connection) -> int | Response:
        """Return how many bytes of the body are to be read, or a refusal before any of it is."""
        ...

    def answer(self, request: Request, connection: Connection) -> Response | Job[Response | None]:
        """Return the response, or what gives it in time; None if the connection has got all it is to get."""
        ...


class Connection:
    """One client's connection, which tells when it is lost."""

    def __init__(self, app: Application, loop: Loop, sock: socket.socket, lost: Callable[[Connection], object]) -> None:
        self._app = app
        self._loop = loop
        self._socket = sock
        self._lost = lost
        self._parser = httptools.HttpRequestParser(self)
        # Requests whose turn comes: what answers each, if that is known, and whether the connection is kept.
        self._waiting: deque[tuple[Request, Response | None, bool]] = deque()
        # Whether one is worked on that takes its time, and whether those that waited for it are being taken.
        self._busy = False
        self._draining = False
        self._keep = True
        # What the client has not taken yet; it gets no other answer meanwhile.
        self._unsent = bytearray()
        self._closing = False
        self._closed = False
        self._watched = READ
        self._url = b""
        self._headers: dict[bytes, bytes] = {}
        # The request that is being read, None when it has its answer already.
        self._request: Request | None = None
        self._body: bytes | bytearray = b""
        self._room = 0
        loop.watch(sock, READ, self._ready)

    @property
    def addresses(self) -> tuple[str | None, str | None]:
        """The addresses of the client and of this machine."""
        try:
            return self._socket.getpeername()[0], self._socket.getsockname()[0]
        except OSError:  # It has hung up.
            return None, None

    def end(self) -> None:
        """Close the connection as soon as what is worked on has its answer."""
        self._keep = False
        if not self._busy:
            self.close()

    def write(self, data: bytes) -> None:
        """Send bytes, now or as soon as the client takes them."""
        if self._closed:
            return
        sent = 0 if self._unsent else self._send(data)
        if sent < len(data):
            self._unsent += memoryview(data)[sent:]
            self._watch()

    def close(self) -> None:
        """Close the connection when all is sent."""
        self._closing = True
        if not self._unsent:
            self.abort()

    def reset(self) -> None:
        """Close the connection at once, with a TCP reset."""
        if not self._closed:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        self.abort()

    def abort(self) -> None:
        """Close the connection at once. What is worked on goes on: the client may have been impatient."""
        if self._closed:
            return
        self._closed = self._closing = True
        self._watch()
        self._socket.close()
        self._waiting.clear()
        self._unsent.clear()
        self._lost(self)

    def _ready(self, events: int) -> None:
        """Read and send what can be."""
        if events & WRITE:
            self._send_on()
        if not events & READ or self._closed:
            return
        try:
            data = self._socket.recv(PIECE)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if data:
            self._feed(data)
        else:
            self.close()

    def _feed(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            # Nothing is upgraded: the request has been answered as the plain one that it also is.
            self.end()
        except httptools.HttpParserCallbackError:
            # A fault of this module, and none of the client's.
            self.abort()
            raise
        except httptools.HttpParserError:
            refused = problem("These bytes are no HTTP request.", "/")
            self._take(Request("", "/"), refused, keep=False)

    def _send(self, data: bytes | bytearray) -> int:
        """Send what the client takes now; return how much that was."""
        try:
            return self._socket.send(data)
        except BlockingIOError:
            return 0
        except OSError:
            self.abort()
            return len(data)

    def _send_on(self) -> None:
        del self._unsent[: self._send(self._unsent)]
        if self._unsent:
            return
        if self._closing:
            self.abort()
        self._watch()

    def _watch(self) -> None:
        """Wait for the client to take what is unsent, or for its next request."""
        events = 0 if self._closed else WRITE if self._unsent else 0 if self._busy else READ
        if events != self._watched:
            self._watched = events
            self._loop.watch(self._socket, events, self._ready)

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
            self.write(CONTINUE)

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
        if self._busy:
            self._waiting.append((request, response, keep))
            return
        if not keep:
            self._keep = False
        result = response or self._work(request)
        if isinstance(result, Response):
            self._write(request, result)
            return
        self._busy = True
        self._loop.drive(self._finish(request, result))
        self._watch()

    def _work(self, request: Request) -> Response | Job[Response | None]:
        try:
            return self._app.answer(request, self)
        except Exception:
            return _broken(request)

    def _finish(self, request: Request, work: Job[Response | None]) -> Job[None]:
        try:
            response = yield from work
        except Exception:
            response = _broken(request)
        self._busy = False
        if response is not None:
            self._write(request, response)
        self._drain()

    def _drain(self) -> None:
        """Take the requests that had to wait, up to one that takes its time."""
        if self._draining:
            return
        self._draining = True
        while self._waiting and not self._busy:
            self._take(*self._waiting.popleft())
        self._draining = False
        self._watch()

    def _write(self, request: Request, response: Response) -> None:
        if self._closing:
            return
        lines = [STATUS_LINES.get(response.status) or _status_line(response.status)]
        for name, value in response.headers:
            lines += (name, b": ", value, b"\r\n")
        lines.append(b"\r\n" if self._keep else b"connection: close\r\n\r\n")
        if request.method != "HEAD":
            lines.append(response.body)
        self.write(b"".join(lines))
        if not self._keep:
            self.close()


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
