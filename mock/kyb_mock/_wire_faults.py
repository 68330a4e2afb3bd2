"""Do to a connection what a fault asks for."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from ._faults import Strike
from ._wire import Response

# Under this name the server's protocol hands its transport on, so that a connection can be broken.
TRANSPORT = "kyb_mock.transport"
# Not the beginning of any HTTP response.
GARBAGE = b"\x00\x15\x03\x01\xff 0 kyb_mock garbage \r\n\r\n"
RESET_ON_CLOSE = struct.pack("ii", 1, 0)
PIECES = 10

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


async def send_struck(
    strike: Strike, response: Response | None, scope: MutableMapping[str, Any], receive: Receive, send: Send
) -> None:
    """Send a response as the fault lets it be sent: in small pieces, in part or not at all."""
    if strike.broken is not None or response is None:
        await _break(strike.broken, response, scope["extensions"][TRANSPORT], receive)
        return
    await send({"type": "http.response.start", "status": response.status, "headers": response.headers})
    size = -(-len(response.body) // PIECES)
    for number in range(PIECES):
        await asyncio.sleep(strike.trickle_s / PIECES)
        piece = response.body[number * size : (number + 1) * size]
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def _break(kind: str | None, response: Response | None, transport: Any, receive: Receive) -> None:
    """Break the connection; the server must see it closed, or it would answer by itself."""
    if kind == "garbage":
        transport.write(GARBAGE)
        transport.close()
    elif kind == "truncated" and response is not None:
        transport.write(_half(response))
        transport.close()
    elif kind in ("reset", "lost_answer"):
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        transport.abort()
    else:
        transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass


def _half(response: Response) -> bytes:
    """Return the beginning of a response: its headers, which promise the whole, and half of its body."""
    head = b"".join(b"%s: %s\r\n" % header for header in response.headers)
    return b"HTTP/1.1 %d Mock\r\n%s\r\n%s" % (response.status, head, response.body[: len(response.body) // 2])
