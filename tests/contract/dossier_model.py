"""Every order of what an applicant can do, against a model of it: people, documents, tokens, repeats, pages, time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, rule
from kyb_mock import Response

from ..mock.filing import OWNER, PDF, document
from ..mock.sandbox import ACME, Sandbox, token_of

DAY_S = 24 * 60 * 60
TOKEN_TTL_S = 30 * DAY_S
ALWAYS = {b"x-request-id", b"x-ratelimit-limit", b"x-ratelimit-remaining", b"x-ratelimit-reset"}
REVIEWS = {"kyb_approve": "approved", "kyb_reject": "declined", "kyb_info_request": "request_for_information"}


@dataclass
class Opened:
    """An application, as the model knows it."""

    made: dict[str, Any]
    opened_at: float
    status: str = "pending"
    people: dict[str, str] = field(default_factory=dict)
    documents: list[str] = field(default_factory=list)
    signed: bool = False

    @property
    def path(self) -> str:
        return f"/applications/{self.made['application_id']}"


class DossierModel(RuleBasedStateMachine):
    """An applicant, a reviewer and a clock that moves when told."""

    opened = Bundle("opened")

    def __init__(self) -> None:
        super().__init__()
        self.sandbox = Sandbox(auto_approve_s=None, token_limit_per_hour=None)
        self.all: list[Opened] = []

    def ask(
        self, of: Opened, method: str, path: str, body: Any = None, token: Opened | None = None, **more: Any
    ) -> Any:
        token_text = token_of((token or of).made)
        answer = self.sandbox.send(method, of.path + path, body, token=token_text, **more)
        assert answer.status < 500, answer.body
        assert {name for name, _ in answer.headers} >= ALWAYS
        return answer

    def expect(self, of: Opened, answer: Response, otherwise: int, *open_in: str, closed: int = 403) -> bool:
        """Check the answer's status; return whether the call took effect."""
        if self.sandbox.now - of.opened_at >= TOKEN_TTL_S:
            assert answer.status == 401
            return False
        if of.status not in open_in:
            assert answer.status == closed, (answer.status, of.status)
            return False
        assert answer.status == otherwise, answer.body
        return otherwise < 300

    @rule(target=opened)
    def open(self) -> Opened:
        key = self.sandbox.next_key()
        first, again = (self.sandbox.send("POST", "/customers", ACME, idempotency_key=key) for _ in range(2))
        made = first.json()
        assert (first.status, again.status, again.json()) == (201, 201, made)
        assert made.get("application_expires_at") == int((self.sandbox.now + TOKEN_TTL_S) * 1e9)
        assert self.sandbox.send("POST", "/customers", {"name": "Acme"}).status == 400
        self.all.append(Opened(made, self.sandbox.now))
        return self.all[-1]

    @rule(days=st.sampled_from([0, 1, 29, 30]))
    def wait(self, days: int) -> None:
        self.sandbox.now += days * DAY_S

    @rule(of=opened, kind=st.sampled_from(sorted(REVIEWS)))
    def review(self, of: Opened, kind: str) -> None:
        assert self.sandbox.simulate(kind, of.made, self.sandbox.next_key()).status == 200
        of.status = REVIEWS[kind]

    @rule(of=opened)
    def read(self, of: Opened) -> None:
        shown = self.sandbox.send("GET", f"/customers/{of.made['id']}")
        assert shown.json()["application_status"] == of.status
        answer = self.ask(of, "GET", "")
        if self.expect(of, answer, 200, of.status):
            assert answer.json()["application_created_at"].endswith("Z")
            assert answer.json()["application_status"] == of.status

    @rule(of=opened, last=st.sampled_from(["Doe", "Roe", "Poe"]))
    def add(self, of: Opened, last: str) -> None:
        body = OWNER | {"name": {"first": "John", "last": last}}
        known = last in of.people.values()
        answer = self.ask(of, "POST", "/associated-individuals", body)
        if self.expect(of, answer, 409 if known else 201, "pending"):
            of.people[answer.json()["id"]] = last

    @rule(of=opened)
    def remove(self, of: Opened) -> None:
        person = next(iter(of.people), "0" * 27)
        answer = self.ask(of, "DELETE", f"/associated-individuals/{person}")
        if person == "0" * 27:
            assert answer.status in (401, 403, 404)
        elif self.expect(of, answer, 400 if len(of.people) == 1 else 204, "pending"):
            del of.people[person]

    @rule(of=opened)
    def upload(self, of: Opened) -> None:
        answer = self.ask(of, "POST", "/documents", document("bank_statement"))
        late = {"declined": 403, "approved": 403}
        if of.status in late and answer.status != 401:
            assert answer.status == late[of.status]
        elif self.expect(of, answer, 201, "pending", "request_for_information"):
            of.documents.append(answer.json()["document_id"])

    @rule(of=opened, limit=st.integers(1, 3))
    def page_through(self, of: Opened, limit: int) -> None:
        found: list[str] = []
        query: dict[str, Any] = {"limit": limit}
        while self.expect(of, answer := self.ask(of, "GET", "/documents", query=query), 200, of.status):
            rows = [row["id"] for row in answer.json()["data"]]
            assert len(rows) <= limit
            assert rows or not of.documents
            found += rows
            if not answer.json()["meta"]["has_more_after"]:
                assert found == of.documents
                break
            query["starting_after"] = rows[-1]

    @rule(of=opened)
    def download(self, of: Opened) -> None:
        if of.documents:
            answer = self.ask(of, "GET", f"/documents/{of.documents[-1]}")
            if self.expect(of, answer, 200, of.status):
                assert (answer.body, answer.header(b"x-document-type")) == (PDF, "bank_statement")

    @rule(of=opened)
    def attest(self, of: Opened) -> None:
        if of.people:
            # The first signature comes first, by its own time, too.
            terms = {"attestation_type": "terms_of_service", "timestamp": int(self.sandbox.now) + 1}
            body = {"timestamp": int(self.sandbox.now), "applicant_id": next(iter(of.people))}
            answer = self.ask(of, "POST", "/attestations", body | terms)
            if of.status != "declined" and answer.status != 401:
                assert (answer.status == 204) == of.signed, answer.body
            if not of.signed:
                answer = self.ask(of, "POST", "/attestations", body | {"attestation_type": "e_sign"})
                of.signed = answer.status == 204

    @rule(of=opened)
    def submit(self, of: Opened) -> None:
        """Nothing here is ever ready."""
        answer = self.ask(of, "POST", "/submissions")
        self.expect(of, answer, 400, of.status)
        assert of.status in REVIEWS.values() or of.status == "pending"

    @rule(of=opened, other=opened)
    def use_the_token_of_another(self, of: Opened, other: Opened) -> None:
        if of is not other:
            answer = self.ask(of, "GET", "/documents", token=other)
            expired = self.sandbox.now - other.opened_at >= TOKEN_TTL_S
            assert answer.status == (401 if expired else 403)

    @rule()
    def list_customers(self) -> None:
        ids: list[str] = []
        query: dict[str, Any] = {"limit": 2, "sort_by": "created_at", "sort_dir": "asc"}
        while True:
            page = self.sandbox.send("GET", "/customers", query=query).json()
            ids += [row["id"] for row in page["data"]]
            assert page["meta"]["total_count"] == len(self.all)
            if not page["meta"]["has_more_after"]:
                break
            query["starting_after"] = ids[-1]
        assert sorted(ids) == sorted(of.made["id"] for of in self.all)

    @rule()
    def ask_without_a_key(self) -> None:
        assert self.sandbox.send("GET", "/customers", key=None).status == 401
