"""The ASGI shell: from the socket's bytes to a request, and back."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from ._exchange import CutConnection, exchange
from ._wire import MAX_BODY_BYTES, Request, header_dict
from ._world import World

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

# Under this name the server's protocol hands its transport on, so that a connection can be cut.
TRANSPORT = "kyb_mock.transport"
BODYLESS = frozenset({"GET", "HEAD", "OPTIONS"})


class App:
    """Serve worlds over ASGI. `world_of` tells which world a request belongs to; `clock` gives Unix seconds."""

    def __init__(self, world_of: Callable[[Request], World], clock: Callable[[], float] = time.time) -> None:
        self._world_of = world_of
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; anything else than HTTP is not served."""
        if scope["type"] != "http":
            raise NotImplementedError(f"the mock serves HTTP only, not {scope['type']}")
        method = scope["method"]
        body = b"" if method in BODYLESS else await _read(receive)
        request = Request(method, scope["path"], scope["query_string"], header_dict(scope["headers"]), body)
        try:
            response = exchange(self._world_of(request), request, self._clock())
        except CutConnection:
            await _cut(scope, receive)
            return
        await send({"type": "http.response.start", "status": response.status, "headers": response.headers})
        await send({"type": "http.response.body", "body": response.body})


async def _read(receive: Receive) -> bytes:
    """Return the body; of one that is too large, only so much that the core sees it."""
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body") and len(body) <= MAX_BODY_BYTES:
        message = await receive()
        body += message.get("body", b"")
    return body


async def _cut(scope: Scope, receive: Receive) -> None:
    """Close the connection at once; the server must see it closed, or it would answer by itself."""
    scope["extensions"][TRANSPORT].abort()
    while (await receive())["type"] != "http.disconnect":
        pass
