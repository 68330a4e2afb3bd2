"""The mock inside the test's own process, behind an httpx transport: no socket, no thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import unquote

import httpx

from ._exchange import CutConnection, exchange
from ._wire import Request, header_dict
from ._world import World


class MockTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answer the requests of an `httpx.Client` or `httpx.AsyncClient` from a world."""

    def __init__(self, world: World, clock: Callable[[], float] = time.time) -> None:
        self._world = world
        self._clock = clock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of a synchronous client."""
        return self._exchange(request, request.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of an asynchronous client."""
        return self._exchange(request, await request.aread())

    def _exchange(self, request: httpx.Request, body: bytes) -> httpx.Response:
        path = unquote(request.url.raw_path.partition(b"?")[0].decode("ascii"))
        headers = header_dict([(name.lower(), value) for name, value in request.headers.raw])
        ours = Request(request.method, path, request.url.query, headers, body)
        try:
            response = exchange(self._world, ours, self._clock())
        except CutConnection:
            message = "Server disconnected without sending a response."
            raise httpx.RemoteProtocolError(message, request=request) from None
        return httpx.Response(response.status, headers=response.headers, content=response.body)


def transport(world: World, clock: Callable[[], float] = time.time) -> MockTransport:
    """Return a transport for `httpx.Client(transport=…)`, sync or async; `clock` gives Unix seconds."""
    return MockTransport(world, clock)
