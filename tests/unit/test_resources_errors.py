"""All shapes of failure become the same errors, by every call and on both faces; accepted and unreadable is its own."""

import copy
import pickle
from typing import Any

import httpx
import pytest
from kyb_onboarding import (
    ApiError,
    CredentialsError,
    NewCustomer,
    NotFoundError,
    RateLimitedError,
    RejectedError,
    UnavailableError,
    UnexpectedStatusError,
    UnreadableAnswerError,
)

from ..support import calls
from ..support.faces import FACES, KEY

NOT_READY = {
    "code": "application_not_ready",
    "application_id": calls.KSUID,
    "status_message": "details are missing",
    "incomplete_applicants": [{"first_name": "Jane"}],
    "missing_attestations": ["e_sign"],
}
TYPE = "https://docs.dakota.xyz/api-reference/errors#invalid-request"
PROBLEM = {"type": TYPE, "title": "Invalid", "status": 400, "detail": "Jane Doe is unknown", "request_id": "req-7"}
SHAPES: list[tuple[int, dict[str, Any], type[ApiError], str | None, str | None]] = [
    (
        400,
        {"json": PROBLEM, "headers": {"content-type": "application/problem+json"}},
        RejectedError,
        "invalid-request",
        "J",
    ),
    (400, {"json": PROBLEM}, RejectedError, "invalid-request", "J"),
    (400, {"json": NOT_READY}, RejectedError, "application_not_ready", "d"),
    (
        402,
        {"json": {"error": "insufficient_credits", "message": "top up"}},
        UnexpectedStatusError,
        "insufficient_credits",
        "t",
    ),
    (404, {"json": {"code": "application_not_found", "message": "none"}}, NotFoundError, "application_not_found", "n"),
    (401, {"json": {"error": {"code": "unauthorized", "message": "no"}}}, CredentialsError, "unauthorized", "n"),
    (503, {"json": {"message": "maintenance"}}, UnavailableError, None, "m"),
    (429, {"headers": {"retry-after": "3600"}}, RateLimitedError, None, None),
    (502, {"html": "<h1>Bad gateway</h1>"}, UnavailableError, None, None),
    (500, {"text": "broken"}, UnavailableError, None, "b"),
    (418, {"content": b"\xff\xfe"}, UnexpectedStatusError, None, None),
    (302, {"headers": {"location": "https://evil.example/"}}, UnexpectedStatusError, None, None),
]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("status", "answer", "kind", "code", "detail"), SHAPES)
def test_every_shape_is_the_same_error(face, status, answer, kind, code, detail):
    with FACES[face](lambda request: httpx.Response(status, **answer)) as client, pytest.raises(kind) as caught:
        client(lambda d: d.applications.submit(calls.APPLICATION, token=calls.URL, options=calls.KEYED))
    error: Any = caught.value
    assert (type(error), error.status, error.code) == (kind, status, code)
    assert (error.problem.detail[0] if error.problem and error.problem.detail else None) == detail
    assert error.idempotency_key == calls.KEYED.idempotency_key
    shown = str(error) + repr(error) + repr(error.problem)
    assert not [word for word in ("Jane", calls.TOKEN, KEY, "evil") if word in shown]
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (str(again), again.problem) == (str(error), error.problem)


def test_what_is_missing_of_an_application_is_on_the_problem():
    with (
        FACES["threads"](lambda r: httpx.Response(400, json=NOT_READY)) as client,
        pytest.raises(RejectedError) as caught,
    ):
        client(lambda d: d.applications.submit(calls.APPLICATION, token=calls.TOKEN))
    assert caught.value.problem.extra["missing_attestations"] == ["e_sign"]


ACCEPTED = [
    b"",
    b"<html>",
    b"null",
    b"7",
    b"[]",
    b'"text"',
    b"{}",
    b'{"id":',
    b"\xff",
    b"[" * 100_000,
    b'{"id": "../x"}',
]
QUIET = {
    *("deleteCustomer", "withdrawCustomerApplication", "submitAttestation", "deleteAssociatedIndividual"),
    *("deleteOnboardingDocument", "deleteWebhookTarget", "downloadDocument"),
}
# Without an identifier of their own: an object is what they are, whatever it holds.
OPEN = {
    *("bulkImportFromSumsubTokens", "simulateOnboarding", "simulateInbound", "replayWebhookDelivery"),
    "getLegalAcceptance",
}
WHOLE = ("getSubClientSummary", "getCustomerCapabilities")


