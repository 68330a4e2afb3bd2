"""What an applicant hands in, in any order: people, documents, attestations, and the submission of it all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ClassVar
from urllib.parse import urlsplit

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, initialize, multiple, rule
from kyb_mock import Response

from ...mock.filing import BUSINESS, BUSINESS_TYPES, OTHERS, OWNER, PDF, PERSON_TYPES, but, document
from ...mock.sandbox import token_of
from .base import PLACES, Model, Place
from .laws import Law, holds

DAY_S = 24 * 60 * 60
TOKEN_TTL_S = 30 * DAY_S
REVIEWS = {"kyb_approve": "approved", "kyb_reject": "declined", "kyb_info_request": "request_for_information"}
HANDED_OVER = ("submitted", "approved", "declined")
CLOSED = ("request_for_information", *HANDED_OVER)
# What comes too late, by the application's status, gets this.
GATES: dict[str, dict[str, int]] = {
    "details": {"request_for_information": 403} | dict.fromkeys(HANDED_OVER, 409),
    "people": dict.fromkeys(CLOSED, 403),
    "person": dict.fromkeys(HANDED_OVER, 403),
    "documents": dict.fromkeys(HANDED_OVER, 403),
    "deletion": dict.fromkeys(CLOSED, 400),
    "attestations": dict.fromkeys(("submitted", "declined"), 403),
    "submission": dict.fromkeys(HANDED_OVER, 400),
}
ATTESTATIONS = ("e_sign", *OTHERS)
NAMES = st.sampled_from(["Doe", "Roe", "Poe"])
FIRST_ATTESTED_AT = 1_800_000_000
ATTESTATION = {"attestation_type": "e_sign", "timestamp": FIRST_ATTESTED_AT, "applicant_id": "0" * 27}


@dataclass
class Opened:
    """An application, as the model knows it. Documents are rows as the list shows them."""

    made: dict[str, Any]
    opened_at: float
    changed_at: float
    status: str = "pending"
    has_details: bool = False
    people: dict[str, str] = field(default_factory=dict)
    documents: list[dict[str, Any]] = field(default_factory=list)
    attested: dict[str, int] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return f"/applications/{self.made['application_id']}"

    def kinds_of(self, person: str | None) -> set[str]:
        """Return the types of the documents that are there and prove something about a person, or the business."""
        mine = [row for row in self.documents if row.get("individual_id") == person]
        return {row["document_type"] for row in mine if row["status"] == "uploaded"}

    @property
    def unattested(self) -> list[str]:
        return [kind for kind in ATTESTATIONS if kind not in self.attested]

    @property
    def is_ready(self) -> bool:
        return (
            self.has_details
            and bool(self.people)
            and self.kinds_of(None) >= set(BUSINESS_TYPES)
            and all(self.kinds_of(person) >= set(PERSON_TYPES) for person in self.people)
            and not self.unattested
        )


def iso(at: float) -> str:
    return datetime.fromtimestamp(int(at), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def owner(last: str) -> dict[str, Any]:
    return OWNER | {"name": {"first": "John", "last": last}}


class ApplicantModel(Model):
    """Applicants, a reviewer, and a clock that moves when told."""

    WORLD: ClassVar = {"auto_approve_s": None, "token_limit_per_hour": None}
    opened = Bundle("opened")

    def ask(self, of: Opened, method: str, path: str = "", body: Any = None, **more: Any) -> Response:
        if method == "PUT":
            more["idempotency_key"] = self.sandbox.next_key()
        return self.sandbox.send(method, of.path + path, body, token=token_of(of.made), **more)

    def is_let_in(self, of: Opened, answer: Response) -> bool:
        """Check that the token was taken if it is still valid, and return whether it is."""
        is_valid = self.sandbox.now - of.opened_at < TOKEN_TTL_S
        holds(Law.TOKEN, answer.status != 401, is_valid)
        return is_valid

    def is_open(self, of: Opened, answer: Response, gate: str) -> bool:
        """Check that a change was let through if it comes at the right time, and return whether it did."""
        if not self.is_let_in(of, answer):
            return False
        refused = GATES[gate].get(of.status)
        if refused is not None:
            holds(Law.GATED, answer.status, refused)
            return False
        holds(Law.GATED, answer.status != 403)
        return True

    def change(self, of: Opened) -> None:
        of.changed_at = self.sandbox.now

    @initialize(target=opened)
    def begin(self) -> MultipleResults[Opened]:
        """Open two applications, one with all that it needs: else few histories would come to what is interesting."""
        empty, full = self.opening(), self.opening()
        self.hand_in_the_rest(full)
        return multiple(empty, full)

    @rule(target=opened)
    def open(self) -> Opened:
        return self.opening()

    def opening(self) -> Opened:
        now = self.sandbox.now
        return Opened(self.sandbox.create(), now, now)

    @rule(seconds=st.sampled_from([1, 60, DAY_S, 2 * DAY_S, TOKEN_TTL_S]))
    def wait(self, seconds: int) -> None:
        self.sandbox.now += seconds

    @rule(of=opened, kind=st.sampled_from(sorted(REVIEWS)))
    def review(self, of: Opened, kind: str) -> None:
        holds(Law.REVIEWED, self.sandbox.simulate(kind, of.made, self.sandbox.next_key()).status, 200)
        of.status = REVIEWS[kind]
        self.change(of)
        holds(Law.REVIEWED, self.sandbox.customer(of.made).get("application_status"), of.status)
        self.try_what_is_closed(of)
        if of.status == "request_for_information":
            self.upload(of, BUSINESS_TYPES[0])

    def try_what_is_closed(self, of: Opened) -> None:
        """Send what comes too late now; nothing of it is taken."""
        sent: dict[str, tuple[str, str, Any]] = {
            "details": ("PUT", "/business-details", BUSINESS),
            "people": ("POST", "/associated-individuals", owner("Moe")),
            "documents": ("POST", "/documents", document("utility_bill")),
            "attestations": ("POST", "/attestations", ATTESTATION),
            "submission": ("POST", "/submissions", None),
        }
        if of.documents:
            sent["deletion"] = "DELETE", f"/documents/{of.documents[0]['id']}", None
        for gate, (method, path, body) in sent.items():
            if of.status in GATES[gate]:
                self.is_open(of, self.ask(of, method, path, body), gate)

    @rule(of=opened)
    def read(self, of: Opened) -> None:
        answer = self.ask(of, "GET", query={"include": "entities,validation"})
        if not self.is_let_in(of, answer):
            return
        shown = answer.json()
        holds(Law.TIMES, shown.get("application_created_at"), iso(of.opened_at))
        holds(Law.SHOWN, shown.get("application_status"), of.status)
        holds(Law.SHOWN, shown.get("application_updated_at"), iso(of.changed_at))
        people = [one["id"] for one in shown["entities"]["associated_individuals"]]
        holds(Law.SHOWN, people, list(of.people))
        validation = shown["validation"]
        holds(Law.READY, validation["attestations"]["missing"], of.unattested)
        holds(Law.READY, validation["ready"], of.is_ready)

    @rule(of=opened)
    def describe(self, of: Opened) -> None:
        answer = self.ask(of, "PUT", "/business-details", BUSINESS)
        if self.is_open(of, answer, "details"):
            holds(Law.TAKEN, answer.status, 200)
            of.has_details = True
            self.change(of)

    @rule(of=opened, last=NAMES)
    def add(self, of: Opened, last: str) -> None:
        answer = self.ask(of, "POST", "/associated-individuals", owner(last))
        if self.is_open(of, answer, "people"):
            holds(Law.NAMES, answer.status == 409, last in of.people.values())
            if answer.status != 409:
                holds(Law.TAKEN, answer.status, 201)
                of.people[answer.json()["id"]] = last
                self.change(of)

    @rule(of=opened, last=NAMES)
    def rename(self, of: Opened, last: str) -> None:
        for person in list(of.people)[:1]:
            answer = self.ask(of, "PUT", f"/associated-individuals/{person}", owner(last))
            if self.is_open(of, answer, "person"):
                others = [name for one, name in of.people.items() if one != person]
                holds(Law.NAMES, answer.status == 409, last in others)
                if answer.status != 409:
                    holds(Law.TAKEN, answer.status, 200)
                    of.people[person] = last
                    self.change(of)

    @rule(of=opened)
    def remove(self, of: Opened) -> None:
        for person in list(of.people)[:1]:
            path = f"/associated-individuals/{person}"
            answer = self.ask(of, "DELETE", path)
            if not self.is_open(of, answer, "people"):
                continue
            holds(Law.LAST_PERSON, answer.status == 400, len(of.people) == 1)
            if answer.status != 400:
                holds(Law.TAKEN, answer.status, 204)
                del of.people[person]
                of.documents = [row for row in of.documents if row.get("individual_id") != person]
                self.change(of)
                holds(Law.GONE, self.ask(of, "DELETE", path).status, 404)

    @rule(of=opened, kind=st.sampled_from(BUSINESS_TYPES))
    def upload(self, of: Opened, kind: str) -> None:
        answer = self.ask(of, "POST", "/documents", document(kind))
        if self.is_open(of, answer, "documents"):
            holds(Law.TAKEN, answer.status, 201)
            self.keep(of, answer.json()["document_id"], kind)

    @rule(of=opened, kind=st.sampled_from(PERSON_TYPES))
    def upload_of_a_person(self, of: Opened, kind: str) -> None:
        for person in list(of.people)[:1]:
            self.prove(of, person, kind)

    def prove(self, of: Opened, person: str, kind: str) -> None:
        body = but(document(kind), "document_type", type=kind)
        answer = self.ask(of, "POST", f"/associated-individuals/{person}/documents", body)
        if self.is_open(of, answer, "documents"):
            holds(Law.TAKEN, answer.status, 201)
            self.keep(of, answer.json()["document_id"], kind, person)

    @rule(of=opened, kind=st.sampled_from(BUSINESS_TYPES), verified=st.booleans())
    def upload_by_link(self, of: Opened, kind: str, verified: bool) -> None:
        answer = self.ask(of, "POST", "/document-uploads", but(document(kind), "file_content"))
        if not self.is_open(of, answer, "documents"):
            return
        holds(Law.TAKEN, answer.status, 200)
        link = answer.json()
        verify = f"/documents/{link['upload_id']}/verifications"
        address = urlsplit(link["upload_url"])
        holds(Law.LINKED, self.ask(of, "POST", verify).status, 404)
        holds(Law.LINKED, self.put(address.path, "signature=guessed"), 403)
        holds(Law.LINKED, self.put(address.path, address.query), 200)
        holds(Law.LINKED, self.ask(of, "GET", f"/documents/{link['upload_id']}").status, 409)
        if verified:
            holds(Law.LINKED, self.ask(of, "POST", verify).status, 201)
            holds(Law.LINKED, self.put(address.path, address.query), 404)
        self.keep(of, link["upload_id"], kind, status="uploaded" if verified else "pending_verification")
        self.check_rows(of)

    def put(self, path: str, query: str) -> int:
        return self.sandbox.exchange("PUT", path, query.encode(), {}, PDF).status

    def keep(self, of: Opened, name: str, kind: str, person: str | None = None, status: str = "uploaded") -> None:
        row = {
            "id": name,
            "category": "identity" if person else "business",
            "document_type": kind,
            "file_type": "pdf",
            "status": status,
            "created_at": iso(self.sandbox.now),
        }
        whose = {"individual_id": person} if person else {}
        of.documents.append(row | whose)
        if status == "uploaded":
            self.change(of)

    @rule(of=opened, number=st.integers(0, 5))
    def delete(self, of: Opened, number: int) -> None:
        if of.documents:
            row = of.documents[number % len(of.documents)]
            path = f"/documents/{row['id']}"
            answer = self.ask(of, "DELETE", path)
            if self.is_open(of, answer, "deletion"):
                holds(Law.TAKEN, answer.status, 204)
                of.documents.remove(row)
                self.change(of)
                holds(Law.GONE, self.ask(of, "GET", path).status, 404)

    @rule(of=opened, place=PLACES)
    def page_through(self, of: Opened, place: Place) -> None:
        self.check_documents(of, place, {})

    @rule(
        of=opened,
        place=PLACES,
        query=st.sampled_from([{"category": "identity"}, *({"document_type": kind} for kind in BUSINESS_TYPES[:2])]),
    )
    def page_through_some(self, of: Opened, place: Place, query: dict[str, str]) -> None:
        self.check_documents(of, place, query)

    def check_documents(self, of: Opened, place: Place, query: dict[str, str]) -> None:
        if self.sandbox.now - of.opened_at < TOKEN_TTL_S:
            everything = [row["id"] for row in of.documents]
            matching = [row["id"] for row in of.documents if query.items() <= row.items()]
            self.check_list(f"{of.path}/documents", everything, place, query, matching, token=token_of(of.made))
            self.check_rows(of)

    def check_rows(self, of: Opened) -> None:
        rows = {row["id"]: row for row in self.ask(of, "GET", "/documents", query={"limit": 100}).json()["data"]}
        for row in of.documents:
            holds(Law.SHOWN, {name: rows[row["id"]].get(name) for name in row}, row)

    @rule(of=opened)
    def download(self, of: Opened) -> None:
        for row in [row for row in of.documents if row["status"] == "uploaded"][-1:]:
            answer = self.ask(of, "GET", f"/documents/{row['id']}")
            if self.is_let_in(of, answer):
                came = answer.body, answer.header(b"x-document-type"), answer.header(b"content-type")
                holds(Law.FILE, came, (PDF, row["document_type"], "application/pdf"))

    @rule(of=opened, kind=st.sampled_from(ATTESTATIONS[:3]), later=st.integers(0, 2))
    def attest(self, of: Opened, kind: str, later: int) -> None:
        for person in list(of.people)[:1]:
            at = FIRST_ATTESTED_AT + later
            body = {"attestation_type": kind, "timestamp": at, "applicant_id": person}
            answer = self.ask(of, "POST", "/attestations", body)
            if self.is_open(of, answer, "attestations"):
                in_order = kind == "e_sign" or at > of.attested.get("e_sign", at)
                holds(Law.E_SIGN_FIRST, answer.status, 204 if in_order else 400)
                if in_order:
                    of.attested[kind] = at
                    self.change(of)

    @rule(of=opened)
    def hand_in_the_rest(self, of: Opened) -> None:
        if of.status != "pending" or self.sandbox.now - of.opened_at >= TOKEN_TTL_S:
            return
        self.describe(of)
        if not of.people:
            self.add(of, "Doe")
        for kind in sorted(set(BUSINESS_TYPES) - of.kinds_of(None)):
            self.upload(of, kind)
        for person in of.people:
            for kind in sorted(set(PERSON_TYPES) - of.kinds_of(person)):
                self.prove(of, person, kind)
        for kind in of.unattested:
            self.attest(of, kind, 0 if kind == "e_sign" else 3)

    @rule(of=opened)
    def submit(self, of: Opened) -> None:
        answer = self.ask(of, "POST", "/submissions")
        if not self.is_open(of, answer, "submission"):
            return
        holds(Law.READY, answer.status, 200 if of.is_ready else 400)
        if of.is_ready:
            of.status = "submitted"
            self.change(of)
        else:
            told = answer.json()
            holds(Law.READY, (told["code"], told["missing_attestations"]), ("application_not_ready", of.unattested))

    @rule(of=opened, other=opened)
    def use_the_token_of_another(self, of: Opened, other: Opened) -> None:
        if of is not other and self.sandbox.now - other.opened_at < TOKEN_TTL_S:
            answer = self.sandbox.send("GET", of.path, token=token_of(other.made))
            holds(Law.TOKEN, answer.status, 403)

    @rule(of=opened)
    def ask_without_what_it_takes(self, of: Opened) -> None:
        path = f"/customers/{of.made['id']}"
        holds(Law.ADMITTED, self.sandbox.send("GET", path, key=None).status, 401)
        holds(Law.ADMITTED, self.sandbox.send("GET", of.path).status, 403)
        holds(Law.ADMITTED, self.sandbox.send("GET", of.path, key=None).status, 401)
        right = token_of(of.made)
        for token in ("unknown", of.made["application_id"], right[:-1] + ("A" if right[-1] != "A" else "B")):
            holds(Law.ADMITTED, self.sandbox.send("GET", of.path, token=token).status, 401)
