"""Options of a call, the sandbox's headers, hooks, raw replies, and what is retried."""

import asyncio
import copy
import json
import logging
import pickle
from datetime import timedelta
from typing import Any

import httpx
import pytest
from kyb_onboarding import (
    CallOptions,
    InvalidInputError,
    NewCustomer,
    RateLimitedError,
    RejectedError,
    TransportError,
    UnavailableError,
)
from kyb_onboarding.options import DEFAULT

from ..support import calls
from ..support.faces import FACES, KEY

ACME = NewCustomer("Acme Corporation", "business", "usr_1")
CREATED = {"id": calls.KSUID, "application_id": calls.KSUID, "application_url": calls.URL}
CREATED |= {"application_status": "pending"}


class Provider:
    """Answer as ordered, then as a provider that has created a customer."""

    def __init__(self, *statuses: int | Exception) -> None:
        self.statuses = list(statuses)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        ordered = self.statuses.pop(0) if self.statuses else 201
        if isinstance(ordered, Exception):
            raise ordered
        return httpx.Response(ordered, json=CREATED, headers={"x-request-id": "req-1"})

    @property
    def keys(self) -> list[str]:
        return [request.headers["x-idempotency-key"] for request in self.requests]


@pytest.mark.parametrize("face", FACES)
def test_one_key_is_made_for_a_call_and_kept_for_its_attempts(face):
    provider = Provider(503, 503)
    with FACES[face](provider) as client:
        client(lambda d: d.customers.create(ACME))
        client(lambda d: d.customers.create(ACME))
    assert len(set(provider.keys[:3])) == 1
    assert len(set(provider.keys)) == 2


def test_a_given_key_is_sent_and_told_by_the_error():
    provider = Provider(400)
    with FACES["threads"](provider) as client, pytest.raises(RejectedError) as caught:
        client(lambda d: d.customers.create(ACME, options=calls.KEYED))
    assert provider.keys == [caught.value.idempotency_key] == [calls.KEYED.idempotency_key]


@pytest.mark.parametrize("face", FACES)
def test_attempts_deadline_timeout_and_headers_are_of_the_one_call(face):
    provider = Provider(503, 503, 503)
    options = CallOptions(max_attempts=1, timeout=timedelta(seconds=2), headers={"X-Trace": "t1"})
    with FACES[face](provider) as client:
        with pytest.raises(UnavailableError) as caught:
            client(lambda d: d.customers.get(calls.CUSTOMER, options=options))
        client(lambda d: d.customers.get(calls.CUSTOMER))
    assert caught.value.attempts == 1
    first, second, *_ = provider.requests
    assert (first.headers["x-trace"], "x-trace" in second.headers) == ("t1", False)
    assert first.extensions["timeout"] == {"connect": 2, "read": 2, "write": 2, "pool": 2}
    assert second.extensions["timeout"]["read"] == 15


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("idempotency_key", "key-1"),
        ("timeout", timedelta(0)),
        ("deadline", timedelta(-1)),
        ("max_attempts", 0),
        ("headers", {"x-api-key": "other"}),
        ("headers", {"X-Application-Token": "other"}),
        ("headers", {"Authorization": "other"}),
        ("headers", {"x-idempotency-key": "other"}),
        ("headers", {"X-Sandbox-Scenario": "happy_path"}),
        ("headers", {"Host": "elsewhere.example"}),
        ("headers", {"bad name": "v"}),
        ("headers", {"x-trace": "a\r\nx-api-key: b"}),
        ("headers", {"x-trace": "ä"}),
        ("timeout", 5),
        ("timeout", timedelta.max),
        ("deadline", 0.5),
        ("max_attempts", "3"),
        ("max_attempts", 1.5),
        ("max_attempts", True),
        ("headers", None),
        ("headers", [("x-trace", "a")]),
        ("headers", {"x-trace": 1}),
        ("headers", {1: "a"}),
    ],
)
def test_an_option_that_cannot_be_sent_is_refused(name, value):
    with pytest.raises(InvalidInputError) as caught:
        CallOptions(**{name: value})
    assert caught.value.field == name
    assert "other" not in str(caught.value)


