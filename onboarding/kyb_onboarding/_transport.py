"""The one module that knows the HTTP library.

Redirects are never followed and the host never changes, so a credential reaches the configured host alone.
"""

from __future__ import annotations

import logging
import time
from contextvars import ContextVar
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import httpx

from ._effects import Answer, Request
from ._forks import shed_in_children
from .errors import ConfigurationError, TransportError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta

    from .errors import Outcome

C = TypeVar("C")

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


_UNREADABLE_URL: tuple[str, Outcome] = ("the URL cannot be read", "not_sent")
_OURS: ContextVar[bool] = ContextVar("kyb_onboarding_sending", default=False)


def _without_query(record: logging.LogRecord) -> bool:
    """Take the query out of the library's log line for a request of ours: it may be a signature or an external_id."""
    if _OURS.get() and isinstance(record.args, tuple):
        record.args = tuple(
            argument.copy_with(query=None) if isinstance(argument, httpx.URL) else argument for argument in record.args
        )
    return True


# Other users of the library in this process keep their lines: only what is sent below is changed.
logging.getLogger("httpx").addFilter(_without_query)


def translate(error: httpx.RequestError | httpx.InvalidURL, request: Request) -> TransportError:
    """Return our error for the library's. Its text is dropped: it may carry the URL's query."""
    what, outcome = _UNREADABLE_URL
    for kind, told, known in TRANSPORT_FAILURES:
        if isinstance(error, kind):
            what, outcome = told, known
            break
    key = request.headers.get("x-idempotency-key")
    return TransportError(
        f"{what} ({type(error).__name__})", operation=request.operation, outcome=outcome, idempotency_key=key
    )


# What the library imports with its first client, its first connection and its first connection in an event loop.
LOADED_LATE = ("httpcore", "certifi", "encodings.idna", "anyio._backends._asyncio", "anyio.streams.tls")
MAX_ANSWER_BYTES = 64 * 1024 * 1024


class TransportSettings(Protocol):
    """The settings that a transport needs."""

    @property
    def base_url(self) -> str: ...
    @property
    def connect_timeout(self) -> timedelta: ...
    @property
    def read_timeout(self) -> timedelta: ...
    @property
    def deadline(self) -> timedelta: ...


def _options(settings: TransportSettings, auth: httpx.Auth | None) -> dict[str, Any]:
    is_tls = settings.base_url.startswith("https:")
    read = settings.read_timeout.total_seconds()
    return {
        "timeout": httpx.Timeout(read, connect=settings.connect_timeout.total_seconds()),
        "auth": auth,
        "cookies": _NoCookies(),
        "follow_redirects": False,
        "limits": httpx.Limits(max_connections=100, max_keepalive_connections=20),
        # Plain http is for this machine alone: a proxy of the environment would get key and body in the clear.
        "trust_env": is_tls,
        "verify": is_tls,
    }


class _NoCookies(CookieJar):
    """Keep no cookie: the API has none, and one that cannot be sent back would end all further requests."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Take nothing from an answer."""


_TARGET = "kyb_onboarding.location"


def _set_target_aside(response: httpx.Response) -> None:
    """Hide the address of a redirect: it is never followed, and the library raises for one that it cannot read."""
    if response.has_redirect_location:
        response.extensions[_TARGET] = response.headers.pop("location")


async def _set_target_aside_async(response: httpx.Response) -> None:
    _set_target_aside(response)


def _made(kind: Callable[..., C], **options: Any) -> C:
    """Return a client. It reads the environment, and refuses what it finds there in texts that may quote a password."""
    try:
        return kind(**options)
    except Exception as error:
        raise ConfigurationError(
            f"the HTTP client cannot be made ({type(error).__name__}): check ALL_PROXY, HTTPS_PROXY and HTTP_PROXY "
            "(for socks5: pip install 'httpx[socks]'), SSL_CERT_FILE and SSL_CERT_DIR"
        ) from None


