"""What other clients got wrong, each as a scenario that ours passes. Peers are named with the version that was seen.

A case is (peer, what it did, scenario); a scenario gets a `Stage` and asserts.
"""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import threading
from collections.abc import Callable
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from dakota_api import models
from dakota_api.client import AuthenticatedClient
from dakota_api.types import UNSET
from kyb_onboarding import (
    ApiError,
    AsyncDakota,
    Dakota,
    InvalidInputError,
    RateLimitedError,
    RejectedError,
    Settings,
    TransportError,
    UnavailableError,
    UnreadableAnswerError,
    WebhookError,
)
from kyb_onboarding._effects import Answer
from kyb_onboarding.webhooks import Inbox, Receiver, sign, verify

from ..support.fake_api import FakeApi, answer, lost, status
from ..support.process import ACME
from ..support.wire import transport

PRIVATE = bytes(range(32))
PUBLIC = Ed25519PrivateKey.from_private_bytes(PRIVATE).public_key().public_bytes_raw().hex()
EVENT = json.dumps({"id": "e1", "type": "customer.created", "data": {"object": {"id": "c1"}}}).encode()


class Stage:
    """A provider in memory, a journal, and the faces of ours."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.api = FakeApi(lambda: datetime.now(UTC), decides_after=None)
        self.settings = Settings(
            api_key="secret-key",
            base_url="https://api.example",
            journal=str(folder / "journal.db"),
            requests_per_minute=0,
        )

    @contextmanager
    def dakota(self, **given: Any) -> Any:
        with Dakota(self.settings, transport=transport(self.api), clock=given.pop("clock", None), **given) as dakota:
            yield dakota

    @contextmanager
    def receiver(self) -> Any:
        inbox = Inbox(str(self.folder / "inbox.db"))
        yield Receiver([PUBLIC], inbox)
        inbox.close()


class Case(NamedTuple):
    peer: str
    defect: str
    scenario: Callable[[Stage], None]


def abort_is_not_retried(stage: Stage) -> None:
    """A cancelled task makes no further request."""
    entered = asyncio.Event()

    async def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        entered.set()
        await asyncio.sleep(60)
        raise AssertionError("never answered")

    async def scenario() -> None:
        async with AsyncDakota(stage.settings, transport=httpx.MockTransport(handle)) as dakota:
            task = asyncio.create_task(dakota.onboard(ACME))
            await entered.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    requests: list[httpx.Request] = []
    asyncio.run(scenario())
    assert len(requests) == 1


def unreadable_success_is_sent_once(stage: Stage) -> None:
    stage.api.faults = [lambda api, request: Answer(200, {}, b"<html>")]
    with stage.dakota() as dakota, pytest.raises(UnreadableAnswerError):
        dakota.onboard(ACME)
    assert len(stage.api.requests) == 1


def retry_after_has_a_cap(stage: Stage) -> None:
    stage.api.faults = [status(429, **{"retry-after": "86400"})]
    with stage.dakota() as dakota, pytest.raises(RateLimitedError) as caught:
        dakota.onboard(ACME)
    assert (len(stage.api.requests), caught.value.retry_after) == (1, timedelta(days=1))


def short_retry_after_is_waited_out(stage: Stage) -> None:
    """Three seconds asked are three seconds waited, though the backoff alone would be shorter."""
    from kyb_onboarding._retry import Attempt, RetryPolicy

    assert RetryPolicy().pause_s(Attempt(1, "GET", False, 429, 0.0, asked_s=3.0), 0.99) == 3.0


def a_path_segment_stays_one(stage: Stage) -> None:
    from kyb_onboarding._clock import SystemClock
    from kyb_onboarding._gateway import Gateway

    gateway = Gateway(stage.settings, SystemClock())
    for hostile in ("../customers/abc?x=1", "..", "a/b", "a?b", "a#b", "", "%2e%2e", "a\n"):
        with pytest.raises(InvalidInputError):
            next(gateway.get_customer(hostile))


def concurrent_duplicates_run_one_handler(stage: Stage) -> None:
    ran: list[object] = []
    gate, statuses = threading.Barrier(3), set()

    def deliver() -> None:
        gate.wait(10)
        statuses.add(receiver.receive(EVENT, sign(EVENT, PRIVATE), ran.append).status)

    with stage.receiver() as receiver:
        threads = [threading.Thread(target=deliver) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(ran) == 1
    assert statuses <= {200, 409}


def a_failed_event_comes_again(stage: Stage) -> None:
    def failing(event: object) -> None:
        raise RuntimeError

    with stage.receiver() as receiver:
        with pytest.raises(RuntimeError):
            receiver.receive(EVENT, sign(EVENT, PRIVATE), failing)
        assert receiver.receive(EVENT, sign(EVENT, PRIVATE), lambda event: None).was_handled


def a_problem_is_carried_whole(stage: Stage) -> None:
    body = {"type": "https://e/#bad", "title": "T", "status": 400, "detail": "D", "request_id": "req_1"}
    body["errors"] = [{"field": "name", "message": "M", "code": "C"}]
    stage.api.faults = [lambda api, request: answer(400, body)]
    with stage.dakota() as dakota, pytest.raises(RejectedError) as caught:
        dakota.onboard(ACME)
    error = caught.value
    assert (error.problem.title, error.problem.detail, error.request_id, error.code) == ("T", "D", "req_1", "bad")
    assert [(row.field, row.message, row.code) for row in error.errors] == [("name", "M", "C")]


def a_type_without_a_fragment_has_a_code(stage: Stage) -> None:
    from kyb_onboarding._failures import read_problem

    for uri, code in (("https://e/problems/bad-token", "bad-token"), ("not-found", "not-found")):
        assert read_problem(answer(400, {"type": uri, "title": "t", "status": 400})).code == code


def a_new_enum_value_is_read(stage: Stage) -> None:
    read = models.Application.from_dict({"application_id": "a", "application_status": "brand_new"})
    assert read.application_status == "brand_new"
    assert read.to_dict()["application_status"] == "brand_new"


def a_missing_or_null_member_is_read(stage: Stage) -> None:
    assert models.Customer.from_dict({}).to_dict() == {}
    assert models.Customer.from_dict({"id": None, "kyb_links": None}).to_dict() == {"id": None, "kyb_links": None}


def a_status_that_no_registry_lists_is_an_error_of_ours(stage: Stage) -> None:
    for code in (499, 520, 527, 561, 599):
        stage.api.faults = [status(code)] * 3
        with stage.dakota() as dakota, pytest.raises(ApiError) as caught:
            dakota.onboard(ACME)
        assert caught.value.status == code


def an_html_error_is_an_error_of_ours(stage: Stage) -> None:
    stage.api.faults = [lambda api, request: Answer(502, {}, b"<html>Bad gateway</html>")] * 3
    with stage.dakota() as dakota, pytest.raises(UnavailableError) as caught:
        dakota.onboard(ACME)
    assert (caught.value.status, caught.value.problem) == (502, None)


def a_retried_post_keeps_its_key(stage: Stage) -> None:
    stage.api.faults = [lost(worked=True), status(503)]
    with stage.dakota() as dakota:
        dakota.onboard(ACME)
    keys = {request.headers["x-idempotency-key"] for request in stage.api.posts()}
    assert (len(stage.api.posts()), len(keys), len(stage.api.customers)) == (3, 1, 1)


def the_key_outlives_the_process(stage: Stage) -> None:
    stage.api.faults = [lost(worked=True)] * 3
    with stage.dakota() as dakota, pytest.raises(TransportError):
        dakota.onboard(ACME)
    with stage.dakota() as dakota:
        dakota.onboard(ACME)
    assert len(stage.api.customers) == 1


def timeouts_are_finite(stage: Stage) -> None:
    with stage.dakota() as dakota:
        timeout = dakota._transport._client.timeout
    assert None not in (timeout.connect, timeout.read, timeout.write, timeout.pool)


def one_secret_a_request(stage: Stage) -> None:
    with stage.dakota() as dakota:
        dakota.onboard(ACME)
    assert all(("x-api-key" in r.headers) != ("x-application-token" in r.headers) for r in stage.api.requests)


def errors_survive_pickling(stage: Stage) -> None:
    stage.api.faults = [status(400)]
    with stage.dakota() as dakota, pytest.raises(RejectedError) as caught:
        dakota.onboard(ACME)
    twin = pickle.loads(pickle.dumps(caught.value))
    assert (str(twin), twin.run) == (str(caught.value), caught.value.run)


def signatures_are_of_bytes_only(stage: Stage) -> None:
    with pytest.raises(TypeError):
        verify(json.loads(EVENT), sign(EVENT, PRIVATE), [PUBLIC])


def a_timestamp_of_the_future_is_refused(stage: Stage) -> None:
    ahead = datetime.now(UTC) + timedelta(seconds=301)
    with pytest.raises(WebhookError, match="tolerance"):
        verify(EVENT, sign(EVENT, PRIVATE, ahead), [PUBLIC])


def an_unknown_event_is_an_event(stage: Stage) -> None:
    body = json.dumps({"id": "e", "type": "never.heard.of", "data": {"object": {"a": 1}}}).encode()
    event = verify(body, sign(body, PRIVATE), [PUBLIC])
    assert (event.type, dict(event.object)) == ("never.heard.of", {"a": 1})


def unset_keeps_its_identity(stage: Stage) -> None:
    assert copy.deepcopy(UNSET) is copy.copy(UNSET) is pickle.loads(pickle.dumps(UNSET)) is UNSET


def no_repr_shows_the_key(stage: Stage) -> None:
    client = AuthenticatedClient(base_url="https://api.example", token="secret-key", auth_header_name="x-api-key")
    with stage.dakota() as dakota:
        assert "secret-key" not in repr(client) + repr(dakota) + repr(dakota.settings)


def no_error_shows_a_token_of_the_url(stage: Stage) -> None:
    from kyb_onboarding._effects import Request
    from kyb_onboarding._transport import translate

    error = httpx.ConnectError("failed: https://api.example/?token=s3cret")
    assert "s3cret" not in str(translate(error, Request("getCustomer", "GET", "https://e/?token=s3cret", {})))


def one_http_client_for_all_calls(stage: Stage) -> None:
    with stage.dakota() as dakota:
        before = dakota._transport._client
        dakota.onboard(ACME)
        assert dakota._transport._client is before


def importing_is_cheap(stage: Stage) -> None:
    import subprocess
    import sys

    code = "import sys, kyb_onboarding; print('httpx' in sys.modules, 'asyncio' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-Ic", code], text=True).split() == ["False", "False"]


TS, GO, OAPC = "Dakota TypeScript 1.6.0", "Dakota Go", "openapi-python-client 0.29.1"
CASES = [
    Case(TS, "a user's abort is retried three times", abort_is_not_retried),
    Case(TS, "a 200 with an unreadable body sends the POST three times", unreadable_success_is_sent_once),
    Case(TS, "Retry-After is honoured without a cap", retry_after_has_a_cap),
    Case(TS, "path segments are not escaped", a_path_segment_stays_one),
    Case(TS, "three concurrent duplicates of a webhook run three handlers", concurrent_duplicates_run_one_handler),
    Case(TS, "request_id and errors[] of a problem are dropped", a_problem_is_carried_whole),
    Case(TS, "a type without a fragment becomes http_<status>", a_type_without_a_fragment_has_a_code),
    Case(GO, "title and detail of a problem are dropped", a_problem_is_carried_whole),
    Case(GO, "an event whose handler fails is marked seen, and lost", a_failed_event_comes_again),
    Case(GO, "Retry-After is cut to two seconds", short_retry_after_is_waited_out),
    Case("both Dakota SDKs", "the idempotency key dies with the process", the_key_outlives_the_process),
    Case("openapi-generator", "a new enum value fails the whole answer", a_new_enum_value_is_read),
    Case(OAPC, "a missing or null member crashes", a_missing_or_null_member_is_read),
    Case(OAPC, "statuses outside the registry crash", a_status_that_no_registry_lists_is_an_error_of_ours),
    Case(OAPC, "an HTML error is a JSONDecodeError", an_html_error_is_an_error_of_ours),
    Case(OAPC, "UNSET is another object after copy or pickle", unset_keeps_its_identity),
    Case(OAPC, "repr(client) prints the key", no_repr_shows_the_key),
    Case(OAPC, "the default timeout is infinite", timeouts_are_finite),
    Case(OAPC, "one auth header per client", one_secret_a_request),
    Case("gocardless-pro", "the key changes with each attempt", a_retried_post_keeps_its_key),
    Case("httpx", "errors do not survive pickling", errors_survive_pickling),
    Case("litellm", "a key in the URL shows in the error", no_error_shows_a_token_of_the_url),
    Case("sendgrid", "a webhook is verified on a re-serialised body", signatures_are_of_bytes_only),
    Case("stripe", "only old webhook timestamps are refused", a_timestamp_of_the_future_is_refused),
    Case("Dakota TypeScript before 2.0", "event payloads are typed by a closed list", an_unknown_event_is_an_event),
    Case("githubkit", "an HTTP client is built per call", one_http_client_for_all_calls),
    Case("anthropic, openai", "importing takes a second and thousands of modules", importing_is_cheap),
]