def test_options_are_frozen_values_that_show_no_header():
    options: Any = CallOptions(headers={"x-trace": "s3cret"}, idempotency_key="7F9C24E8-3B12-4FEF-91E0-5C5A2D8B6A41")
    assert options.idempotency_key == "7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41"
    assert "s3cret" not in repr(options)
    assert pickle.loads(pickle.dumps(options)) == options
    with pytest.raises(AttributeError):
        options.timeout = None


def test_no_call_changes_the_options_of_another():
    options: Any = CallOptions(headers={"x-trace": "t1"})
    shared: Any
    for shared in (DEFAULT, options, pickle.loads(pickle.dumps(options)), copy.deepcopy(options)):
        with pytest.raises(TypeError):
            shared.headers["x-trace"] = "t2"


def test_a_key_is_refused_where_the_operation_takes_none():
    with FACES["threads"](Provider()) as client:
        for act in (
            lambda d: d.customers.delete(calls.CUSTOMER, options=calls.KEYED),
            lambda d: d.webhooks.replay(calls.EVENT, options=calls.KEYED),
            lambda d: d.events.list(options=calls.KEYED),
            lambda d: d.applications.uploads.upload(
                calls.APPLICATION, calls.PAPER, b"", token=calls.TOKEN, options=calls.KEYED
            ),
        ):
            with pytest.raises(InvalidInputError, match="idempotency"):
                client(act)


@pytest.mark.parametrize("face", FACES)
def test_hooks_see_every_attempt_and_no_secret(face):
    seen: list[Any] = []
    provider = Provider(503, httpx.ReadTimeout("late"))
    with FACES[face](provider, observer=seen.append, on_retry=seen.append) as client:
        client(lambda d: d.customers.create(ACME))
        client(lambda d: d.applications.get(calls.APPLICATION, token=calls.URL))
    assert [(type(e).__name__, e.attempt, e.status) for e in seen[:5]] == [
        ("Exchange", 1, 503),
        ("Retry", 1, 503),
        ("Exchange", 2, None),
        ("Retry", 2, None),
        ("Exchange", 3, 201),
    ]
    assert [e.error for e in seen[:5] if hasattr(e, "error")] == ["UnavailableError", "TransportError"]
    assert (seen[0].request_id, seen[0].path, seen[-1].path) == (
        "req-1",
        "/customers",
        "/applications/{application_id}",
    )
    secrets = (KEY, calls.TOKEN, calls.KSUID, "Acme", "usr_1")
    assert not [secret for secret in secrets if secret in repr(seen)]


@pytest.mark.parametrize("face", FACES)
def test_a_hook_that_fails_is_logged_and_does_not_break_the_call(face, caplog):
    def broken(_: object) -> None:
        raise RuntimeError("display gone")

    with FACES[face](Provider(503), observer=broken, on_retry=broken) as client:
        assert client(lambda d: d.customers.create(ACME)).id == calls.KSUID
    assert len([r for r in caplog.records if r.name == "kyb_onboarding"]) == 3
    assert KEY not in caplog.text


def test_a_raw_reply_has_status_headers_body_and_value():
    def act(dakota: Any) -> Any:
        return dakota.with_raw.customers.create(ACME)

    for face in FACES.values():
        with face(Provider()) as client:
            reply = client(act)
        assert (reply.status, reply.request_id, reply.headers["content-type"]) == (201, "req-1", "application/json")
        assert (json.loads(reply.content), reply.json(), reply.value.id) == (CREATED, CREATED, calls.KSUID)
        assert repr(reply) == "Reply(status=201)"


def test_a_raw_list_gives_pages_with_their_replies():
    with FACES["threads"](lambda request: httpx.Response(200, json={"data": [{"id": "a"}]})) as client:
        [page] = client(lambda d: [*d.with_raw.customers.list().pages()])
    assert (page.reply.status, page.items[0].id) == (200, "a")