def _built(client: httpx.Client | httpx.AsyncClient, request: Request) -> httpx.Request:
    wait = client.timeout
    if request.timeout_s is not None:
        wait = httpx.Timeout(request.timeout_s, connect=min(request.timeout_s, wait.connect or request.timeout_s))
    try:
        return client.build_request(
            request.method,
            request.url,
            headers=request.headers,
            params=request.params or None,
            content=request.content,
            timeout=wait,
        )
    except UnicodeError:
        # The library lets the error of its IDNA decoder through, for a host such as `xn--a`.
        raise httpx.InvalidURL("host") from None


class _Reading:
    """The answer as it comes in: bounded in size, and in time as a whole, for each read alone may take its timeout."""

    def __init__(self, request: Request, deadline_s: float) -> None:
        self._request = request
        self._end = time.monotonic() + deadline_s
        self._chunks: list[bytes] = []
        self._size = 0

    def take(self, chunk: bytes) -> None:
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._size > MAX_ANSWER_BYTES:
            raise self._failure(f"the answer is larger than {MAX_ANSWER_BYTES} bytes")
        if time.monotonic() > self._end:
            raise self._failure("the answer did not end in time")

    def answer(self, response: httpx.Response) -> Answer:
        headers = {name.lower(): value for name, value in response.headers.items()}
        if _TARGET in response.extensions:
            headers["location"] = response.extensions[_TARGET]
        return Answer(response.status_code, headers, b"".join(self._chunks))

    def _failure(self, what: str) -> TransportError:
        key = self._request.headers.get("x-idempotency-key")
        return TransportError(what, operation=self._request.operation, outcome="unknown", idempotency_key=key)


class _Forkable:
    """A client whose sockets no forked child uses: there it is built anew, and the parent's is left unclosed."""

    def before_fork(self) -> None:
        """Nothing to make ready."""

    def after_fork_in_parent(self) -> None:
        """Nothing has changed."""

    def after_fork_in_child(self) -> None:
        self._parents = self._client
        self._client = self._build()

    def _build(self) -> Any:
        raise AttributeError

    _client: Any
    _parents: Any


class Transport(_Forkable):
    """Send requests over one pooled client."""

    def __init__(
        self,
        settings: TransportSettings,
        transport: httpx.BaseTransport | None = None,
        auth: httpx.Auth | None = None,
    ) -> None:
        self._settings = settings
        self._given = transport
        self._auth = auth
        self._client: httpx.Client = self._build()
        shed_in_children(self)

    def _build(self) -> httpx.Client:
        hooks = {"response": [_set_target_aside]}
        return _made(httpx.Client, transport=self._given, event_hooks=hooks, **_options(self._settings, self._auth))

    def send(self, request: Request) -> Answer:
        reading = _Reading(request, self._settings.deadline.total_seconds())
        ours = _OURS.set(True)
        try:
            response = self._client.send(_built(self._client, request), stream=True)
            try:
                for chunk in response.iter_bytes():
                    reading.take(chunk)
            finally:
                response.close()
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise translate(error, request) from None
        finally:
            _OURS.reset(ours)
        return reading.answer(response)

    def close(self) -> None:
        self._client.close()


class AsyncTransport(_Forkable):
    """Send requests over one pooled asynchronous client."""

    def __init__(
        self,
        settings: TransportSettings,
        transport: httpx.AsyncBaseTransport | None = None,
        auth: httpx.Auth | None = None,
    ) -> None:
        self._settings = settings
        self._given = transport
        self._auth = auth
        self._client: httpx.AsyncClient = self._build()
        shed_in_children(self)

    def _build(self) -> httpx.AsyncClient:
        hooks = {"response": [_set_target_aside_async]}
        return _made(
            httpx.AsyncClient, transport=self._given, event_hooks=hooks, **_options(self._settings, self._auth)
        )

    async def send(self, request: Request) -> Answer:
        reading = _Reading(request, self._settings.deadline.total_seconds())
        ours = _OURS.set(True)
        try:
            response = await self._client.send(_built(self._client, request), stream=True)
            try:
                async for chunk in response.aiter_bytes():
                    reading.take(chunk)
            finally:
                await response.aclose()
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise translate(error, request) from None
        finally:
            _OURS.reset(ours)
        return reading.answer(response)

    async def close(self) -> None:
        await self._client.aclose()
