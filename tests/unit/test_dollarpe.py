"""`DollarPe` and `AsyncDollarPe`: the envelope, its errors, and no repeat of what may have worked."""

import asyncio
import json
import pickle
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from kyb_onboarding import (
    DOLLARPE_SANDBOX,
    AsyncDollarPe,
    ConfigurationError,
    CredentialsError,
    DollarPe,
    DollarPeSettings,
    NotFoundError,
    RateLimitedError,
    RejectedError,
    UnavailableError,
    UnreadableAnswerError,
)
from kyb_onboarding.signing import signature

from ..support import calls
from ..support.faces import FACES, KEY, SECRET, NoPauses

STATE = {"status": True, "message": "Success", "data": {"id": "k1", "status": "PROCESSING", "failure_reason": None}}
REFUSED = {"status": False, "message": "KYC already exists", "data": None}
ADD: Any = calls.DOLLARPE["addKycData"]
READ: Any = calls.DOLLARPE["getCustomer"]


class Provider:
    """Answer as ordered, then with success."""

    def __init__(self, *ordered: Any) -> None:
        self.ordered = list(ordered)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        ordered = self.ordered.pop(0) if self.ordered else (200, {"json": STATE})
        if isinstance(ordered, Exception):
            raise ordered
        status, content = ordered
        return httpx.Response(status, **content)


@pytest.mark.parametrize("face", FACES)
def test_the_envelope_is_taken_off_and_the_request_signed(face):
    provider = Provider()
    with FACES[face](provider, dollarpe=True) as client:
        state = client(ADD)
    assert (state.id, state.status, state.failure_reason) == ("k1", "PROCESSING", None)
    [request] = provider.requests
    now = int(NoPauses().now().timestamp())
    assert str(request.url) == f"{DOLLARPE_SANDBOX}/kyc/add-kyc-data"
    assert request.headers["x-timestamp"] == str(now)
    assert request.headers["x-signature"] == signature(KEY, SECRET, now, request.content)
    assert json.loads(request.content)["document_details"] == {"document_number": "123456123456"}


@pytest.mark.parametrize("form", ["compact", "spaced", "toplevel"])
def test_the_canonical_form_is_a_setting(form):
    provider = Provider()
    with FACES["threads"](provider, dollarpe=True, settings={"canonical": form}) as client:
        client(ADD)
    assert (b'": "' in provider.requests[0].content) == (form == "spaced")


SHAPES: list[tuple[Any, Any, str | None]] = [
    ((200, {"json": REFUSED}), RejectedError, "KYC already exists"),
    ((400, {"json": REFUSED}), RejectedError, "KYC already exists"),
    ((400, {"text": "Email already in use"}), RejectedError, "Email already in use"),
    ((400, {"json": "Phone already in use"}), RejectedError, "Phone already in use"),
    ((400, {"json": {"detail": "Invalid country code"}}), RejectedError, "Invalid country code"),
    ((401, {"json": {"message": "Invalid signature"}}), CredentialsError, "Invalid signature"),
    ((403, {}), CredentialsError, None),
    ((404, {"html": "<h1>Not found</h1>"}), NotFoundError, None),
    ((429, {"headers": {"retry-after": "3600"}}), RateLimitedError, None),
    ((500, {"text": "Internal Server Error"}), UnavailableError, "Internal Server Error"),
    ((200, {"text": "<html>"}), UnreadableAnswerError, None),
    ((200, {"json": {"status": True, "data": None}}), UnreadableAnswerError, None),
    ((200, {"json": {"status": True, "data": {"status": "PROCESSING"}}}), UnreadableAnswerError, None),
    ((200, {"json": []}), UnreadableAnswerError, None),
]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("response", "kind", "detail"), SHAPES)
def test_every_shape_of_failure_is_one_of_our_errors(face, response, kind, detail):
    with FACES[face](Provider(response), dollarpe=True) as client, pytest.raises(kind) as caught:
        client(ADD)
    error = caught.value
    assert (error.operation, error.status) == ("addKycData", response[0])
    assert (error.problem.detail if error.problem else None) == detail
    assert not detail or detail not in str(error) + repr(error)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


