"""Errors as RFC 9457 describes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from ._wire import JSON, PROBLEM, Answer, Headers

BASE = "https://docs.dakota.xyz/api-reference/errors#"

# Code and title by status. The codes of 400 to 502 are the vendor's own, those of 405, 501 and 507 ours.
KINDS: dict[int, tuple[str, str]] = {
    400: ("invalid-request", "Invalid Request"),
    401: ("authentication-error", "Authentication Error"),
    403: ("forbidden", "Forbidden"),
    404: ("not-found", "Not Found"),
    405: ("method-not-allowed", "Method Not Allowed"),
    409: ("conflict", "Conflict"),
    413: ("payload-too-large", "Payload Too Large"),
    422: ("validation-error", "Validation Error"),
    429: ("rate-limit-exceeded", "Rate Limit Exceeded"),
    500: ("internal-error", "Internal Error"),
    501: ("not-implemented", "Not Implemented"),
    502: ("provider-error", "Provider Error"),
    503: ("provider-error", "Provider Error"),
    504: ("provider-error", "Provider Error"),
    507: ("mock-is-full", "Mock Is Full"),
}


class Form(NamedTuple):
    """How an operation writes its problems: the media type, and what comes before the code in `type`."""

    media_type: str = PROBLEM
    base: str = BASE


USUAL = Form()
# The one operation that labels them differently, and only these two statuses. Source: SPEC, the import of tokens.
IMPORT = Form(JSON, "https://api.platform.dakota.xyz/problems/")
FORMS = {("bulkImportFromSumsubTokens", 400): IMPORT, ("bulkImportFromSumsubTokens", 401): IMPORT}


class ProblemError(Exception):
    """A request ends with this problem. `members` are further members of the document; `document` is what is written in
    its place, as plain JSON."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        errors: Sequence[dict[str, str]] = (),
        headers: Headers = (),
        members: Mapping[str, Any] | None = None,
        document: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(status, detail)
        self.status = status
        self.detail = detail
        self.errors = errors
        self.headers = headers
        self.members = members or {}
        self.document = document

    def answer(self, path: str, request_id: str, operation: str = "") -> Answer:
        """Return the problem as an answer to a request for `path`."""
        if self.document is not None:
            return Answer(self.status, self.document, headers=self.headers)
        form = FORMS.get((operation, self.status), USUAL)
        code, title = KINDS.get(self.status) or KINDS[500 if self.status >= 500 else 400]
        document: dict[str, Any] = {
            "type": form.base + code,
            "title": title,
            "status": self.status,
            "detail": self.detail,
            "instance": quote("/" + path.lstrip("/")),
            "request_id": request_id,
            **self.members,
        }
        if self.errors:
            document["errors"] = list(self.errors)
        return Answer(self.status, document, form.media_type, self.headers)


def field_error(field: str, message: str, code: str) -> dict[str, str]:
    """Return one wrong member of a request, as problems list them in `errors`."""
    return {"field": field, "message": message, "code": code}


def refuse(field: str, message: str, code: str = "invalid_value") -> ProblemError:
    """Return the 400 for one wrong member of a request."""
    return ProblemError(400, "The request is not valid; see errors.", errors=[field_error(field, message, code)])
