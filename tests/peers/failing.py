"""Errors: what is told of a call that failed, and by what."""

from __future__ import annotations

import json
import pickle
from http import HTTPStatus
from typing import Any

import httpx
from kyb_onboarding import KybError, Problem

from ..support import calls
from .case import OAPC, TS, Case, Server, ours, outcome, plain


def get_customer(dakota: Any) -> Any:
    return dakota.customers.get(calls.CUSTOMER)


NOT_READY = {
    "code": "application_not_ready",
    "status_message": "Two things are missing",
    "missing_attestations": ["e_sign"],
}


PROBLEM = {"type": "https://e/#bad", "title": "T", "status": 400, "detail": "D", "request_id": "req_1"}


ROWS = [{"field": "name", "message": "M", "code": "C"}]


def failed(status: int, body: Any, **headers: str) -> Server:
    """Return a server that answers with an error."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Server(httpx.Response(status, content=content, headers=headers))


def check_a_status_of_no_registry_is_an_error_with_it(get: Any) -> None:
    for status in (499, 520, 527, 561, 599):
        assert getattr(outcome(get, failed(status, {})), "status", None) == status


class PeerError(Exception):
    """An error that carries a status."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


def _their_status(server: Server) -> Any:
    raise PeerError(HTTPStatus(plain(server).get("/customers/1").status_code))


def check_an_html_error_keeps_its_status(get: Any) -> None:
    assert getattr(outcome(get, failed(502, b"<html>Bad gateway</html>")), "status", None) == 502


def _their_body_first(server: Server) -> Any:
    answer = plain(server).get("/customers/1")
    body = answer.json()
    return body if answer.is_success else outcome(PeerError, answer.status_code)


def check_an_error_is_raised(get: Any) -> None:
    raised = False
    try:
        get(failed(404, PROBLEM))
    except Exception:
        raised = True
    assert raised


def check_title_and_detail_are_carried(get: Any) -> None:
    error = outcome(get, failed(400, PROBLEM))
    assert (error.problem.title, error.problem.detail) == ("T", "D")


def check_request_id_and_field_errors_are_carried(get: Any) -> None:
    error = outcome(get, failed(400, {**PROBLEM, "errors": ROWS}))
    assert error.request_id == "req_1"
    assert [(row.field, row.message, row.code) for row in error.errors] == [("name", "M", "C")]


def check_a_type_without_a_fragment_has_a_code(get: Any) -> None:
    for uri, code in (("https://e/problems/bad-token", "bad-token"), ("not-found", "not-found")):
        error = outcome(get, failed(400, {"type": uri, "title": "T", "status": 400}))
        assert error.code == code


def check_what_an_application_lacks_is_told(submit: Any) -> None:
    error = outcome(submit, failed(400, NOT_READY))
    assert error.problem.detail == "Two things are missing"
    assert error.problem.extra["missing_attestations"] == ["e_sign"]


class FewWordsError(Exception):
    """An error as the SDKs made it: by the old shape `{code, message, details}`, with the header's id alone."""

    def __init__(self, answer: httpx.Response) -> None:
        body = answer.json()
        super().__init__(body.get("message", "Unknown error"))
        self.problem = Problem(code=None, title=answer.reason_phrase, extra=body.get("details") or {})
        _, hash_, fragment = body.get("type", "").partition("#")
        self.code = fragment if hash_ else f"http_{answer.status_code}"
        self.request_id = answer.headers.get("x-request-id")
        self.errors: list[Any] = []


def _few_words(server: Server) -> Any:
    raise FewWordsError(plain(server).get("/customers/1"))


def check_an_error_survives_pickling(get: Any) -> None:
    error = outcome(get, failed(400, PROBLEM))
    twin = outcome(lambda: pickle.loads(pickle.dumps(error)))
    assert (type(twin), str(twin)) == (type(error), str(error))


def check_every_error_is_of_one_family(get: Any) -> None:
    for server in (failed(500, b""), failed(404, [1]), Server([1, 2]), Server(httpx.ReadTimeout("late"))):
        assert isinstance(outcome(get, server), KybError)


SUBMIT = calls.DAKOTA["createApplicationSubmission"]


CASES = [
    Case(
        OAPC,
        "a status outside the registry crashes",
        "openapi-generators/openapi-python-client#1442",
        "a status is a number",
        check_a_status_of_no_registry_is_an_error_with_it,
        ours(get_customer),
        _their_status,
    ),
    Case(
        f"{OAPC}, notion-sdk-py",
        "an HTML error is a JSONDecodeError",
        "dbinfrago/polarion-rest-api-client#84",
        "the status goes first; the body is read as far as it can be",
        check_an_html_error_keeps_its_status,
        ours(get_customer),
        _their_body_first,
    ),
    Case(
        OAPC,
        "errors are returned, not raised",
        "openapi-generators/openapi-python-client#491",
        "what comes back is a value; errors are raised",
        check_an_error_is_raised,
        ours(get_customer),
        lambda server: plain(server).get("/customers/1").json(),
    ),
    Case(
        "Dakota Go",
        "title and detail of a problem are dropped",
        "read",
        "a problem is carried whole",
        check_title_and_detail_are_carried,
        ours(get_customer),
        _few_words,
    ),
    Case(
        TS,
        "`request_id` and `errors[]` of a problem are dropped",
        "run",
        "a problem is carried whole",
        check_request_id_and_field_errors_are_carried,
        ours(get_customer),
        _few_words,
    ),
    Case(
        TS,
        "a `type` without a fragment becomes `http_<status>`",
        "run",
        "the code is its last segment",
        check_a_type_without_a_fragment_has_a_code,
        ours(get_customer),
        _few_words,
    ),
    Case(
        TS,
        'an application that is not ready is an "Unknown error"',
        "run",
        "the error says what is missing",
        check_what_an_application_lacks_is_told,
        ours(SUBMIT),
        _few_words,
    ),
    Case(
        "httpx 0.28.1",
        "errors do not survive pickling",
        "encode/httpx#3207",
        "all of them do",
        check_an_error_survives_pickling,
        ours(get_customer),
        lambda server: plain(server).get("/customers/1").raise_for_status(),
    ),
    Case(
        OAPC,
        "what goes wrong has as many types as causes",
        "run",
        "every error is a `KybError`",
        check_every_error_is_of_one_family,
        ours(get_customer),
        _their_body_first,
    ),
]
