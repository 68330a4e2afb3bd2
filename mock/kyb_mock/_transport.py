"""The mock inside the test's own process, behind an httpx transport: no socket, no thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from typing import TypeVar
from urllib.parse import unquote

import httpx

from ._control import Control
from ._couriers import Work, settling
from ._exchange import exchange, find_strike
from ._faults import Strike
from ._posts import drive, send
from ._replies import is_control, problem
from ._wire import Request, Response, header_dict
from ._world import World
from ._worlds import OneWorld, Worlds, WorldsFullError

T = TypeVar("T")

# What httpx says of a connection that breaks as the fault does.
BREAKS: dict[str, tuple[type[httpx.TransportError], str]] = {
    "reset": (httpx.ReadError, "[Errno 104] Connection reset by peer"),
    "lost_answer": (httpx.ReadError, "[Errno 104] Connection reset by peer"),
    "empty": (httpx.RemoteProtocolError, "Server disconnected without sending a response."),
    "garbage": (httpx.RemoteProtocolError, "illegal status line"),
    "truncated": (httpx.RemoteProtocolError, "peer closed connection without sending complete message body"),
}


class MockTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answer the requests of an `httpx.Client` or `httpx.AsyncClient` from worlds.

    No real time passes: an answer that is later than the client's read timeout is a `ReadTimeout` at once, any other
    is there at once.
    """

    def __init__(self, worlds: Worlds) -> None:
        self._worlds = worlds
        self._control = Control(worlds)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of a synchronous client."""
        ours = _ours(request, request.read())
        if is_control(ours.path):
            return _theirs(drive(self._control.work(ours)))
        world, answer = self._exchange(request, ours)
        if world.outbox.mode != "collect":
            drive(settling(world))
        return answer()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of an asynchronous client."""
        ours = _ours(request, await request.aread())
        if is_control(ours.path):
            return _theirs(await _drive_async(self._control.work(ours)))
        world, answer = self._exchange(request, ours)
        if world.outbox.mode != "collect":
            await _drive_async(settling(world))
        return answer()

    def _exchange(self, request: httpx.Request, ours: Request) -> tuple[World, Callable[[], httpx.Response]]:
        """Do the work; return its world, and what gives the answer or raises as the wire would."""
        try:
            world = self._worlds.of(ours)
        except WorldsFullError as full:
            refusal = problem(str(full), ours.path, 507)
            return self._worlds.nobody, lambda: _theirs(refusal)
        response, strike = exchange(world, ours, find_strike(world, ours))
        return world, lambda: _received(response, strike, request)


async def _drive_async(work: Work[T]) -> T:
    """Do the couriers' work and return its result; each webhook is sent in a thread beside the event loop."""
    with closing(work):
        try:
            post = next(work)
            while True:
                post = work.send(await asyncio.to_thread(send, post))
        except StopIteration as stop:
            value: T = stop.value
            return value


def _received(response: Response | None, strike: Strike | None, request: httpx.Request) -> httpx.Response:
    if strike is not None:
        _suffer(strike, request)
    assert response is not None
    return _theirs(response)


def _ours(request: httpx.Request, body: bytes) -> Request:
    path = unquote(request.url.raw_path.partition(b"?")[0].decode("ascii"))
    headers = header_dict([(name.lower(), value) for name, value in request.headers.raw])
    return Request(request.method, path, request.url.query, headers, body)


def _theirs(response: Response) -> httpx.Response:
    return httpx.Response(response.status, headers=response.headers, content=response.body)


def _suffer(strike: Strike, request: httpx.Request) -> None:
    """Raise what the client would raise, if the fault keeps the answer from it."""
    patience = request.extensions.get("timeout", {}).get("read")
    # A trickle comes in ten pieces, and the patience is for each.
    if patience is not None and max(strike.latency_s, strike.trickle_s / 10) > patience:
        raise httpx.ReadTimeout("timed out", request=request)
    if strike.broken is not None:
        error, message = BREAKS[strike.broken]
        raise error(message, request=request)


def transport(world: World | Worlds, clock: Callable[[], float] | None = None) -> MockTransport:
    """Return a transport for `httpx.Client(transport=…)`, sync or async, to one world or to one for each API key.

    With `clock`, which gives Unix seconds, the world follows it instead of the machine's time.
    """
    return MockTransport(OneWorld(world, clock) if isinstance(world, World) else world)
