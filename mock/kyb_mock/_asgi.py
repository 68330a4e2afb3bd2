"""The ASGI shell: from the socket's bytes to a request, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from ._dispatch import Dispatch
from ._exchange import exchange, find_strike
from ._idempotency import in_flight
from ._posts import drive_async
from ._replies import is_control, problem
from ._wire import MAX_BODY_BYTES, Request, Response, header_dict
from ._wire_faults import send_struck
from ._world import World
from ._worlds import Worlds, WorldsFullError

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

# A state may hold the files that were uploaded.
MAX_CONTROL_BYTES = 512 << 20
BODYLESS = frozenset({"GET", "HEAD", "OPTIONS"})


class App:
    """Serve worlds over ASGI."""

    def __init__(self, worlds: Worlds, *, open_control: bool = False) -> None:
        self.worlds = worlds
        self._open_control = open_control
        self._dispatch = Dispatch()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; anything else than HTTP is not served."""
        if scope["type"] != "http":
            raise NotImplementedError(f"the mock serves HTTP only, not {scope['type']}")
        method, path = scope["method"], scope["path"]
        if is_control(path):
            await self._answer_control(scope, receive, send)
            return
        body = b"" if method in BODYLESS else await _read(receive, MAX_BODY_BYTES)
        request = Request(method, path, scope["query_string"], header_dict(scope["headers"]), body)
        try:
            world = self.worlds.of(request)
        except WorldsFullError as full:
            await _send(send, problem(str(full), request.path, 507))
            return
        strike = find_strike(world, request)
        if strike is not None and strike.latency_s:
            await _delay(world, request, strike.latency_s)
        response, strike = exchange(world, request, strike)
        if world.outbox.mode != "collect":
            await self._dispatch.before_answer(world)
        if response is not None and strike is None:
            await _send(send, response)
        else:
            assert strike is not None
            await send_struck(strike, response, scope, receive, send)
        if world.outbox.mode != "collect":
            self._dispatch.after_answer(world)

    async def _answer_control(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a control request; one that may not be made is refused before its body is read."""
        # Imported when it is first used: most servers of tests are never asked for it.
        from ._control import Control, Peer

        control = Control(self.worlds, anywhere=self._open_control)
        request = Request(scope["method"], scope["path"], scope["query_string"], header_dict(scope["headers"]), b"")
        peer = Peer((scope.get("client") or [None])[0], (scope.get("server") or [None])[0])
        response = control.refusal(request, peer)
        if response is None:
            request.body = await _read(receive, MAX_CONTROL_BYTES)
            response = await drive_async(control.work(request))
            world = control.find_world(request)
            if world is not None and world.outbox.mode != "collect":
                self._dispatch.start(world)
        await _send(send, response)


async def _send(send: Send, response: Response) -> None:
    await send({"type": "http.response.start", "status": response.status, "headers": response.headers})
    await send({"type": "http.response.body", "body": response.body})


async def _delay(world: World, request: Request, seconds: float) -> None:
    """Let a request wait before it is worked on, so that its repeat finds it in flight."""
    with in_flight(world, request):
        await asyncio.sleep(seconds)


async def _read(receive: Receive, limit: int) -> bytes:
    """Return the body; of one that is too large, only so much that its size is seen."""
    message = await receive()
    body: bytes = message.get("body", b"")
    if not message.get("more_body"):
        return body
    pieces, size = [body], len(body)
    while message.get("more_body") and size <= limit:
        message = await receive()
        pieces.append(message.get("body", b""))
        size += len(pieces[-1])
    return b"".join(pieces)
