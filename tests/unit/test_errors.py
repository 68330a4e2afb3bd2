"""Errors: what they are told by, what they carry, what they never show."""

import copy
import inspect
import json
import pickle
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from kyb_onboarding import errors
from kyb_onboarding._effects import Answer, Request
from kyb_onboarding._failures import failure, read_problem
from kyb_onboarding.models import Problem, ValidationProblem

NOW = datetime(2026, 1, 1, tzinfo=UTC)
REQUEST = Request("createCustomer", "POST", "https://api.example/customers", {"x-idempotency-key": "key-1"})
SECRETS = ("Jane Doe", "s3cret", "jane@example.org")


def answer(status, body=b"", **headers):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(status, headers, content)


STATUSES = [
    (301, errors.UnexpectedStatusError, "unknown"),
    (400, errors.RejectedError, "rejected"),
    (401, errors.CredentialsError, "refused"),
    (403, errors.CredentialsError, "refused"),
    (404, errors.NotFoundError, "refused"),
    (408, errors.UnavailableError, "unknown"),
    (409, errors.UnavailableError, "unknown"),
    (418, errors.UnexpectedStatusError, "unknown"),
    (422, errors.RejectedError, "rejected"),
    (425, errors.UnavailableError, "refused"),
    (429, errors.RateLimitedError, "refused"),
    (500, errors.UnavailableError, "unknown"),
    (520, errors.UnavailableError, "unknown"),
    (599, errors.UnavailableError, "unknown"),
]


@pytest.mark.parametrize(("status", "kind", "outcome"), STATUSES)
@pytest.mark.parametrize("body", [b"", b"<html>", b"{", b"[]", b'"x"', {"type": "about:blank"}, b"\xff\xfe"])
def test_the_status_alone_tells_the_error(status, kind, outcome, body):
    error = failure(REQUEST, answer(status, body), NOW)
    assert type(error) is kind
    assert (error.status, error.outcome, error.idempotency_key) == (status, outcome, "key-1")


@pytest.mark.parametrize("status", [200, 201, 204, 299])
def test_a_2xx_is_no_failure(status):
    assert failure(REQUEST, answer(status), NOW) is None


PROBLEM = {
    "type": "https://docs.example/errors#invalid-request",
    "title": "Invalid",
    "status": 400,
    "detail": "name Jane Doe is bad",
    "request_id": "req_1",
    "errors": [{"field": "name", "message": "Jane Doe", "code": "invalid_format"}],
}
SHAPES = [
    (PROBLEM, "invalid-request", "name Jane Doe is bad"),
    ({"type": "https://api.example/problems/bad-token", "title": "t", "status": 400}, "bad-token", None),
    ({"type": "validation-error", "title": "t", "status": 400}, "validation-error", None),
    ({"type": "about:blank", "title": "t", "status": 400}, "http-400", None),
    (
        {"code": "application_not_ready", "application_id": "0" * 27, "status_message": "Waiting"},
        "application_not_ready",
        "Waiting",
    ),
    ({"error": "insufficient_credits", "message": "No credit"}, "insufficient_credits", "No credit"),
    ({"code": "rate_limit_exceeded", "message": "Slow down"}, "rate_limit_exceeded", "Slow down"),
    ({"error": {"type": "x#invalid_request", "message": "No"}}, "invalid_request", "No"),
    ({"error": {"code": "not_found", "message": "No"}}, "not_found", "No"),
    ({"message": "Provider unavailable"}, None, "Provider unavailable"),
]


@pytest.mark.parametrize(("body", "code", "detail"), SHAPES)
def test_every_shape_of_a_problem_is_read(body, code, detail):
    problem = read_problem(answer(400, body))
    assert (problem.code, problem.detail) == (code, detail)


def test_what_a_shape_adds_is_kept():
    body = {"error": "insufficient_credits", "message": "m", "required_cents": 5, "balance_cents": 1}
    assert read_problem(answer(402, body)).extra == {"required_cents": 5, "balance_cents": 1}


def test_an_error_carries_what_the_caller_needs():
    error = failure(REQUEST, answer(400, PROBLEM, **{"retry-after": "7"}), NOW)
    assert (error.code, error.request_id, error.retry_after) == ("invalid-request", "req_1", timedelta(seconds=7))
    assert error.errors == (ValidationProblem("name", "Jane Doe", "invalid_format"),)


def test_the_header_names_the_request_before_the_body_does():
    assert failure(REQUEST, answer(400, PROBLEM, **{"x-request-id": "req_h"}), NOW).request_id == "req_h"


def instances():
    """Return one of each error class, as full as it gets."""
    api: dict[str, Any] = {"operation": "createCustomer", "status": 400, "request_id": "r", "idempotency_key": "k"}
    api["problem"] = Problem("c", title="Jane Doe", detail="s3cret", errors=(ValidationProblem("f", "Jane Doe"),))
    api["retry_after"] = timedelta(seconds=3)
    special = {
        errors.InvalidInputError: lambda: errors.InvalidInputError("m", field="f"),
        errors.WebhookError: lambda: errors.WebhookError("m", status=401),
        errors.InputChangedError: lambda: errors.InputChangedError("usr_1", ("name",)),
        errors.ConflictError: lambda: errors.ConflictError("m", external_id="e", customer_ids=("a", "b")),
        errors.UnreadableAnswerError: lambda: errors.UnreadableAnswerError("m", salvaged={"customer_id": "1"}, **api),
    }
    for kind in vars(errors).values():
        if inspect.isclass(kind) and issubclass(kind, errors.KybError):
            if kind in special:
                yield special[kind]()
            elif issubclass(kind, errors.ApiError):
                yield kind("HTTP 400", **api)
            elif issubclass(kind, errors.RunError):
                yield kind("m", external_id="usr_1")
            else:
                yield kind("m")


@pytest.mark.parametrize("error", list(instances()), ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))])
def test_every_error_survives_copy_and_pickle(error, clone):
    twin = clone(error)
    assert type(twin) is type(error)
    assert (twin.args, vars(twin), str(twin), repr(twin)) == (error.args, vars(error), str(error), repr(error))


@pytest.mark.parametrize("error", list(instances()), ids=lambda error: type(error).__name__)
def test_no_error_shows_what_the_provider_wrote(error):
    assert not any(secret in str(error) + repr(error) for secret in SECRETS)


def test_hostile_names_in_a_problem_do_not_reach_the_message():
    row = {"field": "jane@example.org\n" * 9, "message": "s3cret", "code": "Jane Doe"}
    body = {"type": "https://e/#Jane Doe", "title": "s3cret", "status": 400, "errors": [row], "request_id": "Jane Doe"}
    error = failure(REQUEST, answer(400, body), NOW)
    assert not any(secret in str(error) + repr(error) + repr(error.problem) for secret in SECRETS)


def test_every_error_is_drawn_in_the_tree():
    drawn = errors.__doc__
    missing = [k for k, v in vars(errors).items() if inspect.isclass(v) and issubclass(v, errors.KybError)]
    assert [name for name in missing if name not in drawn and name != "RunError"] == []
