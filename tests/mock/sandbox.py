"""A world, a clock that only moves when told, and short ways to ask."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import UUID

from kyb_mock import Request, Response, World, WorldSettings, handle

BEGIN = 1_800_000_000.0
KEY = "key-1"
ACME = {"name": "Acme Corporation", "customer_type": "business", "external_id": "usr_1"}


def uuid(number: int) -> str:
    """Return the nth idempotency key."""
    return str(UUID(int=number))


class Sandbox:
    """Calls the core. Every POST gets a new idempotency key unless one is given; None sends none."""

    def __init__(self, seed: int = 1, **settings: Any) -> None:
        self.world = World(WorldSettings(**settings), seed=seed)
        self.now = BEGIN
        self.keys = 0

    def next_key(self) -> str:
        self.keys += 1
        return uuid(self.keys)

    def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: dict[str, Any] | None = None,
        key: str | None = KEY,
        token: str | None = None,
        idempotency_key: str | None = "",
        **headers: str,
    ) -> Response:
        if idempotency_key == "":
            idempotency_key = self.next_key() if method == "POST" else None
        given = {
            "x-api-key": key if token is None else None,
            "x-application-token": token,
            "x-idempotency-key": idempotency_key,
            "content-type": "application/json" if body is not None else None,
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        sent = {name.encode(): value.encode() for name, value in given.items() if value is not None}
        content = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.exchange(method, path, urlencode(query or {}, doseq=True).encode(), sent, content)

    def exchange(self, method: str, path: str, query: bytes, headers: dict[bytes, bytes], body: bytes) -> Response:
        """Hand one request over to the core."""
        return handle(self.world, Request(method, path, query, headers, body), self.now)

    def create(self, **change: Any) -> dict[str, Any]:
        answer = self.send("POST", "/customers", ACME | change)
        assert answer.status == 201, answer.body
        made: dict[str, Any] = answer.json()
        return made

    def customer(self, made: dict[str, Any]) -> dict[str, Any]:
        shown: dict[str, Any] = self.send("GET", f"/customers/{made['id']}").json()
        return shown

    def application(self, made: dict[str, Any], include: str | None = None) -> Response:
        query = {"include": include} if include is not None else {}
        return self.send("GET", f"/applications/{made['application_id']}", query=query, token=token_of(made))

    def submit(self, made: dict[str, Any], path: str = "submissions", **options: Any) -> Response:
        return self.send("POST", f"/applications/{made['application_id']}/{path}", token=token_of(made), **options)

    def simulate(self, kind: str, made: dict[str, Any], simulation_id: str = "sim_1", **more: Any) -> Response:
        body = {"type": kind, "applicant_id": made["application_id"], "simulation_id": simulation_id}
        return self.send("POST", "/sandbox/simulate/onboarding", body | more)


def token_of(made: dict[str, Any]) -> str:
    """Return the token of a new customer's application."""
    return parse_qs(urlsplit(str(made["application_url"])).query)["token"][0]


def code_of(answer: Response) -> str:
    """Return the code of a problem."""
    code: str = answer.json()["type"].split("#")[1]
    return code