REPEATED: list[tuple[Any, Any, int]] = [
    (ADD, httpx.ReadTimeout("late"), 1),
    (ADD, (500, {}), 1),
    (ADD, (503, {"headers": {"retry-after": "0"}}), 1),
    (ADD, (409, {}), 1),
    (ADD, (200, {"json": REFUSED}), 1),
    (ADD, httpx.ConnectError("down"), 3),
    (ADD, (429, {}), 3),
    (calls.DOLLARPE["updateSelfieInfo"], httpx.ReadError("cut"), 1),
    (READ, httpx.ReadTimeout("late"), 3),
    (READ, (500, {}), 3),
]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("call", "fault", "attempts"), REPEATED)
def test_what_may_have_worked_is_never_sent_again(face, call, fault, attempts):
    provider = Provider(*[fault] * 4)
    with FACES[face](provider, dollarpe=True) as client, pytest.raises(Exception, match=r"HTTP|Read|Connect"):
        client(call)
    assert len(provider.requests) == attempts


def test_each_attempt_is_signed_at_its_own_time():
    clock, provider = NoPauses(), Provider(httpx.ConnectError("down"))

    def handle(request: httpx.Request) -> httpx.Response:
        clock.step(10)
        return provider(request)

    settings = DollarPeSettings(api_key=KEY, api_secret=SECRET)
    with DollarPe(settings, transport=httpx.MockTransport(handle), clock=clock) as dollarpe:
        clock.seconds = 0.0
        dollarpe.kyc.reset(calls.PERSON)
    first, second = (int(request.headers["x-timestamp"]) for request in provider.requests)
    assert second - first == 10


def test_a_link_of_any_form_is_given_as_it_came():
    link = "https://kyc.dollarpe.example/s3cret"
    for data, url in [
        ({"url": link}, link),
        ({"link": link}, link),
        (link, link),
        ({"other": link}, None),
        (None, None),
    ]:
        body = {"status": True, "message": "ok", "data": data}
        with FACES["threads"](Provider((200, {"json": body})), dollarpe=True) as client:
            found = client(calls.DOLLARPE["generateKycLink"])
        assert (found.url, found.data) == (url, data)
        assert "s3cret" not in repr(found)


def test_raw_replies_and_lists_work_as_they_do_for_dakota():
    body = {"status": True, "data": {"count": 1, "next": None, "results": [{"id": "p1"}]}}
    with FACES["threads"](lambda request: httpx.Response(200, json=body), dollarpe=True) as client:
        page = client(lambda d: d.customers.list().first_page())
        reply = client(lambda d: d.with_raw.customers.list().first_page().reply)
    assert (page.total_count, page.items[0].id, reply.json()["data"]["count"]) == (1, "p1", 1)


def test_settings_come_from_the_environment_and_are_not_shown(monkeypatch):
    env = {"DOLLARPE_API_KEY": KEY, "DOLLARPE_API_SECRET": SECRET, "DOLLARPE_CANONICAL": "spaced"}
    settings = DollarPeSettings.from_env(env, max_attempts=1)
    assert (settings.canonical, settings.max_attempts, settings.base_url) == ("spaced", 1, DOLLARPE_SANDBOX)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    with DollarPe() as dollarpe:
        shown = repr(dollarpe) + repr(settings)
    assert KEY not in shown
    assert SECRET not in shown


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"api_key": KEY},
        {"api_key": KEY, "api_secret": SECRET, "max_attempts": 0},
        {"api_key": KEY, "api_secret": SECRET, "base_url": "http://sandbox.dollarpe.xyz"},
    ],
)
def test_settings_that_cannot_work_are_refused(given):
    with pytest.raises(ConfigurationError):
        DollarPeSettings.from_env({}, **given)


def test_the_asynchronous_face_closes_and_shows_no_secret():
    async def scenario() -> str:
        settings = DollarPeSettings(api_key=KEY, api_secret=SECRET)
        async with AsyncDollarPe(settings, transport=httpx.MockTransport(Provider())) as dollarpe:
            reply = await dollarpe.with_raw.kyc.reset(calls.PERSON)
            return repr(dollarpe) + repr(reply)

    assert asyncio.run(scenario()) == f"<AsyncDollarPe {DOLLARPE_SANDBOX}>Reply(status=200)"
    assert datetime.now(UTC).year > 2000
