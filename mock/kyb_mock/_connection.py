"""HTTP on one connection: requests in, and their responses out, each in its turn.

Nothing stands between the parser and the core: no task, no framework, no copy. A request that takes no time is
answered before the next byte is read; anything slower, or a client that does not read, holds back what follows.
"""

from __future__ import annotations

import logging
import socket
import struct
from collections import deque
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Protocol

from ._loop import READ, WRITE, Job, Loop
from ._reading import Reader
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
        self._reader = Reader(lambda request: app.admit(request, self), partial(self.write, CONTINUE), self._take)
        # Requests whose turn comes: what answers each, if that is known, and whether the connection is kept.
        self._waiting: deque[tuple[Request, Response | None, bool]] = deque()
        # Whether one is worked on that takes its time, and whether those that waited for it are being answered.
        self._busy = False
        self._draining = False
        # Whether requests are still taken, and whether the connection is kept after the one that is answered.
        self._open = True
        self._keep = True
        # What the client has not taken yet; it gets no other answer meanwhile.
        self._unsent = bytearray()
        self._closing = False
        self._closed = False
        self._watched = READ
        loop.watch(sock, READ, self._ready)

    @property
    def addresses(self) -> tuple[str | None, str | None]:
        """The addresses of the client and of this machine."""
        try:
            return self._socket.getpeername()[0], self._socket.getsockname()[0]
        except OSError:  # It has hung up.
            return None, None

    def end(self) -> None:
        """Take no more requests, and close the connection as soon as what is worked on has its answer."""
        self._open = self._keep = False
        self._waiting.clear()
        if not self._busy:
            self.close()

    def begin(self, response: Response) -> None:
        """Send what goes before the body of a response."""
        self.write(_head(response, self._keep))

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
            self._read(data)
        else:
            self.close()

    def _read(self, data: bytes) -> None:
        try:
            self._reader.read(data)
        except BaseException:
            self.abort()
            raise

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
        self._drain()

    def _watch(self) -> None:
        """Wait for the client to take what is unsent, or for its next request."""
        events = 0 if self._closed else WRITE if self._unsent else 0 if self._busy else READ
        if events != self._watched:
            self._watched = events
            self._loop.watch(self._socket, events, self._ready)

    def _take(self, request: Request, response: Response | None, keep: bool) -> None:
        """Answer a request, now or when its turn comes."""
        if not self._open or self._closing:
            return
        self._open = keep
        if self._busy or self._unsent or self._waiting:
            self._waiting.append((request, response, keep))
        else:
            self._answer(request, response, keep)

    def _answer(self, request: Request, response: Response | None, keep: bool) -> None:
        if not keep:
            self._keep = False
        result = response or self._work(request)
        if isinstance(result, Response):
            self._respond(request, result)
            return
        self._busy = True
        self._loop.drive(self._finish(request, result))
        self._watch()

    def _work(self, request: Request) -> Response | Job[Response | None]:
        try:
            return self._app.answer(request, self)
        except BaseException:  # A test's hook may fail with anything.
            return _broken(request)

    def _finish(self, request: Request, work: Job[Response | None]) -> Job[None]:
        try:
            response = yield from work
        except GeneratorExit:
            raise
        except BaseException:
            response = _broken(request)
        self._busy = False
        if response is not None:
            self._respond(request, response)
        elif not self._keep:
            self.close()
        self._drain()

    def _drain(self) -> None:
        """Answer the requests that had to wait, up to one that takes its time or whose answer is not taken."""
        if self._draining:
            return
        self._draining = True
        try:
            while self._waiting and not (self._busy or self._unsent):
                self._answer(*self._waiting.popleft())
        finally:
            self._draining = False
        self._watch()

    def _respond(self, request: Request, response: Response) -> None:
        if self._closing:
            return
        try:
            data = _head(response, self._keep) + body_of(request, response)
        except Exception:
            # A test's hook has put something into it that cannot be sent.
            response = _broken(request)
            data = _head(response, self._keep) + body_of(request, response)
        self.write(data)
        if not self._keep:
            self.close()


def body_of(request: Request, response: Response) -> bytes:
    """Return the body that a request gets: to HEAD there is none (RFC 9110 9.3.2)."""
    return b"" if request.method == "HEAD" else response.body


def _head(response: Response, keep: bool) -> bytes:
    """Return what goes before the body of a response."""
    lines = [STATUS_LINES.get(response.status) or b"HTTP/1.1 %d Mock\r\n" % response.status]
    for name, value in response.headers:
        lines += (name, b": ", value, b"\r\n")
    lines.append(b"\r\n" if keep else b"connection: close\r\n\r\n")
    return b"".join(lines)


def _broken(request: Request) -> Response:
    """Return the answer to a request on which the mock, or a hook of a test, has failed; the log says how."""
    logger.exception("the mock failed on %s %s", request.method, request.path)
    return problem("The mock failed; its log says how.", request.path, 500)
