"""The provider in memory behind an httpx transport, for tests of the whole package without a server."""

from __future__ import annotations

import httpx
from kyb_onboarding._effects import Request
from kyb_onboarding.errors import TransportError

from .fake_api import FakeApi


def transport(api: FakeApi) -> httpx.MockTransport:
    """Return a transport, for threads and asyncio alike, that the fake provider answers."""

    def handle(request: httpx.Request) -> httpx.Response:
        url = str(request.url.copy_with(query=None))
        given = Request(
            operation="-",
            method=request.method,
            url=url,
            headers=dict(request.headers),
            params=dict(request.url.params),
            content=request.content or None,
        )
        try:
            answer = api.send(given)
        except TransportError as error:
            kind = httpx.ConnectError if error.outcome == "not_sent" else httpx.ReadError
            raise kind("down", request=request) from None
        return httpx.Response(answer.status, headers=answer.headers, content=answer.content)

    return httpx.MockTransport(handle)
