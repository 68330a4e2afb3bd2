"""Webhooks: what is verified, how often an event is handled, and what is read of it."""

from __future__ import annotations

import base64
import json
import tempfile
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from dakota_api import models
from kyb_onboarding import KybError
from kyb_onboarding.webhooks import Event, Inbox, Receiver, sign, verify

from .case import GO, OAPC, TS, Case, outcome

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw().hex()
# As the platform writes JSON: with spaces, and in its own order.
EVENT = b'{"type": "customer.created", "id": "e1", "data": {"object": {"customer_id": "c1"}}}'
Headers = Mapping[str, str]
Receive = Callable[[bytes, Headers, Callable[[Any], object]], int]


def signed(body: bytes = EVENT, at: datetime | None = None) -> dict[str, str]:
    """Return the headers with which the platform sends a body."""
    return {name.lower(): value for name, value in sign(body, PRIVATE.private_bytes_raw(), at).items()}


def our_verify(body: bytes, headers: Headers) -> Event:
    return verify(body, headers, [PUBLIC])


def fits(text: bytes, headers: Headers) -> None:
    """Raise unless the signature is of this text."""
    PRIVATE.public_key().verify(base64.b64decode(headers["x-webhook-signature"]), text)


def our_receiver(run: Callable[[Receive], None]) -> None:
    """Run something with our receiver on a new inbox."""
    with tempfile.TemporaryDirectory() as folder:
        inbox = Inbox(str(Path(folder) / "inbox.db"))
        receiver = Receiver([PUBLIC], inbox)
        run(lambda body, headers, handler: receiver.receive(body, headers, handler).status)
        inbox.close()


class Remembering:
    """A peer's receiver: it remembers an event before its handler runs, or after."""

    def __init__(self, *, before: bool) -> None:
        self.seen: set[str] = set()
        self.before = before

    def receive(self, body: bytes, headers: Headers, handler: Callable[[Any], object]) -> int:
        name = json.loads(body)["id"]
        if name in self.seen:
            return 200
        if self.before:
            self.seen.add(name)
            with suppress(Exception):
                handler(body)
        else:
            handler(body)
            self.seen.add(name)
        return 200

    @classmethod
    def runner(cls, *, before: bool) -> Callable[[Callable[[Receive], None]], None]:
        return lambda run: run(cls(before=before).receive)


