"""What a client is made of: options, connections, credentials, and what lives longer than a process."""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx
from dakota_api.client import AuthenticatedClient
from kyb_onboarding import AsyncDakota, CallOptions, Dakota, Settings, TransportError

from ..support import calls
from ..support.faces import KEY, SETTINGS, threads
from ..support.fake_api import FakeApi, lost
from ..support.process import ACME
from ..support.wire import transport
from .case import BASE, BOTH, CREATED, OAPC, TS, Case, Server, ours, outcome, plain

HOSTILE = ("../webhooks", "..", "a/b", "a?b=1", "a#b", "%2e%2e", "a\n")


def check_a_path_segment_stays_one(get: Callable[[Server, str], Any]) -> None:
    for hostile in HOSTILE:
        server = Server(200)
        outcome(get, server, hostile)
        for request in server.requests:
            assert re.fullmatch(rb"/customers/[\w%-]+", request.url.raw_path)
            assert request.url.path.count("/") == 2


def check_options_are_of_the_one_call(two_calls: Callable[[Server], Any]) -> None:
    """The first call is made with a header, the second without."""
    server = Server(200)
    two_calls(server)
    assert ["x-trace" in request.headers for request in server.requests] == [True, False]


def _our_two_calls(server: Server) -> None:
    with threads(server) as client:
        client(lambda d: d.customers.get(calls.CUSTOMER, options=CallOptions(headers={"x-trace": "1"})))
        client(lambda d: d.customers.get(calls.CUSTOMER))


def _their_two_calls(server: Server) -> None:
    client = plain(server)
    client.headers.update({"x-trace": "1"})  # what `with_headers` did to a client that is in use
    client.get("/customers/1")
    client.get("/customers/1")


@contextmanager
def made(kind: type[Any]) -> Iterator[list[Any]]:
    """Record every object that is made of a class."""
    found: list[Any] = []
    init = kind.__init__

    def recorded(self: Any, *args: Any, **given: Any) -> None:
        found.append(self)
        init(self, *args, **given)

    with patch.object(kind, "__init__", recorded):
        yield found


def check_calls_share_one_http_client(three_calls: Callable[[Server], Any]) -> None:
    with made(httpx.Client) as clients:
        three_calls(Server(200))
    assert len(clients) == 1


def _our_three_calls(server: Server) -> None:
    with threads(server) as client:
        for _ in range(3):
            client(lambda d: d.customers.get(calls.CUSTOMER))


def _their_three_calls(server: Server) -> None:
    for _ in range(3):
        plain(server).get("/customers/1")


def check_every_wait_is_finite(timeout: Callable[[], httpx.Timeout]) -> None:
    assert None not in timeout().as_dict().values()


def _our_timeout() -> httpx.Timeout:
    with made(httpx.Client) as clients:
        ours(lambda d: d.customers.get(calls.CUSTOMER))(Server(200))
    timeout: httpx.Timeout = clients[0].timeout
    return timeout


def check_the_client_is_closed_with_the_block(run: Callable[[httpx.AsyncBaseTransport], Any]) -> None:
    closed = []

    class Watched(httpx.MockTransport):
        async def aclose(self) -> None:
            closed.append(True)

    asyncio.run(run(Watched(lambda request: httpx.Response(200, json=CREATED))))
    assert closed


async def _our_block(given: httpx.AsyncBaseTransport) -> None:
    async with AsyncDakota(Settings(**SETTINGS), transport=given) as dakota:
        await dakota.customers.get(calls.CUSTOMER)


async def _their_block(given: httpx.AsyncBaseTransport) -> None:
    client = httpx.AsyncClient(transport=given, base_url=BASE)
    await client.get("/customers/1")


def check_a_request_has_the_one_secret_it_needs(two_calls: Callable[[Server], Any]) -> None:
    """The first call takes the API key, the second an application's token."""
    server = Server({**CREATED, "application_status": "pending"})
    two_calls(server)
    sent = [request.headers.keys() & {"x-api-key", "x-application-token"} for request in server.requests]
    assert sent == [{"x-api-key"}, {"x-application-token"}]


def _our_two_secrets(server: Server) -> None:
    with threads(server) as client:
        client(lambda d: d.customers.get(calls.CUSTOMER))
        client(lambda d: d.applications.get(calls.APPLICATION, token=calls.TOKEN))


def _their_two_secrets(server: Server) -> None:
    client = plain(server, headers={"x-api-key": KEY})
    client.get("/customers/1")
    client.get("/applications/1", headers={"x-application-token": calls.TOKEN})


def check_the_key_goes_to_no_other_host(get: Any) -> None:
    server = Server(httpx.Response(302, headers={"location": "https://elsewhere.example/"}), 200)
    outcome(get, server)
    assert not [request for request in server.requests if request.url.host == "elsewhere.example"]


def check_no_repr_shows_the_key(shown: Callable[[], str]) -> None:
    assert KEY not in shown()


