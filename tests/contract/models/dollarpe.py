"""The second provider: who is let in, people, their KYC data, and what becomes of them by the clock."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import UUID

import httpx
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, initialize, multiple, rule
from kyb_mock import transport

from ...mock.dollarpe import DETAILS, PERSON, SECRET, DollarPe, kyc
from ...mock.sandbox import KEY
from .base import Model
from .laws import Law, holds

DECIDE_S, TOLERANCE_S, PAGE, MAX_UPDATES = 60, 300, 20, 3
FINAL = "KYC_FAILED"
OUTCOMES = ("VERIFIED", "SELFIE_VERIFICATION_FAILED", FINAL)
NUMBERS = st.integers(0, 3)
# What is wrong with a request's signature.
WRONG: tuple[dict[str, Any], ...] = (
    {"secret": "another"},
    {"x_signature": ""},
    {"x_timestamp": "soon"},
    {"x_api_key": "key-2"},
    {"form": lambda _: b"{}"},
)


@dataclass(eq=False)
class Person:
    """A person, as the model knows it; `due` is when the check that runs will be over."""

    id: str
    body: dict[str, Any]
    status: str = "UNVERIFIED"
    reason: str | None = None
    document: str | None = None
    updates: int = 0
    due: float | None = None
    told: list[tuple[str, float]] = field(default_factory=list)

    def become(self, status: str, at: float, reason: str | None = None) -> None:
        self.status, self.reason = status, reason
        self.told.append((status, at))


class DollarPeModel(Model):
    """One account, whose people end as the world has it."""

    WORLD: ClassVar = {"dollarpe_decide_s": DECIDE_S}
    people = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.provider = DollarPe(self.sandbox)
        self.all: list[Person] = []

    @initialize(target=people, outcome=st.sampled_from(OUTCOMES))
    def begin(self, outcome: str) -> MultipleResults[Person]:
        """Let the world decide in one way, and begin with two people."""
        self.outcome = outcome
        for world in self.sandbox.both:
            world.settings.dollarpe_outcome = outcome
        made = [self.keep(PERSON | {"email": f"{name}@acme.com", "phone": f"+92{name}"}) for name in "12"]
        self.hand_in(made[0], 0)
        return multiple(*made)

    def ask(self, method: str, path: str, body: Any = None) -> tuple[bool, Any]:
        """Ask, and return whether it succeeded, and with what; the envelope is as documented, good or bad."""
        answer = self.provider.send(method, path, body)
        told = answer.json()
        holds(Law.ENVELOPE, list(told), ["status", "message", "data"])
        holds(Law.ENVELOPE, told["status"], answer.status == 200)
        holds(Law.ENVELOPE, told["status"] or (told["data"] is None and bool(told["message"])))
        return told["status"], told["data"] if told["status"] else told["message"]

    @rule(target=people, email=NUMBERS, phone=NUMBERS, reference=st.sampled_from([None, "r1", "r2"]))
    def create(self, email: int, phone: int, reference: str | None) -> Any:
        body = PERSON | {"email": f"{email}@acme.com", "phone": f"+91{phone}"}
        body |= {"client_reference_id": reference} if reference else {}
        return self.keep(body)

    def keep(self, body: dict[str, Any]) -> Any:
        unique = ("email", "phone", "client_reference_id")
        taken = any(body.get(name) == one.body.get(name) for one in self.all for name in unique if name in body)
        done, shown = self.ask("POST", "/customer/create", body)
        holds(Law.UNIQUE, done, not taken)
        if not done:
            return multiple()
        self.all.append(Person(shown["id"], body))
        return self.all[-1]

    @rule(count=st.sampled_from([1, PAGE + 1]))
    def create_many(self, count: int) -> None:
        begin = len(self.all) + 100
        for number in range(begin, begin + count if len(self.all) < PAGE else begin):
            self.keep(PERSON | {"email": f"{number}@acme.com", "phone": f"+91{number}"})

    @rule(seconds=st.sampled_from([1, 30, DECIDE_S, 24 * 60 * 60]))
    def wait(self, seconds: int) -> None:
        self.sandbox.now += seconds
        self.ask("GET", "/customer/list")
        for one in self.all:
            decided = one.due is not None and one.due <= self.sandbox.now
            holds(Law.CHECKED, len(self.webhooks(one)) - len(one.told), int(decided))
            if one.due is not None and decided:
                verified = self.outcome == "VERIFIED"
                one.become("VERIFIED" if verified else "FAILED", one.due, None if verified else self.outcome)
                one.due = None
            self.look_at(one)

    def look_at(self, one: Person) -> None:
        done, shown = self.ask("GET", f"/customer/{one.id}")
        holds(Law.PERSON, done)
        holds(Law.CHECKED, (shown["status"], shown["failure_reason"]), (one.status, one.reason))
        body = {name: shown[name] for name in ("full_name", "email", "phone", "client_reference_id")}
        holds(Law.PERSON, body, {name: one.body.get(name) for name in body})

    @rule(one=people)
    def read(self, one: Person) -> None:
        self.look_at(one)
        holds(Law.PERSON, self.ask("GET", f"/customer/{UUID(int=0)}")[0], False)

    @rule(one=people, number=NUMBERS)
    def hand_in(self, one: Person, number: int) -> None:
        document = f"A{number}"
        done, told = self.ask("POST", "/kyc/add-kyc-data", kyc(one.id, document))
        if one.document is not None:
            holds(Law.ONCE, (done, told), (False, "KYC already exists"))
        elif self.is_anothers(one, document):
            holds(Law.UNIQUE, (done, told), (False, "KYC already in use"))
        else:
            holds(Law.ONCE, done)
            one.document = document
            self.begin_check(one, "PROCESSING")

    def is_anothers(self, one: Person, document: str) -> bool:
        return any(other.document == document for other in self.all if other is not one)

    def begin_check(self, one: Person, status: str) -> None:
        one.become(status, self.sandbox.now)
        one.due = self.sandbox.now + DECIDE_S
        self.look_at(one)

    @rule(one=people)
    def correct_the_selfie(self, one: Person) -> None:
        if self.correct(one, "selfie", {"selfie_url": "https://files.example/new.png"}):
            self.begin_check(one, "PROCESSING")

    @rule(one=people)
    def add_what_is_missing(self, one: Person) -> None:
        if self.correct(one, "additional", {"additional_info": {"visa": "https://files.example/visa.pdf"}}):
            self.look_at(one)

    @rule(one=people, number=NUMBERS)
    def correct_the_document(self, one: Person, number: int) -> None:
        document = f"A{number}"
        details = DETAILS | {"document_number": document}
        members = ("full_address", "document_type", "document_front_image_url", "document_back_image_url")
        change = {name: kyc(one.id)[name] for name in members} | {"document_details": details}
        if self.correct(one, "document", change, document):
            one.document = document
            self.begin_check(one, "UNVERIFIED")

    def correct(self, one: Person, what: str, change: dict[str, Any], document: str = "") -> bool:
        """Correct KYC data, and return whether that was taken."""
        done, told = self.ask("PATCH", f"/kyc/update-{what}-info", {"customer_id": one.id, **change})
        if one.document is None or one.status == "VERIFIED" or one.reason == FINAL:
            holds(Law.CORRECTABLE, done, False)
        elif one.updates >= MAX_UPDATES:
            holds(Law.THREE_TIMES, (done, told), (False, "Kyc update limit exceeded"))
        elif document and self.is_anothers(one, document):
            holds(Law.UNIQUE, (done, told), (False, "KYC already in use"))
        else:
            holds(Law.CORRECTABLE, done)
            one.updates += 1
        return bool(done)

    @rule(one=people)
    def begin_anew(self, one: Person) -> None:
        done, _ = self.ask("POST", "/kyc/reset-kyc", {"customer_id": one.id})
        holds(Law.ANEW, done, one.status == "VERIFIED")
        if done:
            one.document = one.due = None
            one.become("UNVERIFIED", self.sandbox.now)
            self.look_at(one)

    @rule()
    def list_people(self) -> None:
        found: list[str] = []
        pages = max(1, -(-len(self.all) // PAGE))
        for number in range(1, pages + 1):
            done, page = self.ask("GET", f"/customer/list?page={number}")
            holds(Law.PEOPLE, done)
            found += [row["id"] for row in page["results"]]
            holds(Law.PEOPLE, found, [one.id for one in self.all][: number * PAGE])
            neighbours = page["count"], page["previous"] is not None, page["next"] is not None
            holds(Law.PEOPLE, neighbours, (len(self.all), number > 1, number < pages))
        holds(Law.PEOPLE, self.ask("GET", f"/customer/list?page={pages + 1}")[0], False)

    @rule(wrong=st.sampled_from(WRONG))
    def sign_wrongly(self, wrong: dict[str, Any]) -> None:
        body = PERSON | {"email": "new@acme.com", "phone": "+91999"}
        holds(Law.LET_IN, self.provider.send("POST", "/customer/create", body, **wrong).status, 401)

    @rule(off=st.integers(-TOLERANCE_S - 1, TOLERANCE_S + 1))
    def sign_at_another_time(self, off: int) -> None:
        at = self.sandbox.now + off
        answer = self.provider.send("GET", "/customer/list", at=at, x_signature=hmac_of(str(int(at)), b"{}"))
        holds(Law.LET_IN, answer.status, 200 if abs(off) <= TOLERANCE_S else 401)

    def webhooks(self, one: Person) -> list[dict[str, Any]]:
        return [webhook for webhook in self.sandbox.world.dollarpe.webhooks if webhook["id"] == one.id]

    @rule()
    def read_the_webhooks(self) -> None:
        for one in self.all:
            told = [(webhook["event"], webhook["timestamp"]) for webhook in self.webhooks(one)]
            holds(Law.TOLD, told, [(status, iso(at)) for status, at in one.told])
        times = [webhook["timestamp"] for webhook in self.sandbox.world.dollarpe.webhooks]
        holds(Law.TOLD, times, sorted(times))

    @rule()
    def check_the_webhooks_as_their_receiver(self) -> None:
        with httpx.Client(base_url="https://mock.example", transport=transport(self.sandbox.world)) as client:
            rows = client.get("/__mock__/webhooks/dollarpe", headers={"x-api-key": KEY}).json()["webhooks"]
        holds(Law.WEBHOOK_SIGNED, len(rows), sum(len(one.told) for one in self.all))
        for row in rows:
            headers, body = row["headers"], row["body"].encode()
            holds(Law.WEBHOOK_SIGNED, headers["X-SIGNATURE"], hmac_of(headers["X-TIMESTAMP"], body))
            holds(Law.WEBHOOK_SIGNED, json.loads(body), row["payload"])


def hmac_of(timestamp: str, body: bytes) -> str:
    """Return the signature as the vendor's guide makes it."""
    text = f"{KEY}|{timestamp}|".encode() + body
    return base64.b64encode(hmac.new(SECRET.encode(), text, hashlib.sha256).digest()).decode()


def iso(at: float) -> str:
    return datetime.fromtimestamp(int(at), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