def check_duplicates_at_once_run_one_handler(receiver: Callable[[Callable[[Receive], None]], None]) -> None:
    ran: list[object] = []
    there = threading.Condition()
    arrived: list[int] = []

    def arrive() -> None:
        with there:
            arrived.append(threading.get_ident())
            there.notify_all()

    def handler(event: object) -> None:
        ran.append(event)
        arrive()
        with there:  # at work until the other two have come, to a handler or to an answer
            there.wait_for(lambda: len(set(arrived)) == 3, timeout=10)

    def scenario(receive: Receive) -> None:
        def deliver() -> None:
            receive(EVENT, signed(), handler)
            arrive()

        threads = [threading.Thread(target=deliver) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    receiver(scenario)
    assert len(ran) == 1


def check_an_event_whose_handler_failed_comes_again(receiver: Callable[[Callable[[Receive], None]], None]) -> None:
    handled: list[object] = []

    def failing(event: object) -> None:
        raise RuntimeError

    def scenario(receive: Receive) -> None:
        answered = outcome(receive, EVENT, signed(), failing)
        assert answered != 200
        receive(EVENT, signed(), handled.append)

    receiver(scenario)
    assert len(handled) == 1


def check_the_bytes_that_arrived_are_verified(verifies: Callable[[bytes, Headers], Any]) -> None:
    assert not isinstance(outcome(verifies, EVENT, signed()), Exception)


def _serialised_again(body: bytes, headers: Headers) -> None:
    again = json.dumps(json.loads(body), separators=(",", ":")).encode()
    fits(headers["x-webhook-timestamp"].encode() + again, headers)


def _with_a_dot(body: bytes, headers: Headers) -> None:
    fits(headers["x-webhook-timestamp"].encode() + b"." + body, headers)


def check_what_was_parsed_is_refused(verifies: Callable[[Any, Headers], Any]) -> None:
    assert isinstance(outcome(verifies, json.loads(EVENT), signed()), TypeError)


def _takes_an_object(body: Any, headers: Headers) -> None:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    fits(headers["x-webhook-timestamp"].encode() + text, headers)


def check_a_time_too_far_ahead_is_refused(verifies: Callable[[bytes, Headers], Any]) -> None:
    ahead = signed(at=datetime.now(UTC) + timedelta(hours=1))
    assert isinstance(outcome(verifies, EVENT, ahead), Exception)


def check_an_old_request_is_refused(verifies: Callable[[bytes, Headers], Any]) -> None:
    old = signed(at=datetime.now(UTC) - timedelta(hours=1))
    assert isinstance(outcome(verifies, EVENT, old), Exception)


def _only_old(body: bytes, headers: Headers) -> None:
    fits(headers["x-webhook-timestamp"].encode() + body, headers)
    if datetime.now(UTC).timestamp() - int(headers["x-webhook-timestamp"]) > 300:
        raise ValueError


def _no_time(body: bytes, headers: Headers) -> None:
    fits(headers["x-webhook-timestamp"].encode() + body, headers)


def check_a_bad_header_is_an_error_of_the_family(verifies: Callable[[bytes, Headers], Any]) -> None:
    for bad in ({}, {**signed(), "x-webhook-timestamp": "soon"}, {**signed(), "x-webhook-signature": "?"}):
        assert isinstance(outcome(verifies, EVENT, bad), KybError)


def _splits(body: bytes, headers: Headers) -> None:
    time, signature = ", ".join(headers.values()).split(", ")
    fits(str(int(time)).encode() + body, {"x-webhook-signature": signature})


def event(kind: str, **data: Any) -> bytes:
    """Return an event with a type and data."""
    return json.dumps({"id": "e2", "type": kind, "data": data}).encode()


def check_an_unknown_type_is_an_event(read: Callable[[bytes], Any]) -> None:
    assert outcome(lambda: read(event("never.heard.of", object={"a": 1})).object["a"]) == 1


def check_the_object_lies_within_the_data(read: Callable[[bytes], Any]) -> None:
    body = event("customer.updated", object={"customer_id": "c1"}, previous_attributes={"name": "old"})
    assert outcome(lambda: read(body).object["customer_id"]) == "c1"


def check_the_status_is_read_by_its_name_on_the_wire(status: Callable[[bytes], Any]) -> None:
    body = event("customer.kyb_status.created", object={"customer_id": "c1", "kyb_status": "approved"})
    assert outcome(status, body) == "approved"


def check_the_type_tells_what_an_event_is(kind: Callable[[bytes], Any]) -> None:
    body = event("customer.application.withdrawn", object={"customer_id": "c1", "application_id": "a1"})
    assert outcome(kind, body) == "customer.application.withdrawn"


def our_read(body: bytes) -> Event:
    return our_verify(body, signed(body))


class Parsed:
    """An event as a peer gives it: `object` is what it takes for the resource."""

    def __init__(self, of: Any) -> None:
        self.object = of


def _closed(body: bytes) -> Parsed:
    kinds = {"customer.created": models.CustomerEventObject}
    raw = json.loads(body)
    return Parsed(kinds[raw["type"]].from_dict(raw["data"]["object"]))


def _by_trial(body: bytes) -> str:
    kinds = {
        "customer.rfi.responded": {"customer_id", "application_id"},
        "customer.application.withdrawn": {"customer_id"},
    }
    members = json.loads(body)["data"]["object"].keys()
    return next(kind for kind, needed in kinds.items() if needed <= members)


CASES = [
    Case(
        TS,
        "three concurrent duplicates run three handlers",
        "run",
        "an event is taken before its handler runs",
        check_duplicates_at_once_run_one_handler,
        our_receiver,
        Remembering.runner(before=False),
    ),
    Case(
        GO,
        "an event whose handler fails is marked seen and answered with 200, so it is lost",
        "read",
        "it is given back, and comes again",
        check_an_event_whose_handler_failed_comes_again,
        our_receiver,
        Remembering.runner(before=True),
    ),
    Case(
        "pusher, CurrencyCloud",
        "the signature is checked over a body that was serialised again",
        "pusher/pusher-http-python#161",
        "over the bytes that arrived",
        check_the_bytes_that_arrived_are_verified,
        our_verify,
        _serialised_again,
    ),
    Case(
        "sendgrid",
        "a parsed body is taken, and cannot be what was signed",
        "sendgrid/sendgrid-python#950",
        "anything but bytes is a TypeError",
        check_what_was_parsed_is_refused,
        our_verify,
        _takes_an_object,
    ),
    Case(
        "Dakota TypeScript before 1.4",
        "a dot is put between time and body; the platform signs none",
        "its changelog",
        "time and body as they are signed",
        check_the_bytes_that_arrived_are_verified,
        our_verify,
        _with_a_dot,
    ),
    Case(
        "stripe",
        "only old timestamps are refused",
        "read",
        "300 seconds to either side",
        check_a_time_too_far_ahead_is_refused,
        our_verify,
        _only_old,
    ),
    Case(
        "square",
        "no timestamp is checked, so a request can be sent again for ever",
        "read",
        "300 seconds to either side",
        check_an_old_request_is_refused,
        our_verify,
        _no_time,
    ),
    Case(
        "workos",
        "a bad header is a bare ValueError",
        "read",
        "a `WebhookError` with the status to answer",
        check_a_bad_header_is_an_error_of_the_family,
        our_verify,
        _splits,
    ),
    Case(
        "Dakota TypeScript before 2.0",
        "types of events are a closed list",
        "read",
        "an unknown type is an event",
        check_an_unknown_type_is_an_event,
        our_read,
        _closed,
    ),
    Case(
        "Dakota TypeScript 1.6.0",
        "the resource is read from `data`; it lies in `data.object`",
        "read",
        "`data.object`, and `data` of older documents",
        check_the_object_lies_within_the_data,
        our_read,
        lambda body: Parsed(json.loads(body)["data"]),
    ),
    Case(
        GO,
        "a status is read as `status`; the wire says `kyb_status`",
        "its changelog",
        "either name is read",
        check_the_status_is_read_by_its_name_on_the_wire,
        lambda body: our_read(body).kyb_status,
        lambda body: json.loads(body)["data"]["object"].get("status"),
    ),
    Case(
        OAPC,
        "which alternative it is, is found by trial",
        "openapi-generators/openapi-python-client#219",
        "the type tells it",
        check_the_type_tells_what_an_event_is,
        lambda body: our_read(body).type,
        _by_trial,
    ),
]
