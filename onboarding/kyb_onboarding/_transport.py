"""The one module that knows the HTTP library.

Redirects are never followed and the host never changes, so a credential reaches the configured host alone.
"""

from __future__ import annotations

import logging
import ssl
import threading
import time
from collections.abc import Callable
from contextvars import ContextVar
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar
from weakref import WeakKeyDictionary

import httpx

from ._effects import Answer, Request
from ._forks import shed_in_children
from .errors import ConfigurationError, TransportError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
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


# A lane is a client of one connection. Concurrent requests beyond the lanes, and all requests over a transport that is
# given, share one client, which makes them wait.
LANES = 64
IN_A_LANE = httpx.Limits(max_connections=1, max_keepalive_connections=1)
SHARED = httpx.Limits(max_connections=36, max_keepalive_connections=20)


class _Lanes(Generic[C]):
    """Clients of one connection each, the one that was used last first. Thread-safe.

    The library's pool asks every idle connection, twice a request, whether its socket still stands: beside a few idle
    ones that costs more than the request itself. A client of one connection has no others to ask.
    """

    def __init__(self, build: Callable[[httpx.Limits], C], count: int) -> None:
        self._build = build
        self._left = count
        self._free: list[C] = []
        self._lock = threading.Lock()
        self._shared: C | None = None
        self.all: list[C] = []

    def take(self) -> C:
        """Return a client for one request."""
        with self._lock:
            if self._free:
                return self._free.pop()
            if self._left > 0:
                self._left -= 1
                return self._made(IN_A_LANE)
            if self._shared is None:
                self._shared = self._made(SHARED)
            return self._shared

    def give_back(self, client: C) -> None:
        """Let the next request use the client."""
        if client is not self._shared:
            self._free.append(client)

    def _made(self, limits: httpx.Limits) -> C:
        client = self._build(limits)
        self.all.append(client)
        return client


def _options(settings: TransportSettings, auth: httpx.Auth | None) -> dict[str, Any]:
    read = settings.read_timeout.total_seconds()
    encrypted = settings.base_url.startswith("https:")
    return {
        "timeout": httpx.Timeout(read, connect=settings.connect_timeout.total_seconds()),
        "auth": auth,
        "cookies": _NoCookies(),
        "follow_redirects": False,
        # One context for all lanes: to read the certificates takes longer than a flow. Plain http needs none.
        "verify": _made(httpx.create_ssl_context) if encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        # Plain http is for this machine alone: a proxy of the environment would get key and body in the clear.
        "trust_env": encrypted,
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
    """Return a client, or a TLS context. Each reads the environment, and refuses what is there in texts that may quote
    a password.
    """
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


class _Forkable(Generic[C]):
    """Clients whose sockets no forked child uses: there they are built anew, and the parent's are left unclosed."""

    def __init__(self, settings: TransportSettings, build: Callable[[httpx.Limits], C], count: int) -> None:
        self._deadline_s = settings.deadline.total_seconds()
        self._is_closed = False
        self._build, self._count = build, count
        self._hold_none()
        shed_in_children(self)

    def _hold_none(self) -> None:
        raise NotImplementedError

    def _fresh(self) -> _Lanes[C]:
        """Return lanes, the first of them made: an environment that it cannot be made in is an error at once."""
        lanes = _Lanes(self._build, self._count)
        lanes.give_back(lanes.take())
        return lanes

    def _check_open(self) -> None:
        if self._is_closed:
            raise ConfigurationError("the client is closed: make another, or call within its `with` block")

    def before_fork(self) -> None:
        """Nothing to make ready."""

    def after_fork_in_parent(self) -> None:
        """Nothing has changed."""

    def after_fork_in_child(self) -> None:
        self._parents = self._lanes
        self._hold_none()

    _lanes: Any


class Transport(_Forkable[httpx.Client]):
    """Send requests over pooled connections."""

    _lanes: _Lanes[httpx.Client]

    def __init__(
        self,
        settings: TransportSettings,
        transport: httpx.BaseTransport | None = None,
        auth: httpx.Auth | None = None,
    ) -> None:
        options = _options(settings, auth)
        hooks = {"response": [_set_target_aside]}

        def build(limits: httpx.Limits) -> httpx.Client:
            return _made(httpx.Client, transport=transport, limits=limits, event_hooks=hooks, **options)

        super().__init__(settings, build, LANES if transport is None else 0)

    def _hold_none(self) -> None:
        self._lanes = self._fresh()

    def send(self, request: Request) -> Answer:
        self._check_open()
        reading = _Reading(request, self._deadline_s)
        ours = _OURS.set(True)
        lanes = self._lanes
        client = lanes.take()
        try:
            response = client.send(_built(client, request), stream=True)
            try:
                for chunk in response.iter_bytes():
                    reading.take(chunk)
            finally:
                response.close()
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise translate(error, request) from None
        finally:
            lanes.give_back(client)
            _OURS.reset(ours)
        return reading.answer(response)

    def close(self) -> None:
        self._is_closed = True
        for client in self._lanes.all:
            client.close()


class AsyncTransport(_Forkable[httpx.AsyncClient]):
    """Send requests over pooled connections, in an event loop; each loop has its own."""

    _lanes: WeakKeyDictionary[AbstractEventLoop, _Lanes[httpx.AsyncClient]]

    def __init__(
        self,
        settings: TransportSettings,
        transport: httpx.AsyncBaseTransport | None = None,
        auth: httpx.Auth | None = None,
    ) -> None:
        options = _options(settings, auth)
        hooks = {"response": [_set_target_aside_async]}

        def build(limits: httpx.Limits) -> httpx.AsyncClient:
            return _made(httpx.AsyncClient, transport=transport, limits=limits, event_hooks=hooks, **options)

        super().__init__(settings, build, LANES if transport is None else 0)

    def _hold_none(self) -> None:
        self._lanes = WeakKeyDictionary()
        self._next: _Lanes[httpx.AsyncClient] | None = self._fresh()

    def _of_loop(self) -> _Lanes[httpx.AsyncClient]:
        from asyncio import get_running_loop

        loop = get_running_loop()
        lanes = self._lanes.get(loop)
        if lanes is None:
            self._leave_ended_loops()
            lanes = self._lanes[loop] = self._next or self._fresh()
            self._next = None
        return lanes

    def _leave_ended_loops(self) -> None:
        # Their connections hold them, so that they never leave a weak dictionary by themselves.
        for loop in [loop for loop in self._lanes if loop.is_closed()]:
            del self._lanes[loop]

    async def send(self, request: Request) -> Answer:
        self._check_open()
        reading = _Reading(request, self._deadline_s)
        ours = _OURS.set(True)
        lanes = self._of_loop()
        client = lanes.take()
        try:
            response = await client.send(_built(client, request), stream=True)
            try:
                async for chunk in response.aiter_bytes():
                    reading.take(chunk)
            finally:
                await response.aclose()
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise translate(error, request) from None
        finally:
            lanes.give_back(client)
            _OURS.reset(ours)
        return reading.answer(response)

    async def close(self) -> None:
        self._is_closed = True
        for client in self._of_loop().all:
            await client.aclose()
        self._leave_ended_loops()
