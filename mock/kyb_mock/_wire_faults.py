"""Do to a connection what a fault asks for."""

from __future__ import annotations

import asyncio
import socket
import struct

from ._connection import Connection, head
from ._faults import Strike
from ._wire import Response

# Not the beginning of any HTTP response.
GARBAGE = b"\x00\x15\x03\x01\xff 0 kyb_mock garbage \r\n\r\n"
RESET_ON_CLOSE = struct.pack("ii", 1, 0)
PIECES = 10


async def send_struck(strike: Strike | None, response: Response | None, connection: Connection) -> Response | None:
    """Send a response as the fault lets it be sent: in small pieces, in part or not at all.

    Returns the response if there is nothing about it that the connection cannot do by itself.
    """
    if strike is not None and (strike.broken is not None or response is None):
        _break(strike.broken, response, connection.transport)
        return None
    if strike is None or not strike.trickle_s or response is None:
        return response
    connection.transport.write(head(response))
    size = -(-len(response.body) // PIECES)
    for number in range(PIECES):
        await asyncio.sleep(strike.trickle_s / PIECES)
        connection.transport.write(response.body[number * size : (number + 1) * size])
    return None


def _break(kind: str | None, response: Response | None, transport: asyncio.Transport) -> None:
    if kind == "garbage":
        transport.write(GARBAGE)
        transport.close()
    elif kind == "truncated" and response is not None:
        # Its headers, which promise the whole, and half of its body.
        transport.write(head(response) + response.body[: len(response.body) // 2])
        transport.close()
    elif kind in ("reset", "lost_answer"):
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        transport.abort()
    else:
        transport.abort()