RETRIED: list[tuple[Any, Any, int]] = [
    # What is read is repeated; what is changed, with a key or where surely nothing was done.
    (lambda d: d.customers.get(calls.CUSTOMER), httpx.ReadTimeout("late"), 3),
    (lambda d: d.customers.create(ACME), httpx.ReadTimeout("late"), 3),
    (lambda d: d.customers.create(ACME), 409, 3),
    (lambda d: d.customers.delete(calls.CUSTOMER), httpx.ReadTimeout("late"), 1),
    (lambda d: d.customers.delete(calls.CUSTOMER), 503, 1),
    (lambda d: d.customers.delete(calls.CUSTOMER), 409, 1),
    (lambda d: d.customers.delete(calls.CUSTOMER), httpx.ConnectError("down"), 3),
    (lambda d: d.customers.delete(calls.CUSTOMER), 429, 3),
    (lambda d: d.webhooks.replay(calls.EVENT), 500, 1),
    (lambda d: d.sandbox.advance(calls.SIMULATION, "release"), httpx.ReadError("cut"), 1),
    (lambda d: d.customers.get(calls.CUSTOMER), 404, 1),
    (lambda d: d.customers.get(calls.CUSTOMER), 401, 1),
]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("call", "fault", "attempts"), RETRIED)
def test_what_may_have_worked_is_repeated_only_where_that_does_no_harm(face, call, fault, attempts):
    provider = Provider(fault, fault, fault, fault)
    with FACES[face](provider) as client, pytest.raises(Exception, match=r"HTTP|ReadTimeout|ReadError|ConnectError"):
        client(call)
    assert len(provider.requests) == attempts


def test_a_call_to_another_host_than_the_configured_one_is_never_made():
    def handle(request: httpx.Request) -> httpx.Response:
        assert request.url.host == "api.platform.sandbox.dakota.xyz"
        return httpx.Response(302, headers={"location": "https://evil.example/"})

    with FACES["threads"](handle) as client, pytest.raises(Exception, match="302"):
        client(lambda d: d.customers.get(calls.CUSTOMER))


def test_requests_of_resources_are_paced_with_those_of_the_flow(monkeypatch, tmp_path):
    from kyb_onboarding import Dakota, Settings

    from ..support.process import SteppedClock

    waited: list[float] = []
    clock = SteppedClock()
    settings = Settings(api_key="key", journal=str(tmp_path / "journal.db"), requests_per_minute=2)
    with Dakota(settings, transport=httpx.MockTransport(Provider()), clock=clock) as dakota:
        perform = dakota._perform

        def sleepless(effect: Any) -> Any:
            return waited.append(effect.seconds) if hasattr(effect, "seconds") else perform(effect)

        monkeypatch.setattr(dakota, "_perform", sleepless)
        for _ in range(3):
            dakota.customers.create(ACME)
    assert waited == [60.0]


def test_the_http_librarys_log_lines_have_no_query(caplog):
    body: dict[str, Any] = {"data": [], "meta": {}}
    with caplog.at_level(logging.INFO), FACES["threads"](lambda request: httpx.Response(200, json=body)) as client:
        client(lambda d: d.customers.list(external_id="usr_s3cret", search="Jane"))
        with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200))) as other:
            other.get("https://other.example/?kept=1")
    assert "/customers" in caplog.text
    assert "s3cret" not in caplog.text
    assert "kept=1" in caplog.text


def test_a_rate_limit_of_an_hour_is_raised_and_not_slept():
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(429, headers={"retry-after": "3600"})

    with FACES["threads"](handle) as client, pytest.raises(RateLimitedError) as caught:
        client(lambda d: d.applications.get(calls.APPLICATION, token=calls.TOKEN))
    assert (caught.value.retry_after, caught.value.attempts) == (timedelta(hours=1), 1)


def test_a_cancelled_call_makes_no_further_request(tmp_path):
    from kyb_onboarding import AsyncDakota, Settings

    entered, requests = asyncio.Event(), []

    async def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        entered.set()
        await asyncio.sleep(60)
        raise TransportError("never", operation="-")

    async def scenario() -> None:
        settings = Settings(api_key="key", journal=str(tmp_path / "journal.db"))
        async with AsyncDakota(settings, transport=httpx.MockTransport(handle)) as dakota:
            task = asyncio.create_task(dakota.customers.get(calls.CUSTOMER))
            await entered.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(scenario())
    assert len(requests) == 1
