"""The flow against a provider in memory: what it sends, what it records, what it does when things go wrong."""

import json
from datetime import timedelta

import pytest
from kyb_onboarding import (
    ConflictError,
    CredentialsError,
    InDoubtError,
    NewCustomer,
    RejectedError,
    RunNotFoundError,
    TransportError,
    UnavailableError,
    UndecidedError,
    UnexpectedStatusError,
    UnreadableAnswerError,
)
from kyb_onboarding._effects import Answer

from ..support.fake_api import answer, fine, ksuid, lost, problem, status, unreachable

ACME_LTD = NewCustomer(name="Acme Limited", customer_type="business", external_id="usr_12345")
DAY = 24 * 3600


def sent(api):
    return [f"{request.method} {request.url.removeprefix('https://api.example')}" for request in api.requests]


def test_the_main_path_is_the_three_steps_of_the_playground(start, api):
    process = start()
    run = process.onboard()
    assert sent(api) == ["POST /customers", f"GET /customers/{ksuid(1)}", f"GET /applications/{ksuid(900_001)}"]
    assert (run.state, run.customer_id, run.application_id) == ("tracking", ksuid(1), ksuid(900_001))
    assert run.application_url.endswith("?token=secret1")
    assert (run.kyb_status, run.application_status, run.decision) == ("pending", "pending", None)
    assert run.application_expires_at - run.created_at == timedelta(days=30)


def test_all_ids_are_those_of_the_creation_before_anything_is_fetched(start, api):
    api.faults = [fine, *[status(503)] * 3]
    process = start()
    with pytest.raises(UnavailableError):
        process.onboard()
    saved = process.get()
    assert (saved.state, saved.customer_id, saved.application_id) == ("created", ksuid(1), ksuid(900_001))
    assert saved.application_url.endswith(f"{ksuid(900_001)}?token=secret1")
    assert sent(api) == ["POST /customers", *[f"GET /customers/{ksuid(1)}"] * 3]


def test_the_body_is_exactly_the_configuration(start, api):
    start().onboard()
    body = {"name": "Acme Corporation", "customer_type": "business", "external_id": "usr_12345"}
    assert json.loads(api.requests[0].content) == body


def test_each_call_carries_its_own_secret_and_no_other(start, api):
    start().onboard()
    create, fetch, look = (request.headers for request in api.requests)
    assert create["x-api-key"] == fetch["x-api-key"] == "key"
    assert look["x-application-token"] == "secret1"
    assert "x-api-key" not in look
    assert "x-application-token" not in create | fetch
    assert "x-idempotency-key" in create
    assert "x-idempotency-key" not in fetch | look


def test_waiting_ends_with_the_decision(start):
    process = start()
    process.onboard()
    run = process.wait()
    assert (run.state, run.decision, run.kyb_status, run.is_cleared) == ("decided", "approved", "active", True)


def test_a_finished_run_sends_nothing_more(start, api):
    process = start()
    process.onboard()
    process.wait()
    count = len(api.requests)
    assert process.onboard().state == "decided"
    assert len(api.requests) == count


def test_waiting_is_ever_rarer_and_ends_undecided(start, api, clock):
    api.decides_after = None
    process = start()
    process.onboard()
    with pytest.raises(UndecidedError, match="resume") as caught:
        process.wait(3600)
    looks = sum("/applications/" in request.url for request in api.requests)
    assert 60 <= looks <= 75  # under the token's 100 an hour
    assert caught.value.run.state == "tracking"
    assert clock.seconds == pytest.approx(3600, abs=1)


def test_a_minted_external_id_is_recorded_before_the_send_and_returned(start, api):
    process = start()
    run = process.onboard(NewCustomer(name="Acme Corporation", customer_type="business"))
    assert process.get(run.external_id).customer_id == ksuid(1)
    assert json.loads(api.requests[0].content)["external_id"] == run.external_id


