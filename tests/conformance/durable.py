"""One onboarding whose provider answers one of its four calls with something hostile, and is well afterwards."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import attrs
from kyb_onboarding import KybError, NewCustomer
from kyb_onboarding._effects import Answer, Request

from ..support.fake_api import FakeApi
from ..support.process import ACME, Process, SteppedClock
from . import bodies, plans
from .examples import Example, places

CREATE, GET, LOOK, LOOK_UP = CALLS = ("createCustomer", "getCustomer", "getApplication", "listCustomers")
ONLY_OURS = "only our errors are raised"
QUIET = "no text shows a body"
LOST = "an id that came is lost"
SECOND = "more than one key, or more than one customer"
STUCK = "the run does not end with the customer that exists"
REFUSED = (400, 422)
LIES = ("the last second", "a time that is not")
_ID = re.compile(rb'"(?:id|customer_id)"\s*:\s*"([0-9A-Za-z]{27})"')


@attrs.frozen
class Trouble:
    """A hostile answer to one of the calls of an onboarding."""

    call: str
    what: str
    answer: Answer = attrs.field(repr=False)

    @property
    def id(self) -> str | None:
        """The customer's id that is there to be read: in JSON where one belongs, in broken JSON anywhere."""
        if self.call != CREATE or not 200 <= self.answer.status < 300:
            return None
        try:
            body = json.loads(self.answer.content)
        except (ValueError, RecursionError):
            found = _ID.search(self.answer.content)
            return found[1].decode() if found else None
        names = [body.get(name) for name in ("id", "customer_id")] if isinstance(body, dict) else []
        return next((text for text in names if isinstance(text, str) and len(text) == 27), None)


class HostileApi(FakeApi):
    """A provider that does its work, unless it refuses, and says something else of it."""

    trouble: Trouble | None = None

    def send(self, request: Request) -> Answer:
        """Answer with the call's trouble; to make a look-up happen, tell nothing of the customer that was created."""
        if self.trouble is None or request.operation not in (self.trouble.call, CREATE):
            return super().send(request)
        if self.trouble.call == LOOK_UP and request.operation == CREATE:
            super().send(request)
            return Answer(201, {}, b"")
        if request.operation != self.trouble.call:
            return super().send(request)
        if self.trouble.answer.status in REFUSED:
            self.requests.append(request)
        else:
            super().send(request)
        return self.trouble.answer


class Office:
    """One process, one journal, and a new customer at a new provider for each trouble."""

    def __init__(self, journal: str) -> None:
        self.clock = SteppedClock()
        self.process = Process(journal, FakeApi(self.clock.now), self.clock)
        self.count = 0

    def broken(self, trouble: Trouble) -> list[str]:
        """Onboard one customer through the trouble, and return the laws that were broken."""
        self.count += 1
        customer = NewCustomer(name=ACME.name, customer_type=ACME.customer_type, external_id=f"usr_{self.count:05}")
        api = self.process.api = HostileApi(self.clock.now)
        api.trouble = attrs.evolve(trouble, answer=_about(trouble.answer, customer.external_id or ""))
        try:
            found = [*self._through(trouble, customer)]
            api.trouble = None
            found += self._afterwards(trouble, customer, api)
        except Exception as error:
            found = [f"{ONLY_OURS}: {type(error).__name__}, and the run cannot be read"]
        return [f"{law} ← {trouble}" for law in found]

    def _through(self, trouble: Trouble, customer: NewCustomer) -> Iterator[str]:
        for turn in range(2):  # the second call looks up what the first left in doubt
            with warnings.catch_warnings(record=True) as warned:
                warnings.simplefilter("always")
                yield from self._once(customer)
            if bodies.CANARY in f"{[str(warning.message) for warning in warned]}":
                yield f"{QUIET}: a warning"
            record = self.process.record(customer.external_id or "")
            if turn == 0 and trouble.id is not None and record.customer_id != trouble.id:
                yield f"{LOST}: {record.customer_id}"
            if bodies.CANARY in f"{record.problem}":
                yield f"{QUIET}: {record.problem}"

    def _once(self, customer: NewCustomer) -> Iterator[str]:
        try:
            self.process.onboard(customer)
        except KybError as error:
            if bodies.CANARY in f"{error!s}{error!r}":
                yield f"{QUIET}: {error}"
        except Exception as error:
            yield f"{ONLY_OURS}: {type(error).__name__}"

    def _afterwards(self, trouble: Trouble, customer: NewCustomer, api: HostileApi) -> Iterator[str]:
        for _ in range(6):
            self.clock.step(timedelta(minutes=30).total_seconds())
            try:
                run = self.process.onboard(customer)
            except KybError:
                continue
            if run.is_final:
                break
        record = self.process.record(customer.external_id or "")
        keys = {request.headers["x-idempotency-key"] for request in api.posts()}
        refused = trouble.call == CREATE and trouble.answer.status in REFUSED
        if len(api.customers) > 1 or len(keys) > 1:
            yield f"{SECOND}: {len(keys)} keys, {len(api.customers)} customers"
        ends = ("rejected", []) if refused else ("decided", [record.customer_id])
        if (record.state, [*api.customers]) != ends:
            yield f"{STUCK}: {record.state}, {record.customer_id}, {record.problem}"