@pytest.mark.parametrize("name", calls.DAKOTA)
@pytest.mark.parametrize("body", ACCEPTED, ids=range(len(ACCEPTED)))
def test_an_accepted_request_whose_answer_cannot_be_read_is_sent_once_and_told_so(name, body):
    requests = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, content=body)

    empty_list = body == b"[]" and (name.startswith("list") or name in WHOLE)
    some_object = name in OPEN and body in (b"{}", b'{"id": "../x"}')
    with FACES["threads"](handle) as client:
        if name in QUIET or empty_list or some_object:
            client(calls.DAKOTA[name])
        else:
            with pytest.raises(UnreadableAnswerError) as caught:
                client(calls.DAKOTA[name])
            error = caught.value
            assert (error.operation, error.outcome, error.attempts) == (name, "accepted", 1)
    assert len(requests) == 1


def test_ids_of_a_created_customer_survive_a_broken_answer():
    body = (
        f'{{"id": "{calls.KSUID}", "application_id": "{calls.KSUID}", "application_url": "{calls.URL}", "cut'.encode()
    )
    with FACES["threads"](lambda r: httpx.Response(201, content=body)) as client, pytest.raises(ApiError) as caught:
        client(calls.DAKOTA["createCustomer"])
    error: Any = caught.value
    assert error.salvaged == {
        "customer_id": calls.KSUID,
        "application_id": calls.KSUID,
        "application_url": calls.URL,
    }
    assert calls.TOKEN not in str(error) + repr(error)


def test_of_two_ids_in_a_broken_answer_none_is_taken_for_the_customers():
    body = f'{{"by": {{"id": "{"z" * 27}"}}, "id": "{calls.KSUID}", "application_id": "{calls.KSUID}", "cut'.encode()
    with FACES["threads"](lambda r: httpx.Response(201, content=body)) as client, pytest.raises(ApiError) as caught:
        client(calls.DAKOTA["createCustomer"])
    error: Any = caught.value
    assert error.salvaged == {"application_id": calls.KSUID}


OTHERS: list[tuple[Any, dict[str, Any], bool]] = [
    (calls.DAKOTA["getCustomer"], {"id": "other"}, False),
    (calls.DAKOTA["getApplication"], {"application_id": "other", "application_status": "pending"}, False),
    (calls.DAKOTA["createApplicationSubmission"], {"application_id": "other", "application_status": "pending"}, False),
    (calls.DAKOTA["getSimulation"], {"simulation_id": "other"}, False),
    (calls.DAKOTA["getWebhookTarget"], {"id": "other"}, False),
    (calls.DOLLARPE["getCustomer"], {"status": True, "data": {"id": "other"}}, True),
]


@pytest.mark.parametrize(("call", "body", "dollarpe"), OTHERS)
def test_an_answer_about_another_one_is_refused(call, body, dollarpe):
    answer = httpx.Response(200, json=body)
    with (
        FACES["threads"](lambda request: answer, dollarpe=dollarpe) as client,
        pytest.raises(UnreadableAnswerError, match="another"),
    ):
        client(call)


NO_KEY = "look first"
ADVICE: list[tuple[int, Any, bool, str]] = [
    (500, calls.DOLLARPE["createCustomer"], True, NO_KEY),
    (500, calls.DAKOTA["advanceSimulation"], False, NO_KEY),
    (500, calls.DAKOTA["createCustomer"], False, "with the same key"),
    (200, calls.DAKOTA["createCustomer"], False, "is done"),
    (429, calls.DAKOTA["advanceSimulation"], False, "then try again later"),
    (400, calls.DAKOTA["getCustomer"], False, "correct the input"),
    (405, calls.DAKOTA["getCustomer"], False, "see `problem`"),
]


@pytest.mark.parametrize(("status", "call", "dollarpe", "advice"), ADVICE)
def test_what_to_do_next_is_true_of_a_call_made_by_itself(status, call, dollarpe, advice):
    """No run is recorded, so `resume` repeats nothing; and without a key a repeat does the work twice."""
    with (
        FACES["threads"](lambda request: httpx.Response(status), dollarpe=dollarpe) as client,
        pytest.raises(ApiError) as caught,
    ):
        client(call)
    assert str(caught.value).endswith(caught.value.next_step)
    assert advice in caught.value.next_step
    assert "resume" not in caught.value.next_step
    assert "twice" not in caught.value.next_step


def test_what_to_do_next_is_to_resume_where_a_run_is_concerned(tmp_path):
    customer = NewCustomer("Acme Corporation", "business", "usr_1")
    with (
        FACES["threads"](lambda request: httpx.Response(500), settings={"journal": str(tmp_path / "j.db")}) as client,
        pytest.raises(UnavailableError, match="`resume` sends the same key again"),
    ):
        client(lambda d: d.onboard(customer))