def test_the_send_is_on_record_before_it_begins(start, api):
    process = start()
    seen = []

    def look(api, request):
        seen.append(process.record())

    api.faults = [look]
    process.onboard()
    assert (seen[0].state, seen[0].first_sent_at) == ("sending", seen[0].last_sent_at)


PASSING = [*(status(code) for code in (408, 409, 425, 429, 500, 503, 599)), lost(worked=False)]


@pytest.mark.parametrize("fault", PASSING)
def test_what_may_pass_is_sent_again_under_the_same_key(start, api, fault):
    api.faults = [fault, fault]
    start().onboard()
    assert len(api.posts()) == 3
    assert len({request.headers["x-idempotency-key"] for request in api.posts()}) == 1


def test_the_key_stays_the_same_in_the_next_process(start, api):
    api.faults = [lost(worked=True)] * 3
    first = start()
    with pytest.raises(TransportError) as caught:
        first.onboard()
    assert (caught.value.run.state, caught.value.outcome, caught.value.attempts) == ("sending", "unknown", 3)
    first.end()
    assert start().resume()[0].customer_id == ksuid(1)
    assert len(api.customers) == 1
    assert len({request.headers["x-idempotency-key"] for request in api.posts()}) == 1


def test_a_refused_connection_leaves_the_run_planned(start, api):
    api.faults = [unreachable] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    record = process.record()
    assert (record.state, record.first_sent_at, record.unresolved_sends) == ("planned", None, 0)


@pytest.mark.parametrize("code", [401, 403])
def test_refused_credentials_record_nothing(start, api, code):
    api.faults = [status(code)]
    process = start()
    with pytest.raises(CredentialsError, match="API key"):
        process.onboard()
    record = process.record()
    assert (record.state, record.first_sent_at, record.problem) == ("planned", None, None)
    assert process.onboard().state == "tracking"


def test_a_rejection_after_an_unknown_send_is_looked_up_first(start, api):
    api.faults = [lost(worked=True), status(400)]
    run = start().onboard()
    assert (run.state, run.customer_id, len(api.customers)) == ("tracking", ksuid(1), 1)


def test_a_rejection_after_an_unknown_send_that_did_nothing_is_believed_once_it_has_settled(start, api, clock):
    api.faults = [lost(worked=False), status(400)]
    process = start()
    with pytest.raises(InDoubtError, match="Resume later"):
        process.onboard()
    assert process.get().state == "in_doubt"
    clock.step(61)
    # Nothing was created: the run starts over under the next key, and meets the provider's verdict on it.
    api.faults = [fine, status(400)]
    assert process.resume()[0].state == "rejected"
    assert len(api.customers) == 0


@pytest.mark.parametrize("shows", [True, False])
@pytest.mark.parametrize("worked", [True, False])
def test_past_the_window_a_look_up_decides(start, api, clock, worked, shows):
    api.decides_after, api.shows_external_id = None, shows
    api.faults = [lost(worked=worked)] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(DAY)
    run = process.onboard()
    assert (run.state, len(api.customers)) == ("tracking", 1)
    assert run.generation == (1 if worked else 2)


def test_inside_the_window_no_look_up_is_made(start, api, clock):
    api.faults = [lost(worked=True)] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(22 * 3600)
    process.onboard()
    assert "GET /customers" not in sent(api)


def test_a_failed_look_up_leaves_the_run_in_doubt_and_sends_nothing(start, api, clock):
    api.faults = [lost(worked=True)] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(DAY)
    api.faults = [status(503)] * 3
    with pytest.raises(UnavailableError) as caught:
        process.onboard()
    assert caught.value.run.state == "in_doubt"
    assert len(api.posts()) == 3
    assert process.onboard().state == "decided"


def test_a_carrier_with_other_input_is_not_adopted_unseen(start, api, clock):
    api.shows_external_id = False
    api.faults = [lost(worked=True)] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    api.customers[ksuid(1)]["name"] = "Somebody Else"
    clock.step(DAY)
    with pytest.raises(ConflictError, match="other input"):
        process.onboard()


