"""Do to a connection what a fault asks for."""

from __future__ import annotations

from ._connection import Connection, body_of
from ._faults import Strike
from ._loop import Job, Pause
from ._wire import Request, Response

# Not the beginning of any HTTP response.
GARBAGE = b"\x00\x15\x03\x01\xff 0 kyb_mock garbage \r\n\r\n"
PIECES = 10


def send_struck(
    strike: Strike | None, request: Request, response: Response | None, connection: Connection
) -> Job[Response | None]:
    """Send a response as the fault lets it be sent: in small pieces, in part or not at all.

    Returns the response if there is nothing about it that the connection cannot do by itself.
    """
    if strike is not None and (strike.broken is not None or response is None):
        _break(strike.broken, request, response, connection)
        return None
    if strike is None or not strike.trickle_s or response is None:
        return response
    connection.begin(response)
    body = body_of(request, response)
    size = -(-len(body) // PIECES)
    for number in range(PIECES):
        yield Pause(strike.trickle_s / PIECES)
        connection.write(body[number * size : (number + 1) * size])
    return None


def _break(kind: str | None, request: Request, response: Response | None, connection: Connection) -> None:
    if kind == "garbage":
        connection.write(GARBAGE)
        connection.close()
    elif kind == "truncated" and response is not None:
        # Its headers, which promise the whole, and half of its body.
        connection.begin(response)
        body = body_of(request, response)
        connection.write(body[: len(body) // 2])
        connection.close()
    elif kind in ("reset", "lost_answer"):
        connection.reset()
    else:
        connection.abort()
