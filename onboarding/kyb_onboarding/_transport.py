"""The one module that knows the HTTP library.

Redirects are never followed and the host never changes, so a credential reaches the configured host alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ._effects import Answer, Request
from .errors import TransportError

if TYPE_CHECKING:
    from .errors import Outcome
    from .settings import Settings

# (exception, what happened, what is known). The first row that fits counts. A connection that never stood
# carried nothing; every later failure may have come after the work was done.
TRANSPORT_FAILURES: tuple[tuple[type[httpx.RequestError], str, Outcome], ...] = (
    (httpx.ConnectTimeout, "no connection in time", "not_sent"),
    (httpx.PoolTimeout, "no free connection in time", "not_sent"),
    (httpx.ConnectError, "no connection", "not_sent"),
    (httpx.UnsupportedProtocol, "the URL's protocol is not supported", "not_sent"),
    (httpx.ReadTimeout, "no answer in time", "unknown"),
    (httpx.WriteTimeout, "the request could not be written in time", "unknown"),
    (httpx.ReadError, "the connection broke while reading", "unknown"),
    (httpx.WriteError, "the connection broke while writing", "unknown"),
    (httpx.CloseError, "the connection could not be closed", "unknown"),
    (httpx.RemoteProtocolError, "the server broke the protocol or hung up", "unknown"),
    (httpx.LocalProtocolError, "the request breaks the protocol", "not_sent"),
    (httpx.ProxyError, "the proxy failed", "unknown"),
    (httpx.DecodingError, "the answer's encoding is broken", "unknown"),
    (httpx.TooManyRedirects, "redirected", "unknown"),
    (httpx.RequestError, "transport failure", "unknown"),
)


def translate(error: httpx.RequestError, request: Request) -> TransportError:
    """Return our error for the library's. Its text is dropped: it may carry the URL's query."""
    _, what, outcome = next(row for row in TRANSPORT_FAILURES if isinstance(error, row[0]))
    key = request.headers.get("x-idempotency-key")
    return TransportError(
        f"{what} ({type(error).__name__})", operation=request.operation, outcome=outcome, idempotency_key=key
    )


def _options(settings: Settings) -> dict[str, Any]:
    read = settings.read_timeout.total_seconds()
    return {
        "timeout": httpx.Timeout(read, connect=settings.connect_timeout.total_seconds()),
        "follow_redirects": False,
        "limits": httpx.Limits(max_connections=100, max_keepalive_connections=20),
    }


def _built(client: httpx.Client | httpx.AsyncClient, request: Request) -> httpx.Request:
    return client.build_request(
        request.method, request.url, headers=request.headers, params=request.params or None, content=request.content
    )


def _answer(response: httpx.Response) -> Answer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, headers, response.content)


class Transport:
    """Send requests over one pooled client."""

    def __init__(self, settings: Settings, transport: httpx.BaseTransport | None = None) -> None:
        self._client = httpx.Client(transport=transport, **_options(settings))

    def send(self, request: Request) -> Answer:
        try:
            return _answer(self._client.send(_built(self._client, request)))
        except httpx.RequestError as error:
            raise translate(error, request) from None

    def close(self) -> None:
        self._client.close()


class AsyncTransport:
    """Send requests over one pooled asynchronous client."""

    def __init__(self, settings: Settings, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._client = httpx.AsyncClient(transport=transport, **_options(settings))

    async def send(self, request: Request) -> Answer:
        try:
            return _answer(await self._client.send(_built(self._client, request)))
        except httpx.RequestError as error:
            raise translate(error, request) from None

    async def close(self) -> None:
        await self._client.aclose()
