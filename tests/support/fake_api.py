"""A provider in memory, small enough to be read at once: it answers `Send` effects.

It keeps what the real one keeps (customers, and answers by idempotency key for a window) and fails on order.
Its list of customers is the only judge of duplicates.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from kyb_onboarding._effects import Answer, Request
from kyb_onboarding.errors import TransportError

Fault = Callable[["FakeApi", Request], Answer | None]
JSON = {"content-type": "application/json"}


def ksuid(number: int) -> str:
    """Return the id of the nth resource."""
    return f"{number:027d}"


@dataclass
class FakeApi:
    """The provider. `faults` are used up one per request; a fault may answer, raise, or let the work be done."""

    now: Callable[[], datetime]
    window: timedelta = timedelta(hours=24)
    decides_after: timedelta | None = timedelta(seconds=5)
    customers: dict[str, dict[str, object]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    shows_external_id: bool = True
    hidden: set[str] = field(default_factory=set)
    list_fails: bool = False
    _answers: dict[str, tuple[datetime, Answer]] = field(default_factory=dict)

    def send(self, request: Request) -> Answer:
        self.requests.append(request)
        fault = self.faults.pop(0) if self.faults else None
        answered = fault(self, request) if fault else None
        return answered if answered is not None else self.work(request)

    def work(self, request: Request) -> Answer:
        path = urlsplit(request.url).path
        if request.method == "POST":
            return self._create(request)
        if path == "/customers":
            if self.list_fails:
                return problem(503)
            wanted = request.params.get("external_id")
            rows = [c for c in self.customers.values() if wanted is None or c["external_id"] == wanted]
            rows = [row for row in rows if row["external_id"] not in self.hidden]
            return answer(200, {"data": [self._shown(row) for row in rows], "meta": {}})
        kind, _, name = path.strip("/").partition("/")
        if kind == "customers":
            row = self.customers.get(name)
            return answer(200, self._shown(row)) if row else problem(404)
        return self._application(name)

    def posts(self) -> list[Request]:
        return [request for request in self.requests if request.method == "POST"]

    def _create(self, request: Request) -> Answer:
        key = request.headers["x-idempotency-key"]
        stored = self._answers.get(key)
        if stored and self.now() - stored[0] < self.window:
            return stored[1]
        assert request.content is not None
        body = json.loads(request.content)
        number = len(self.customers) + 1
        customer_id, application_id = ksuid(number), ksuid(900_000 + number)
        url = f"https://apply.dakota.com/applications/{application_id}?token=secret{number}"
        self.customers[customer_id] = {
            "id": customer_id,
            "application_id": application_id,
            "application_url": url,
            "born": self.now(),
            **body,
        }
        expires = int((self.now() + timedelta(days=30)).timestamp() * 1e9)
        created = {"id": customer_id, "application_id": application_id, "application_url": url}
        made = answer(201, created | {"kyb_links": [], "application_expires_at": expires})
        self._answers[key] = (self.now(), made)
        return made

    def _decided(self, row: dict[str, object]) -> bool:
        born = row["born"]
        assert isinstance(born, datetime)
        return self.decides_after is not None and self.now() - born >= self.decides_after

    def _shown(self, row: dict[str, object]) -> dict[str, object]:
        decided = self._decided(row)
        hidden = {"born"} if self.shows_external_id else {"born", "external_id"}
        shown = {name: value for name, value in row.items() if name not in hidden}
        shown |= {"kyb_status": "active" if decided else "pending", "kyc_status": "pending"}
        return shown | {"application_status": "approved" if decided else "pending"}

    def _application(self, application_id: str) -> Answer:
        row = next((c for c in self.customers.values() if c["application_id"] == application_id), None)
        if row is None:
            return problem(404)
        body = {"application_id": application_id, "application_type": row["customer_type"]}
        body["application_status"] = "approved" if self._decided(row) else "pending"
        return answer(200, body | ({"application_decision": "approved"} if self._decided(row) else {}))


def answer(status: int, body: object, **headers: str) -> Answer:
    """Return a JSON answer."""
    return Answer(status, JSON | headers, json.dumps(body, default=str).encode())


def problem(status: int, slug: str = "some-problem", **headers: str) -> Answer:
    """Return a problem answer."""
    body = {"type": f"https://docs.example/errors#{slug}", "title": "Some problem", "status": status}
    return answer(status, body, **headers)


def status(code: int, **headers: str) -> Fault:
    """Answer with a problem, without doing the work."""
    return lambda api, request: problem(code, **headers)


def work_then_status(code: int) -> Fault:
    """Do the work, then answer with a problem."""

    def fault(api: FakeApi, request: Request) -> Answer:
        api.work(request)
        return problem(code)

    return fault


def lost(*, worked: bool) -> Fault:
    """Cut the connection, after the work or before it."""

    def fault(api: FakeApi, request: Request) -> Answer:
        if worked:
            api.work(request)
        raise TransportError("the connection broke", operation=request.operation, outcome="unknown")

    return fault


def unreachable(api: FakeApi, request: Request) -> Answer:
    """Refuse the connection."""
    raise TransportError("no connection", operation=request.operation, outcome="not_sent")


def fine(api: FakeApi, request: Request) -> None:
    """Let the request through."""