def _our_repr() -> str:
    low = AuthenticatedClient(base_url=BASE, token=KEY, auth_header_name="x-api-key")
    with Dakota(Settings(**SETTINGS)) as dakota:
        return repr(low) + repr(dakota) + repr(dakota.settings)


def check_no_error_shows_a_secret_of_the_url(get: Any) -> None:
    server = Server(httpx.ConnectError("failed: https://storage.example/?X-Signature=s3cret"))
    assert "s3cret" not in str(outcome(get, server))


def check_no_error_of_the_http_library_comes_out(get: Any) -> None:
    error = outcome(get, Server(httpx.ConnectError("down")))
    assert isinstance(error, Exception)
    assert not type(error).__module__.startswith("httpx")


def check_the_key_outlives_the_process(begin: Callable[[FakeApi, Path], Any]) -> None:
    """The answers of the first process are lost; the second one is told to do the same again."""
    api = FakeApi(lambda: datetime.now(UTC), decides_after=None, faults=[lost(worked=True)] * 3)
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(2):
            outcome(begin, api, Path(folder))
    assert len(api.customers) == 1


def _our_process(api: FakeApi, folder: Path) -> None:
    settings = Settings(api_key=KEY, base_url=BASE, journal=str(folder / "journal.db"), requests_per_minute=0)
    with Dakota(settings, transport=transport(api)) as dakota, suppress(TransportError):
        dakota.onboard(ACME)


def _their_process(api: FakeApi, folder: Path) -> None:
    key, body = f"made in this process {id(object())} {len(api.requests)}", {"name": "Acme", "external_id": "usr_1"}
    with httpx.Client(transport=transport(api), base_url=BASE) as client:
        for _ in range(3):
            with suppress(httpx.ReadError):
                client.post("/customers", headers={"x-idempotency-key": key}, json=body)


def get_customer(dakota: Any) -> Any:
    return dakota.customers.get(calls.CUSTOMER)


CASES = [
    Case(
        TS,
        "path segments are not escaped: `../` and `?` reach other resources",
        "run",
        "such an id is refused, unsent",
        check_a_path_segment_stays_one,
        lambda server, name: ours(lambda d: d.customers.get(name))(server),
        lambda server, name: plain(server).get(f"/customers/{name}"),
    ),
    Case(
        BOTH,
        "the idempotency key dies with the process",
        "read",
        "key and body are on disk before the first byte",
        check_the_key_outlives_the_process,
        _our_process,
        _their_process,
    ),
    Case(
        OAPC,
        "options of one request change the shared client",
        "openapi-generators/openapi-python-client#1416",
        "a client is never changed; options are a frozen value of the call",
        check_options_are_of_the_one_call,
        _our_two_calls,
        _their_two_calls,
    ),
    Case(
        "githubkit 0.16.1",
        "outside `with` each call builds an HTTP client and its TLS context",
        "measured",
        "one client for all calls",
        check_calls_share_one_http_client,
        _our_three_calls,
        _their_three_calls,
    ),
    Case(
        f"{OAPC}, githubkit, mistralai, OpenRouter",
        "the default timeout is infinite",
        "OpenRouterTeam/python-sdk#72",
        "each wait has an end, and so has the call",
        check_every_wait_is_finite,
        _our_timeout,
        lambda: httpx.Timeout(None),
    ),
    Case(
        "openai",
        "asynchronous clients stay open",
        "openai/openai-python#1254",
        "`async with` closes the connections",
        check_the_client_is_closed_with_the_block,
        _our_block,
        _their_block,
    ),
    Case(
        OAPC,
        "one auth header per client, sent with every call",
        "openapi-generators/openapi-python-client#600",
        "a call sends the one secret that its operation asks for",
        check_a_request_has_the_one_secret_it_needs,
        _our_two_secrets,
        _their_two_secrets,
    ),
    Case(
        "httpx 0.28.1, redirects on",
        "a key in a header of its own follows a redirect to another host",
        "run",
        "redirects are not followed",
        check_the_key_goes_to_no_other_host,
        ours(get_customer),
        lambda server: plain(server, follow_redirects=True, headers={"x-api-key": KEY}).get("/customers/1"),
    ),
    Case(
        OAPC,
        "`repr(client)` prints the key",
        "run",
        "no repr shows a secret",
        check_no_repr_shows_the_key,
        _our_repr,
        lambda: f"AuthenticatedClient(token={KEY!r})",
    ),
    Case(
        "litellm",
        "a key in the URL shows in the error",
        "BerriAI/litellm#31342",
        "errors show no URL",
        check_no_error_shows_a_secret_of_the_url,
        ours(get_customer),
        lambda server: plain(server).get("/customers/1"),
    ),
    Case(
        OAPC,
        "errors of the HTTP library reach the caller",
        "run",
        "every error is ours, whatever sends",
        check_no_error_of_the_http_library_comes_out,
        ours(get_customer),
        lambda server: plain(server).get("/customers/1"),
    ),
]
