"""The couriers: what is due is done in order, and each webhook sent and tried again.

`settling` is the one definition of it. It yields each webhook that is to go over the wire and wants to be told what
came of it, so that a thread, an event loop and a test can drive it alike.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from itertools import takewhile
from typing import TypeVar

import orjson

from ._due import run_due
from ._events import document
from ._outbox import Attempt, Entry, Post
from ._posts import Result, is_local
from ._world import Delivery, Event, World

T = TypeVar("T")
# A generator that yields webhooks to send and is sent what came of them.
Work = Generator[Post, Result, T]


def settling(world: World, until: float | None = None) -> Work[None]:
    """Do what is due by now, or by a time (Unix seconds) to which the world's clock is then moved.

    Where somebody is at it already, that one does the rest.
    """
    outbox = world.outbox
    if outbox.busy:
        return
    outbox.busy = True
    try:
        while True:
            with world.lock:
                entry = _next(world, until)
            if entry is None:
                return
            post = _post(world, entry)
            result = (yield post) if post is not None else Result()
            with world.lock:
                _note(world, entry, result)
    finally:
        outbox.busy = False


def collect(world: World) -> None:
    """Take in what happened since, without sending anything; for worlds whose webhooks are collected."""
    if world.outbox.mode == "collect" and not world.outbox.busy:
        for _ in settling(world):
            raise AssertionError("nothing is sent in this mode")


def next_due(world: World) -> float:
    """Return when something is due in a world: a timer or a webhook; infinity without any."""
    timer = world.timers[0].due if world.timers else math.inf
    return min(timer, world.outbox.next_due())


def envelope(delivery: Delivery) -> bytes:
    """Return the body of a webhook."""
    return orjson.dumps(document(delivery.event))


def _next(world: World, until: float | None) -> Entry | None:
    """Run the timers that are due and return the first webhook that is, or None when nothing is due any more."""
    clock, outbox = world.clock, world.outbox
    while True:
        gather(world)
        end = clock.now() if until is None else max(until, clock.now())
        due = next_due(world)
        if due > end:
            if until is not None:
                clock.move_to(until)
            return None
        if until is not None:
            clock.move_to(due)
        if outbox.next_due() > due:
            run_due(world, due)
        else:
            return outbox.pop()


def gather(world: World) -> None:
    """Queue what the world emitted since the last time, in the order of the events; replays come last."""
    outbox, now = world.outbox, world.clock.now()
    events = _new_events(world)
    fresh = _new_deliveries(world)
    if outbox.mode == "collect":
        addressed = {delivery.event.id for delivery in fresh}
        fresh += [Delivery(0, event, "", "", float(event.created)) for event in events if event.id not in addressed]
    place = {event.id: number for number, event in enumerate(events)}
    for delivery in sorted(fresh, key=lambda one: place.get(one.event.id, len(place))):
        _queue(world, delivery, now)


def _new_events(world: World) -> list[Event]:
    outbox = world.outbox
    found = list(takewhile(lambda event: event is not outbox.last_event, reversed(world.events)))
    if found:
        outbox.last_event = found[0]
    return found[::-1]


def _new_deliveries(world: World) -> list[Delivery]:
    outbox = world.outbox
    found = list(takewhile(lambda delivery: delivery.number > outbox.taken, reversed(world.deliveries)))
    outbox.taken = world.deliveries_made
    return found[::-1]


def _queue(world: World, delivery: Delivery, now: float) -> None:
    """Queue a new delivery, as the faults of the world have it."""
    outbox, kind = world.outbox, delivery.event.type
    late = world.faults.webhook("out_of_order_webhook", kind) if outbox.held is None else None
    if late is not None:
        outbox.hold(delivery, now + late.seconds)
        return
    outbox.put(delivery, now)
    if world.faults.webhook("duplicate_webhook", kind) is not None:
        outbox.put(delivery, now, duplicate=True)
    outbox.release(now)


def _post(world: World, entry: Entry) -> Post | None:
    """Return what goes over the wire, or None for what is only collected."""
    outbox, delivery = world.outbox, entry.delivery
    if outbox.mode == "collect" or not delivery.url:
        return None
    if outbox.sink is None and not outbox.anywhere and not is_local(delivery.url):
        return None
    body = envelope(delivery)
    headers = outbox.signer.headers(delivery.event.id, body, world.clock.now(), is_replay=delivery.is_replay)
    return Post(delivery.url, headers, body, outbox.timeout_s, outbox.sink)


def _note(world: World, entry: Entry, result: Result) -> None:
    """Keep what came of it. What was only collected counts as sent when it was caused."""
    at = entry.delivery.created_at if result == Result() else world.clock.now()
    attempt = Attempt(at, result.status, result.error, entry.duplicate)
    world.outbox.note(entry, attempt)
    target = world.targets.get(entry.delivery.target_id)
    if target is not None:
        target.time_last_attempted = int(attempt.at)
        if attempt.arrived:
            target.time_last_healthy = int(attempt.at)
