"""Attempts, keys, pauses: what is sent, how often, and with what."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
from kyb_onboarding import AsyncDakota, NewCustomer, Settings
from kyb_onboarding._retry import Attempt, RetryPolicy, asked_pause_s

from ..support import calls
from ..support.faces import SETTINGS, NoPauses
from .case import BASE, BOTH, GO, OAPC, TS, Case, Server, ours, outcome, plain

ACME = NewCustomer("Acme Corporation", "business", "usr_1")
UNREADABLE = httpx.Response(200, content=b"<html>")
Headers = dict[str, str]
Pause = Callable[[int, Headers, float], float | None]
"""From the status, the headers and the time since the call began to the pause before the next attempt, or None."""


def create(dakota: Any) -> Any:
    return dakota.customers.create(ACME)


def keyed_patch(dakota: Any) -> Any:
    return dakota.webhooks.update_target(calls.TARGET, is_global=True)


def looped(*, again: tuple[type[Exception], ...] = (), method: str = "POST", kept: bool = True) -> Any:
    """Return a peer that tries three times after these errors, with one key or with one for each attempt."""

    def subject(server: Server) -> Any:
        key, client = str(uuid.uuid4()), plain(server)
        for attempt in range(3):
            headers = {"x-idempotency-key": key if kept else str(uuid.uuid4())}
            try:
                return client.request(method, "/customers", headers=headers, json={}).raise_for_status().json()
            except again as error:
                if attempt == 2:
                    raise error from None
        raise AssertionError

    return subject


def check_an_abort_is_not_retried(start: Callable[[Any], Awaitable[Any]]) -> None:
    requests: list[httpx.Request] = []
    entered = asyncio.Event()

    async def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        entered.set()
        await asyncio.sleep(60 if len(requests) == 1 else 0)
        return httpx.Response(503)

    async def scenario() -> None:
        task = asyncio.ensure_future(start(handle))
        await asyncio.wait([task, asyncio.ensure_future(entered.wait())], return_when=asyncio.FIRST_COMPLETED)
        task.cancel()
        await asyncio.wait([task])

    asyncio.run(scenario())
    assert len(requests) == 1


async def _our_call(handle: Any) -> None:
    async with AsyncDakota(Settings(**SETTINGS), transport=httpx.MockTransport(handle), clock=NoPauses()) as dakota:
        await dakota.onboard(ACME)


async def _their_call(handle: Any) -> None:
    async with httpx.AsyncClient(transport=httpx.MockTransport(handle), base_url=BASE) as client:
        for _ in range(3):
            try:
                (await client.post("/customers")).raise_for_status()
            except (httpx.HTTPError, asyncio.CancelledError):
                continue


def check_an_unreadable_success_is_sent_once(send: Any) -> None:
    server = Server(UNREADABLE)
    assert isinstance(outcome(send, server), Exception)
    assert len(server.requests) == 1


def check_a_broken_connection_is_tried_again(send: Any) -> None:
    server = Server(httpx.ReadError("cut"), 201)
    assert not isinstance(outcome(send, server), Exception)
    assert len(server.requests) == 2


def check_each_attempt_carries_the_body(send: Any) -> None:
    server = Server(503, 201)
    outcome(send, server)
    first, second = server.requests
    assert first.content == second.content != b""


def _used_up(server: Server) -> Any:
    body: Iterator[bytes] = iter([b'{"name": "Acme"}'])
    plain(server).post("/customers", content=b"".join(body))
    return plain(server).post("/customers", content=b"".join(body))


def check_a_retry_carries_the_key_of_the_first(send: Any) -> None:
    server = Server(503, 503, 201)
    outcome(send, server)
    keys = {request.headers.get("x-idempotency-key") for request in server.requests}
    assert (len(server.requests), len(keys)) == (3, 1)


def check_a_post_carries_a_key(send: Any) -> None:
    server = Server(201)
    outcome(send, server)
    assert uuid.UUID(server.requests[0].headers.get("x-idempotency-key", "0" * 32)).version == 4


def _computed(server: Server) -> Any:
    key = str(uuid.uuid4())
    return plain(server).post("/customers", headers={} if key else {"x-idempotency-key": key}, json={})


def check_a_put_carries_a_key(send: Any) -> None:
    server = Server(200)
    outcome(send, server)
    assert "x-idempotency-key" in server.requests[0].headers


def check_a_keyed_patch_is_retried(send: Any) -> None:
    server = Server(503, 200)
    outcome(send, server)
    assert len(server.requests) == 2


def check_a_key_may_be_a_uuid(send: Any) -> None:
    assert not isinstance(outcome(send, Server(201)), Exception)


def _a_uuid_as_it_is(server: Server) -> Any:
    headers: Any = {"x-idempotency-key": uuid.uuid4()}
    return plain(server).post("/customers", headers=headers)


def check_every_retry_is_told(send: Callable[[Server, Callable[[Any], None]], Any]) -> None:
    told: list[Any] = []
    send(Server(503, 503, 201), told.append)
    assert len(told) == 2


def _our_pause(status: int, headers: Headers, elapsed_s: float) -> float | None:
    asked = asked_pause_s(status, headers, datetime(2026, 1, 1, tzinfo=UTC))
    return RetryPolicy().pause_s(Attempt(1, "GET", False, status, elapsed_s, asked), 0.99)


def _asked(headers: Headers, otherwise: float = 0.2) -> float:
    return float(headers.get("retry-after", otherwise))


def check_a_pause_of_a_day_is_not_slept(pause: Pause) -> None:
    assert (pause(429, {"retry-after": "86400"}, 0.0) or 0.0) <= 60.0


def check_three_seconds_asked_are_waited(pause: Pause) -> None:
    assert (pause(429, {"retry-after": "3"}, 0.0) or 0.0) >= 3.0


def check_45_seconds_asked_are_waited(pause: Pause) -> None:
    assert (pause(429, {"retry-after": "45"}, 0.0) or 0.0) >= 45.0


def check_the_reset_of_the_rate_limit_is_waited_for(pause: Pause) -> None:
    assert (pause(429, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "12"}, 0.0) or 0.0) >= 12.0


def check_a_429_is_retried(pause: Pause) -> None:
    assert pause(429, {"retry-after": "1"}, 0.0) is not None


def check_all_attempts_together_have_a_deadline(pause: Pause) -> None:
    assert pause(503, {}, 3600.0) is None


def _told(server: Server, tell: Callable[[Any], None]) -> Any:
    return ours(create, on_retry=tell)(server)


def _without_key(server: Server) -> Any:
    return plain(server).put("/customers", json={})


NET, TEXT = (httpx.HTTPError,), (ValueError,)
CASES = [
    Case(
        TS,
        "a user's abort is retried three times",
        "run",
        "a cancelled call makes no further request",
        check_an_abort_is_not_retried,
        _our_call,
        _their_call,
    ),
    Case(
        TS,
        "a 200 with an unreadable body sends the POST three times",
        "run",
        "`UnreadableAnswerError` with the outcome `accepted`, after one request",
        check_an_unreadable_success_is_sent_once,
        ours(create),
        looped(again=TEXT),
    ),
    Case(
        TS,
        "Retry-After is honoured without a cap",
        "run",
        "over 60 s the error is raised, and names the time",
        check_a_pause_of_a_day_is_not_slept,
        _our_pause,
        lambda status, headers, elapsed: _asked(headers),
    ),
    Case(
        GO,
        "Retry-After is cut to two seconds",
        "read",
        "what is asked for is waited, up to 60 s",
        check_three_seconds_asked_are_waited,
        _our_pause,
        lambda status, headers, elapsed: min(_asked(headers), 2.0),
    ),
    Case(
        "fern",
        "a Retry-After of more than 30 s is ignored",
        "fern-api/fern#17358",
        "what is asked for is waited, up to 60 s",
        check_45_seconds_asked_are_waited,
        _our_pause,
        lambda status, headers, elapsed: _asked(headers) if _asked(headers) <= 30 else 0.2,
    ),
    Case(
        BOTH,
        "X-RateLimit-* is not read",
        "read",
        "on 429 without Retry-After the reset is waited for",
        check_the_reset_of_the_rate_limit_is_waited_for,
        _our_pause,
        lambda status, headers, elapsed: _asked(headers),
    ),
    Case(
        "stripe-node",
        "429 is not retried",
        "stripe/stripe-node#1110",
        "429 is retried: surely nothing was done",
        check_a_429_is_retried,
        _our_pause,
        lambda status, headers, elapsed: None if status == 429 else 0.2,
    ),
    Case(
        TS,
        "attempts and pauses add up without an end of their own",
        "read",
        "one deadline over all attempts, 60 s",
        check_all_attempts_together_have_a_deadline,
        _our_pause,
        lambda status, headers, elapsed: _asked(headers),
    ),
    Case(
        "fern",
        "errors of the transport are not retried",
        "fern-api/fern#17358",
        "they are, where that does no harm",
        check_a_broken_connection_is_tried_again,
        ours(create),
        looped(),
    ),
    Case(
        "fern",
        "the body is lost on a retry",
        "fern-api/fern#17358",
        "each attempt sends the same bytes",
        check_each_attempt_carries_the_body,
        ours(create),
        _used_up,
    ),
    Case(
        "gocardless-pro",
        "the key is made anew for each attempt",
        "gocardless/gocardless-pro-python#12",
        "one key a call; in the durable flow it is derived, and on disk before the send",
        check_a_retry_carries_the_key_of_the_first,
        ours(create),
        looped(again=NET, kept=False),
    ),
    Case(
        "openai, anthropic",
        "an idempotency key is made, and none is sent",
        "read",
        "every POST that takes a key has one",
        check_a_post_carries_a_key,
        ours(create),
        _computed,
    ),
    Case(
        "Dakota TypeScript before 1.4",
        "PUT and PATCH carry no key",
        "its changelog",
        "every operation that takes a key has one",
        check_a_put_carries_a_key,
        ours(calls.DAKOTA["createOrUpdateEDD"]),
        _without_key,
    ),
    Case(
        GO,
        "a PATCH is never retried, even with a key",
        "read",
        "what carries a key is retried",
        check_a_keyed_patch_is_retried,
        ours(keyed_patch),
        looped(method="PATCH"),
    ),
    Case(
        OAPC,
        "a header parameter that is no text crashes the call",
        "openapi-generators/openapi-python-client#552",
        "a key may be a UUID or its text",
        check_a_key_may_be_a_uuid,
        ours(create),
        _a_uuid_as_it_is,
    ),
    Case(
        "openai",
        "no callback tells of a retry",
        "openai/openai-python#1190",
        "`on_retry` is told of each",
        check_every_retry_is_told,
        _told,
        lambda server, tell: looped(again=NET)(server),
    ),
]
