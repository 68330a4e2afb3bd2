"""Responses that no world's core gives: the control API's, and the refusals of the shell."""

from __future__ import annotations

from typing import Any

import orjson

from ._problems import ProblemError
from ._wire import JSON, Headers, Response

REQUEST_ID = "req_mock"
CONTROL = "/__mock__"


def is_control(path: str) -> bool:
    """Tell whether a path is the control API's."""
    return path.startswith(CONTROL) and path[len(CONTROL) : len(CONTROL) + 1] in ("", "/")


def reply(status: int, document: Any, media_type: str = JSON, headers: Headers = ()) -> Response:
    """Return a document as a response; None is an empty body."""
    body = b"" if document is None else orjson.dumps(document)
    described = [(b"content-type", media_type.encode())] if body else []
    return Response(status, [*described, (b"content-length", b"%d" % len(body)), *headers], body)


def problem(error: ProblemError | str, path: str, status: int = 400) -> Response:
    """Return a problem as a response; a text is the detail of one with this status."""
    if isinstance(error, str):
        error = ProblemError(status, error)
    answer = error.answer(path, REQUEST_ID)
    return reply(answer.status, answer.body, answer.media_type, answer.headers)