def test_lookup_first_that_finds_none_sends(start, api):
    run = start(lookup_first=True).onboard()
    assert sent(api)[:2] == ["GET /customers", "POST /customers"]
    assert (run.generation, run.state) == (1, "tracking")


@pytest.mark.parametrize("body", [b"<html>ok</html>", b"", b"[]", b'{"id": 7}'])
def test_an_accepted_but_unreadable_answer_is_never_sent_again(start, api, clock, body):
    def unreadable(api, request):
        api.work(request)
        return Answer(201, {}, body)

    api.faults = [unreadable]
    process = start()
    with pytest.raises(UnreadableAnswerError, match="not sent again") as caught:
        process.onboard()
    assert (caught.value.run.state, caught.value.outcome) == ("in_doubt", "accepted")
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.posts()) == 1


def test_an_accepted_create_that_no_look_up_shows_stays_in_doubt(start, api, clock):
    api.faults = [lambda api, request: Answer(201, {}, b"?")]
    process = start()
    with pytest.raises(UnreadableAnswerError):
        process.onboard()
    clock.step(30 * DAY)
    with pytest.raises(InDoubtError):
        process.onboard()
    assert len(api.posts()) == 1


def test_ids_are_salvaged_from_a_truncated_answer(start, api):
    api.faults = [lambda api, request: Answer(201, {}, api.work(request).content[:-40])]
    run = start().onboard()
    assert (run.customer_id, run.application_id, run.state) == (ksuid(1), ksuid(900_001), "tracking")
    assert len(api.posts()) == 1


def renamed(body):
    return {"customer_id": body["id"]} | {name: value for name, value in body.items() if name != "id"}


@pytest.mark.parametrize("wrap", [lambda body: {"data": body}, renamed])
def test_older_shapes_of_the_create_answer_are_read(start, api, wrap):
    api.faults = [lambda api, request: answer(201, wrap(json.loads(api.work(request).content)))]
    assert start().onboard().customer_id == ksuid(1)


@pytest.mark.parametrize("code", [401, 403, 404])
def test_a_refused_token_moves_the_status_to_the_customer(start, api, code):
    api.faults = [fine, fine, status(code)]
    process = start()
    run = process.onboard()
    assert run.application_status == "pending"
    assert process.wait().decision == "approved"
    assert sum("/applications/" in path for path in sent(api)) == 1


def test_an_expired_token_is_not_tried(start, api, clock):
    api.decides_after = timedelta(days=31)
    process = start()
    process.onboard()
    clock.step(32 * DAY)
    assert process.wait().decision == "approved"
    assert sum("/applications/" in path for path in sent(api)) == 1


def test_a_rate_limited_token_rests_for_as_long_as_asked_and_the_customer_tells_meanwhile(start, api, clock):
    api.decides_after = None
    api.faults = [fine, fine, status(429, **{"retry-after": "600"})]
    process = start()
    process.onboard()
    with pytest.raises(UndecidedError):
        process.wait(590)
    assert sum("/applications/" in path for path in sent(api)) == 1
    clock.step(60)
    process.onboard()
    assert sum("/applications/" in path for path in sent(api)) == 2


def test_an_unknown_run_is_named(start):
    with pytest.raises(RunNotFoundError, match="nobody"):
        start().get("nobody")


def test_other_accounts_and_hosts_are_other_runs(start, api):
    one = start().onboard()
    two = start(account="other").onboard()
    assert one.customer_id != two.customer_id


def test_a_problem_reaches_the_record_without_the_providers_words(start, api):
    secret = problem(400, "invalid-request")
    api.faults = [lambda api, request: secret]
    process = start()
    with pytest.raises(RejectedError):
        process.onboard()
    assert process.get().problem == "createCustomer; HTTP 400; invalid-request"


def test_a_redirect_is_an_error_and_carries_the_key_nowhere(start, api):
    api.faults = [lambda api, request: Answer(302, {"location": "https://evil.example/"}, b"")]
    with pytest.raises(UnexpectedStatusError, match="HTTP 302"):
        start().onboard()
    assert len(api.requests) == 1
