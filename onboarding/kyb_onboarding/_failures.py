"""From an answer to the error it stands for: status first, then as much of the body as can be read."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from ._effects import Answer, Request
from ._json import loads
from ._retry import asked_pause_s
from .errors import (
    ApiError,
    CredentialsError,
    NotFoundError,
    Outcome,
    RateLimitedError,
    RejectedError,
    UnavailableError,
    UnexpectedStatusError,
)
from .models import Problem, ValidationProblem

# status → (error, what is known of the work). 5xx and the rest are below.
BY_STATUS: dict[int, tuple[type[ApiError], Outcome]] = {
    400: (RejectedError, "rejected"),
    401: (CredentialsError, "refused"),
    403: (CredentialsError, "refused"),
    404: (NotFoundError, "refused"),
    408: (UnavailableError, "unknown"),
    409: (UnavailableError, "unknown"),
    422: (RejectedError, "rejected"),
    425: (UnavailableError, "refused"),
    429: (RateLimitedError, "refused"),
}
LONGEST_TEXT = 2000
REQUEST_ID = re.compile(r"[A-Za-z0-9_.:/+=-]{1,128}")
_SLUG = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_KNOWN = ("type", "title", "status", "detail", "instance", "request_id", "errors", "code", "message", "error")


def failure(request: Request, answer: Answer, now: datetime) -> ApiError | None:
    """Return the error that an answer stands for, or None for a 2xx."""
    if 200 <= answer.status < 300:
        return None
    otherwise = UnavailableError if answer.status >= 500 else UnexpectedStatusError
    kind, outcome = BY_STATUS.get(answer.status, (otherwise, "unknown"))
    problem = read_problem(answer)
    asked = asked_pause_s(answer.status, answer.headers, now)
    return kind(
        f"HTTP {answer.status}",
        operation=request.operation,
        status=answer.status,
        problem=problem,
        request_id=request_id_of(answer) or (problem.request_id if problem else None),
        retry_after=None if asked is None else timedelta(seconds=min(asked, 1e9)),
        idempotency_key=request.headers.get("x-idempotency-key"),
        outcome=outcome,
    )


def envelope_failure(request: Request, answer: Answer, now: datetime) -> ApiError | None:
    """Return the error that an enveloped answer stands for: `{"status": false, …}` is one whatever its HTTP status.

    Source: DollarPe's envelope {status, message, data}.
    """
    error = failure(request, answer, now)
    if error is not None or b"false" not in answer.content or not _is_refused(answer):
        return error
    return RejectedError(
        f"HTTP {answer.status} with status false",
        operation=request.operation,
        status=answer.status,
        problem=read_problem(answer),
        request_id=request_id_of(answer),
        outcome="rejected",
    )


def _is_refused(answer: Answer) -> bool:
    try:
        body = loads(answer.content)
    except ValueError:
        return False
    return isinstance(body, dict) and body.get("status") is False


def request_id_of(answer: Answer) -> str | None:
    """Return the X-Request-Id header, if it is one plain word."""
    return _matching(REQUEST_ID, answer.headers.get("x-request-id"))


def read_problem(answer: Answer) -> Problem | None:
    """Return the problem of an answer in any of its shapes, or None for a body that is none of them.

    They are a problem document, what is missing of an application, missing credits, `{code, message}`,
    `{error: {…}}` and the sandbox's `{message}`; DollarPe's envelope and plain message are two more.
    """
    try:
        body = loads(answer.content)
    except ValueError:
        return _plain_problem(answer)
    if isinstance(body, str):
        return Problem(code=None, detail=body[:LONGEST_TEXT] or None)
    if not isinstance(body, dict):
        return None
    nested = body.get("error")
    source = {**body, **nested} if isinstance(nested, dict) else body
    code = _code(source, answer.status)
    return Problem(
        code=code,
        title=_text(source.get("title")),
        detail=_text(source.get("detail")) or _text(source.get("message")) or _text(source.get("status_message")),
        type=_text(source.get("type")),
        instance=_text(source.get("instance")),
        request_id=_matching(REQUEST_ID, source.get("request_id")),
        errors=_errors(source.get("errors")),
        extra={name: value for name, value in source.items() if name not in _KNOWN},
    )


def _plain_problem(answer: Answer) -> Problem | None:
    """Return the problem that a message in plain text tells; a page of HTML tells nothing."""
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    message = answer.content[:LONGEST_TEXT].decode(errors="replace").strip()
    return Problem(code=None, detail=message) if kind == "text/plain" and message else None


def _code(source: dict[str, Any], status: int) -> str | None:
    """Return the short name: `code`, a bare `error`, or the last part of the type URI.

    Source: conflict 21 of openapi/README.md: fragment, else last path segment, else a bare token; for
    `about:blank` the status alone speaks.
    """
    for name in ("code", "error"):
        if word := _matching(_SLUG, source.get(name)):
            return word
    uri = _text(source.get("type"))
    if not uri or uri == "about:blank":
        return f"http-{status}" if uri else None
    return _matching(_SLUG, uri.rpartition("#")[2].rstrip("/").rpartition("/")[2])


def _errors(rows: object) -> tuple[ValidationProblem, ...]:
    if not isinstance(rows, list):
        return ()
    return tuple(
        ValidationProblem(_text(row.get("field")) or "", _text(row.get("message")) or "", _text(row.get("code")))
        for row in rows
        if isinstance(row, dict)
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _matching(pattern: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and pattern.fullmatch(value) else None
