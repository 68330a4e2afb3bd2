"""Events and webhooks: who is told, when, again after which waits, and what the history says of it."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any, ClassVar

import httpx
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, MultipleResults, initialize, multiple, rule
from kyb_mock import Response, World, transport
from kyb_mock._couriers import settling
from kyb_mock._outbox import Post
from kyb_mock._posts import drive
from kyb_mock._signer import Signer

from .base import PLACES, SEED, Model, Place
from .laws import Law, holds

APPROVE_S, DAY_S = 5, 24 * 60 * 60
DELAYS_S = (30.0, 60.0, 3600.0)
HISTORY_S = 30 * DAY_S
MAX_REPLAYS = 10
CREATED, STATUS, RECIPIENT = "customer.created", "customer.kyb_status.created", "recipient.created"
APPROVAL = (STATUS, STATUS, RECIPIENT)
TYPES = st.sampled_from([[], [CREATED], [STATUS, RECIPIENT]])


@dataclass(eq=False)
class Target:
    """A webhook target, as the model knows it; `mood` is what its receiver answers."""

    id: str
    url: str
    is_global: bool
    types: list[str]
    healthy_at: int
    attempted_at: int
    mood: int = 200

    def was_tried(self, at: float, reached: bool) -> None:
        """Note an attempt; one that is noted later may have been made before."""
        self.attempted_at = max(self.attempted_at, int(at))
        if reached:
            self.healthy_at = max(self.healthy_at, int(at))

    def wants(self, kind: str) -> bool:
        return self.is_global or not self.types or kind in self.types


@dataclass(eq=False)
class Sending:
    """One event on its way to one address."""

    event: str
    kind: str
    target: Target
    created_at: float
    is_replay: bool
    due: float
    attempts: int = 0
    status: str = "pending"
    delivered_at: float | None = None

    def attempt(self) -> tuple[float, str, str, bool]:
        """Try once and return when, and what is sent where."""
        at, reached = self.due, 200 <= self.target.mood < 300
        self.attempts += 1
        self.target.was_tried(at, reached)
        if reached:
            self.status, self.delivered_at = "delivered", at
        elif self.attempts <= len(DELAYS_S):
            self.due = at + DELAYS_S[self.attempts - 1]
        else:
            self.status = "failed"
        return at, self.event, self.target.url, self.is_replay


def iso(at: float) -> str:
    return datetime.fromtimestamp(int(at), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@cache
def served_key() -> Ed25519PublicKey:
    """Return the public key as the control API serves it to whoever checks signatures."""
    world = World(seed=SEED)
    world.outbox.signer = Signer(SEED)
    with httpx.Client(base_url="https://mock.example", transport=transport(world)) as client:
        shown = client.get("/__mock__/webhooks/key").json()
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(shown["public_key"]))


class WebhooksModel(Model):
    """Two kinds of worlds: one sends webhooks to receivers of any mood, one collects them."""

    WORLD: ClassVar = {"auto_approve_s": APPROVE_S, "token_limit_per_hour": None}
    targets = Bundle("targets")

    def __init__(self) -> None:
        super().__init__()
        self.collects = False
        self.made: list[tuple[str, float]] = []
        self.active: set[str] = set()
        self.all: list[Target] = []
        self.there: dict[str, Target] = {}
        # Everything that has happened: type, time and customer of each event, and its id.
        self.events: list[tuple[str, int, str]] = []
        self.ids: list[str] = []
        self.sendings: list[Sending] = []
        self.replays: dict[str, int] = {}
        self.collected = 0
        self.posts: dict[int, list[Post]] = {0: [], 1: []}

    @initialize(target=targets, collects=st.sampled_from([False, False, True]), types=TYPES)
    def begin(self, collects: bool, types: list[str]) -> MultipleResults[Target]:
        """Choose the kind of both worlds, and register two targets and a customer: else there were little to send."""
        self.collects = collects
        for number, world in enumerate(self.sandbox.both):
            world.clock.hold(self.sandbox.now)
            outbox = world.outbox
            outbox.mode, outbox.retry_delays_s = "collect" if collects else "sync", DELAYS_S
            outbox.signer, outbox.sink = Signer(SEED), partial(self.receive, number)
        found = [self.registered(True, [], 200), self.registered(False, types, 500)]
        self.create(False)
        return multiple(*found)

    def receive(self, number: int, post: Post) -> int:
        self.posts[number].append(post._replace(sink=None))
        return next(target.mood for target in self.all if target.url == post.url)

    @rule(quick=st.booleans())
    def create(self, quick: bool) -> None:
        """Make a customer, which the clock approves soon, or a reviewer at once."""
        made = self.sandbox.create()
        self.made.append((made["id"], self.sandbox.now))
        happened = [CREATED]
        if quick:
            self.sandbox.simulate("kyb_approve", made, self.sandbox.next_key())
            self.active.add(made["id"])
            happened += APPROVAL
        self.settle([(kind, int(self.sandbox.now), made["id"]) for kind in happened])

    @rule(seconds=st.sampled_from([1, 5, 30]))
    def wait(self, seconds: int) -> None:
        self.pass_by(seconds)

    @rule(seconds=st.sampled_from([60, 3600, 31 * DAY_S]))
    def wait_long(self, seconds: int) -> None:
        self.pass_by(seconds)

    def pass_by(self, seconds: int) -> None:
        end = self.sandbox.now + seconds
        due = [(customer, at + APPROVE_S) for customer, at in self.made if at + APPROVE_S <= end]
        decided = [(customer, at) for customer, at in due if customer not in self.active]
        self.active |= {customer for customer, _ in decided}
        self.sandbox.now = end
        self.settle([(kind, int(at), customer) for customer, at in decided for kind in APPROVAL])

    @rule(target=targets, is_global=st.booleans(), types=TYPES, mood=st.sampled_from([200, 500]))
    def create_target(self, is_global: bool, types: list[str], mood: int) -> Target:
        return self.registered(is_global, types, mood)

    def registered(self, is_global: bool, types: list[str], mood: int) -> Target:
        url = f"https://hooks-{len(self.all)}.acme.com/dakota"
        answer = self.sandbox.send("POST", "/webhooks/targets", {"url": url, "global": is_global, "event_types": types})
        holds(Law.TARGETS, answer.status, 201)
        now = int(self.sandbox.now)
        target = Target(answer.json()["id"], url, is_global, types, now, now, mood)
        self.all.append(target)
        self.there[target.id] = target
        self.look_at(target)
        return target

    @rule(one=targets, types=TYPES)
    def change_target(self, one: Target, types: list[str]) -> None:
        body = {"global": False, "event_types": types}
        key = self.sandbox.next_key()
        answer = self.sandbox.send("PATCH", f"/webhooks/targets/{one.id}", body, idempotency_key=key)
        holds(Law.TARGETS, answer.status, 200 if one.id in self.there else 404)
        if one.id in self.there:
            one.is_global, one.types = False, types
            self.look_at(one)

    @rule(one=targets)
    def delete_target(self, one: Target) -> None:
        path = f"/webhooks/targets/{one.id}"
        holds(Law.TARGETS, self.sandbox.send("DELETE", path).status, 204 if one.id in self.there else 404)
        self.there.pop(one.id, None)
        holds(Law.GONE, self.sandbox.send("GET", path).status, 404)

    @rule(one=targets, mood=st.sampled_from([200, 204, 301, 500]))
    def change_mood(self, one: Target, mood: int) -> None:
        one.mood = mood

    def look_at(self, target: Target) -> None:
        shown = self.sandbox.send("GET", f"/webhooks/targets/{target.id}").json()
        expected = {
            "id": target.id,
            "url": target.url,
            "global": target.is_global,
            "time_last_healthy": target.healthy_at,
            "time_last_attempted": target.attempted_at,
        }
        holds(Law.TARGETS, shown, expected | ({"event_types": target.types} if target.types else {}))

    @rule(one=targets)
    def read_target(self, one: Target) -> None:
        if one.id in self.there:
            self.look_at(one)

    @rule(place=PLACES)
    def list_targets(self, place: Place) -> None:
        self.check_list("/webhooks/targets", list(self.there), place)

    @rule(place=PLACES)
    def list_events(self, place: Place) -> None:
        if len(self.ids) <= 100:
            self.check_list("/events", self.ids, place)

    @rule(number=st.integers(0, 20), times=st.sampled_from([1, 1, MAX_REPLAYS + 1]))
    def replay(self, number: int, times: int) -> None:
        for _ in range(times if self.ids else 0):
            number %= len(self.ids)
            event, kind = self.ids[number], self.events[number][0]
            answer = self.sandbox.send("POST", f"/webhooks/events/{event}/replay", idempotency_key=None)
            used = self.replays.get(event, 0)
            holds(Law.REPLAYS, answer.status, 200 if used < MAX_REPLAYS else 409)
            if answer.status != 200:
                return
            self.replays[event] = used + 1
            fresh = [target for target in self.there.values() if target.wants(kind)]
            holds(Law.REPLAYS, answer.json()["replayed_to_count"], len(fresh))
            self.settle([], [self.sending(event, kind, target, is_replay=True) for target in fresh])

    def sending(
        self, event: str, kind: str, target: Target, at: float | None = None, is_replay: bool = False
    ) -> Sending:
        at = self.sandbox.now if at is None else at
        return Sending(event, kind, target, at, is_replay, at)

    def settle(self, happened: list[tuple[str, int, str]], fresh: list[Sending] | None = None) -> None:
        """Let the couriers of both worlds work until now, and check what happened and what was sent."""
        for world in self.sandbox.both:
            drive(settling(world, self.sandbox.now))
        self.sandbox.has_changed = True
        self.sandbox.agree(self.posts[0], self.posts[1])
        fresh = self.learn(happened) if fresh is None else fresh
        self.sendings += fresh
        if self.collects:
            self.check_collected(fresh, len(happened))
        else:
            self.check_posts(fresh)

    def learn(self, happened: list[tuple[str, int, str]]) -> list[Sending]:
        """Check that the events tell what happened, and return whom they are to be sent to."""
        query: dict[str, Any] = {"limit": 100} | ({"starting_after": self.ids[-1]} if self.ids else {})
        rows = self.sandbox.send("GET", "/events", query=query).json()["data"]
        told = [(row["type"], row["created"], row["data"]["object"]["customer_id"]) for row in rows]
        holds(Law.EVENTS, told, happened)
        self.events += told
        self.ids += [row["id"] for row in rows]
        return [
            self.sending(row["id"], row["type"], target, row["created"])
            for row in rows
            for target in self.there.values()
            if target.wants(row["type"])
        ]

    def check_posts(self, fresh: list[Sending]) -> None:
        """Check what was sent, first to whom and then when, in which order, and in which form."""
        sent = [self.read(post) for post in self.posts[0]]
        self.posts = {0: [], 1: []}
        old = {(one.event, one.target.url) for one in self.sendings if one.attempts and one.status != "delivered"}
        new = {(one.event, one.target.url) for one in fresh}
        holds(Law.WANTED, {row[1:3] for row in sent} - old, new - old)
        # With a replay nothing else is sent, for no time goes by.
        replayed = any(one.is_replay for one in fresh)
        holds(Law.MARKED, {row[3] for row in sent if replayed or row[1:3] not in old} <= {replayed})
        expected = []
        for one in self.sendings:
            while one.status == "pending" and one.due <= self.sandbox.now:
                expected.append(one.attempt())
        holds(Law.TRIED_AGAIN, sorted(sent), sorted(expected))
        holds(Law.IN_ORDER, [row[0] for row in sent], sorted(row[0] for row in sent))
        firsts = dict.fromkeys(row[1] for row in sent if (row[1], row[2]) not in old)
        holds(Law.IN_ORDER, list(firsts), sorted(firsts, key=self.ids.index))

    def read(self, post: Post) -> tuple[float, str, str, bool]:
        """Check a webhook as its receiver does, and return when, what, where, and whether again."""
        headers = {name.lower(): value for name, value in post.headers.items()}
        holds(Law.SIGNED, is_signed(headers, post.body))
        event = headers["x-dakota-event-id"]
        told = json.loads(post.body)
        known = dict(zip(self.ids, self.events, strict=True)).get(event)
        holds(Law.BODY, (told["type"], told["created"], told["data"]["object"]["customer_id"]), known)
        holds(Law.BODY, told["id"], event)
        is_replay = headers.get("x-webhook-replay") == "true"
        return float(headers["x-webhook-timestamp"]), event, post.url, is_replay

    def check_collected(self, fresh: list[Sending], happened: int) -> None:
        """Check that each event was kept, for each target that wants it, or for nobody."""
        new = [one for one in self.sandbox.world.outbox.sent if one.number > self.collected]
        self.collected += len(new)
        found = [(one.delivery.event.id, one.delivery.url) for one in new]
        holds(Law.WANTED, sorted(row for row in found if row[1]), sorted((one.event, one.target.url) for one in fresh))
        holds(Law.MARKED, any(one.delivery.is_replay for one in new), any(one.is_replay for one in fresh))
        addressed = {one.event for one in fresh}
        nobodys = [event for event in self.ids[len(self.ids) - happened :] if event not in addressed]
        holds(Law.COLLECTED, sorted(event for event, url in found if not url), sorted(nobodys))
        for one in fresh:
            one.status, one.attempts, one.delivered_at = "delivered", 1, one.created_at
            one.target.was_tried(one.created_at, reached=True)

    @rule(
        wanted=st.sampled_from([{}, {"status": "delivered"}, {"status": "failed"}, {"event_type": CREATED}]),
        limit=st.integers(1, 4),
    )
    def read_history(self, wanted: dict[str, str], limit: int) -> None:
        recent = [one for one in reversed(self.sendings) if self.sandbox.now - one.created_at <= HISTORY_S]
        rows = [self.row(one) for one in recent]
        rows = [row for row in rows if wanted.items() <= row.items()]
        found: list[dict[str, Any]] = []
        query: dict[str, Any] = wanted | {"limit": limit}
        while len(found) < 12:
            page = self.sandbox.send("GET", "/webhooks", query=query).json()
            found += map(plain, page["data"])
            holds(Law.HISTORY, found, rows[: len(found)])
            holds(Law.HISTORY, page["has_more"], len(found) < len(rows))
            if not page["has_more"]:
                return
            query["cursor"] = page["cursor"]

    @rule(number=st.integers(0, 20))
    def read_delivery(self, number: int) -> None:
        if self.ids:
            event = self.ids[number % len(self.ids)]
            answer: Response = self.sandbox.send("GET", f"/webhooks/{event}")
            first = next((one for one in self.sendings if one.event == event), None)
            holds(Law.HISTORY, answer.status, 404 if first is None else 200)
            if first is not None:
                shown = answer.json()
                holds(Law.HISTORY, shown.pop("payload")["id"], event)
                holds(Law.HISTORY, plain(shown), self.row(first))

    def row(self, one: Sending) -> dict[str, Any]:
        return {
            "id": one.event,
            "event_type": one.kind,
            "endpoint_url": one.target.url,
            "status": one.status,
            "attempts": one.attempts,
            "created_at": iso(one.created_at),
            "delivered_at": None if one.delivered_at is None else iso(one.delivered_at),
            "is_replay": one.is_replay,
            "replay_count": self.replays.get(one.event, 0),
        }


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """Return a delivery without what set it off, which is no matter of delivering."""
    return {name: value for name, value in row.items() if name != "simulation_id"}


def is_signed(headers: dict[str, str], body: bytes) -> bool:
    """Return whether a webhook's signature verifies with the served key, as the vendor describes it."""
    signature = base64.b64decode(headers["x-webhook-signature"], validate=True)
    try:
        served_key().verify(signature, headers["x-webhook-timestamp"].encode() + body)
    except InvalidSignature:
        return False
    return True