def troubles() -> list[Trouble]:
    """List the hostile answers: each call's true one altered at each place, cut, in every form and of every status."""
    return [trouble for call, true in _truths().items() for trouble in _of(call, true)]


def _of(call: str, true: Answer) -> Iterator[Trouble]:
    example = Example("dakota", call, true.status, {}, json.loads(true.content))
    for number, place in enumerate(places(example)):
        where = "/".join(map(str, place.path))
        for what, content in bodies.altered(example.body, place, _others(call, number)):
            # An identifier of nobody is a lie that no client can tell from the truth.
            if not (where.endswith("id") and what.removeprefix("is ") in LIES):
                yield _trouble(call, f"{where} {what}", true.status, content)
    for what, raw in (bodies.TYPES | bodies.ODD).items():
        yield _trouble(call, f"the whole is {what}", true.status, raw)
    yield _trouble(call, "extended", true.status, bodies.extended(example.body, ()))
    for end in range(0, len(true.content), 3 if call == CREATE else 16):
        yield _trouble(call, f"cut at {end}", true.status, true.content[:end])
    for number, status in enumerate(range(200, 600, 1 if call == CREATE else 8)):
        forms = [*plans.forms(example)]
        what, content, _ = forms[number % len(forms)]
        yield _trouble(call, f"{what}, status {status}", status, content)


def _others(call: str, number: int) -> list[str]:
    """Return what stands at a place: everything where ids are made, else every type and some odd things in turn."""
    odd = [*bodies.ODD]
    return [*bodies.TYPES, *(odd if call == CREATE else (odd + odd)[number % len(odd) :][:6])]


def _trouble(call: str, what: str, status: int, content: bytes) -> Trouble:
    return Trouble(call, what, Answer(status, {"content-type": "application/json"}, content))


def _truths() -> dict[str, Answer]:
    """Return what the provider says to each call when all is well."""
    api = FakeApi(SteppedClock().now)
    headers = {"x-idempotency-key": "k"}
    content = json.dumps(
        {"name": ACME.name, "customer_type": ACME.customer_type, "external_id": ACME.external_id}
    ).encode()
    created = api.send(Request(CREATE, "POST", "https://api.example/customers", headers, content=content))
    ids: dict[str, Any] = json.loads(created.content)
    asked = {
        GET: (f"/customers/{ids['id']}", {}),
        LOOK: (f"/applications/{ids['application_id']}", {}),
        LOOK_UP: ("/customers", {"external_id": ACME.external_id}),
    }
    told = {
        call: api.send(Request(call, "GET", f"https://api.example{path}", {}, params=params))
        for call, (path, params) in asked.items()
    }
    return {CREATE: created, **told}


def _about(answer: Answer, external_id: str) -> Answer:
    return attrs.evolve(answer, content=answer.content.replace((ACME.external_id or "").encode(), external_id.encode()))
