"""The mock's core, called as the model tests call it, with every exchange counted by TraceCov."""

from __future__ import annotations

from typing import Any

from kyb_mock import Response
from tracecov import HttpRequest, HttpResponse

from ..mock.sandbox import Sandbox
from .coverage import Coverage


class WatchedSandbox(Sandbox):
    """A sandbox whose exchanges count towards a coverage."""

    def __init__(self, coverage: Coverage, **settings: Any) -> None:
        super().__init__(auto_approve_s=None, token_limit_per_hour=None, **settings)
        self._coverage = coverage

    def exchange(self, method: str, path: str, query: bytes, headers: dict[bytes, bytes], body: bytes) -> Response:
        answer = super().exchange(method, path, query, headers, body)
        sent = {name.decode(): value.decode("latin-1") for name, value in headers.items()}
        came = {name.decode(): value.decode() for name, value in answer.headers}
        url = f"http://mock{path}?{query.decode()}".rstrip("?")
        self._coverage.map.record(
            HttpRequest(method, url, body or None, sent), HttpResponse(answer.status, 0.0, answer.body, came)
        )
        return answer
