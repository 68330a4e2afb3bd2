"""Answers that break on the way, from a real server: what no transport in memory can do."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from kyb_onboarding import ApiError, AsyncDakota, Dakota, Settings, TransportError, UnreadableAnswerError

from ..support import calls
from ..support.faces import KEY, NoPauses
from .laws import SECRETS

BODY = f'{{"id": "{calls.KSUID}", "name": "Canary Jane"}}'.encode()
OK = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
CHUNK = f"{len(BODY):x}\r\n".encode() + BODY + b"\r\n"
BROKEN: dict[str, bytes] = {
    "nothing": b"",
    "half a status line": b"HTTP/1.1 2",
    "a status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n",
    "another protocol": b"SSH-2.0-OpenSSH_9.6\r\n",
    "half a head": OK,
    "a header without a name": OK + b": x\r\ncontent-length: 2\r\n\r\n{}",
    "a header with NUL": OK + b"x-request-id: a\x00b\r\ncontent-length: 2\r\n\r\n{}",
    "an endless head": OK + b"x: " + b"y" * 200_000,
    "two lengths": OK + b"content-length: 2\r\ncontent-length: 3\r\n\r\n{}",
    "a length that is no number": OK + b"content-length: many\r\n\r\n{}",
    "a length too long": OK + f"content-length: {len(BODY) + 9}\r\n\r\n".encode() + BODY,
    "a length and chunks": OK + b"content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n" + CHUNK,
    "a chunk cut short": OK + b"transfer-encoding: chunked\r\n\r\n" + CHUNK[:-20],
    "no last chunk": OK + b"transfer-encoding: chunked\r\n\r\n" + CHUNK,
    "a chunk of no size": OK + b"transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    "closed within the body": OK + f"content-length: {len(BODY)}\r\n\r\n".encode() + BODY[:30],
    "gzip that is none": OK + b"content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}",
    "a protocol to switch to": b"HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\n\r\n" + BODY,
    "a hint and no answer": b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n",
}
UNREADABLE: dict[str, bytes] = {
    "a length too short": OK + b"content-length: 40\r\n\r\n" + BODY,
    "a length of nothing": OK + b"content-length: 0\r\n\r\n" + BODY,
    "a body at 204": b"HTTP/1.1 204 No Content\r\ncontent-length: 9\r\n\r\n" + BODY,
    "no length, and cut": OK + b"\r\n" + BODY[:-10],
}
OPERATIONS = ("createCustomer", "getCustomer", "listCustomers", "getApplication", "simulateOnboarding")


@contextmanager
def server(raw: bytes) -> Iterator[str]:
    """Answer every request with the same bytes, and hang up."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection, suppress(OSError):  # a client may hang up before all is sent
                    _read_request(connection)
                    connection.sendall(raw)
                    connection.shutdown(socket.SHUT_WR)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def _read_request(connection: socket.socket) -> None:
    """Read to the end of the head and of the body: whoever closes with bytes unread resets the connection."""
    head, length = b"", 0
    while b"\r\n\r\n" not in head:
        head += connection.recv(65536)
    for line in head.partition(b"\r\n\r\n")[0].lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    body = head.partition(b"\r\n\r\n")[2]
    while len(body) < length:
        body += connection.recv(65536)


def in_thread(settings: Settings, make: Callable[[Any], Any]) -> Any:
    with Dakota(settings, clock=NoPauses()) as dakota:
        return _one(make(dakota))


def in_asyncio(settings: Settings, make: Callable[[Any], Any]) -> Any:
    async def main() -> Any:
        async with AsyncDakota(settings, clock=NoPauses()) as dakota:
            return await _one(make(dakota))

    return asyncio.run(main())


def _one(result: Any) -> Any:
    return result.first_page() if hasattr(result, "first_page") else result


def outcome_of(face: Callable[..., Any], raw: bytes, operation: str, journal: str) -> ApiError:
    with server(raw) as url:
        settings = Settings(api_key=KEY, base_url=url, journal=journal, max_attempts=1, requests_per_minute=0)
        with pytest.raises(ApiError) as caught:
            face(settings, calls.DAKOTA[operation])
    assert not [word for word in SECRETS if word in f"{caught.value!s}{caught.value!r}"]
    return caught.value


@pytest.mark.parametrize("face", [in_thread, in_asyncio])
@pytest.mark.parametrize("what", BROKEN)
def test_an_answer_that_breaks_off_leaves_the_outcome_unknown(face, what, tmp_path):
    for operation in OPERATIONS:
        error = outcome_of(face, BROKEN[what], operation, str(tmp_path / "journal.db"))
        assert error.outcome == "unknown"
        assert isinstance(error, TransportError) or error.status == 101


@pytest.mark.parametrize("face", [in_thread, in_asyncio])
@pytest.mark.parametrize("what", UNREADABLE)
def test_an_answer_that_came_and_cannot_be_read_was_accepted(face, what, tmp_path):
    for operation in ("createCustomer", "getCustomer", "listCustomers", "getApplication"):
        error = outcome_of(face, UNREADABLE[what], operation, str(tmp_path / "journal.db"))
        assert isinstance(error, UnreadableAnswerError)
        assert error.outcome == "accepted"
