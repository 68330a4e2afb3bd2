"""The control API's webhooks: what was sent and what came of it, the key that signs, targets, and replays."""

from __future__ import annotations

from typing import Any

from .._couriers import Work, collect, envelope, settling
from .._events import document, post
from .._outbox import Attempt, Sent
from .._problems import ProblemError
from .._replies import reply
from .._targets import register
from .._wire import Response
from .._world import Delivery, Event, World
from .._worlds import KEY_HEADER
from ..dollarpe.signature import signed_webhook
from ..webhooks import MAX_REPLAYS
from .call import ControlCall

DEFAULT_LIMIT = 100


def show(call: ControlCall) -> dict[str, Any]:
    """Return the last webhooks in the order in which they left, signed; `event_type` and `limit` select."""
    world, form = call.world, call.query()
    kind = form.text("event_type", None)
    limit = form.whole("limit", DEFAULT_LIMIT, least=1)
    form.end()
    collect(world)
    with world.lock:
        found = [sent for sent in world.outbox.sent if kind in (None, sent.delivery.event.type)]
        queued = len(world.outbox.queue)
    return {"webhooks": [shown(world, sent) for sent in found[-limit:]], "total": len(found), "queued": queued}


def show_event(call: ControlCall) -> dict[str, Any]:
    """Return one event, and each attempt to deliver it."""
    world = call.world
    collect(world)
    event = _wanted(world, call.path["id"])
    deliveries = {id(delivery): delivery for delivery in _deliveries(world, event)}
    rows = [_delivery(delivery) for delivery in deliveries.values()]
    return {"event": document(event), "deliveries": rows, "replays": world.replays.get(event.id, 0)}


def show_key(call: ControlCall) -> dict[str, Any]:
    """Return the public key of all webhooks, as 64 hexadecimal digits."""
    return {"algorithm": "Ed25519", "public_key": call.worlds.signer.public_key}


def show_dollarpe(call: ControlCall) -> dict[str, Any]:
    """Return DollarPe's webhooks, signed as the vendor does for this API key; they are collected and never sent."""
    world = call.world
    # The caller's own, also where one world serves every key.
    key, secret = call.request.header(KEY_HEADER) or "", world.settings.dollarpe_secret or ""
    rows = []
    for event in tuple(world.dollarpe.webhooks):
        headers, body = signed_webhook(secret, key, event, world.clock.now())
        rows.append({"headers": headers, "body": body.decode(), "payload": event})
    return {"webhooks": rows}


def add_target(call: ControlCall) -> Response:
    """Register an address, also on this machine and without TLS: `{"url": …, "event_types": […]}`."""
    world, form = call.world, call.body()
    url = form.text("url")
    types = form.take("event_types", [])
    form.end()
    if len(world.targets) >= world.settings.target_limit:
        raise ProblemError(507, f"The mock holds {world.settings.target_limit} webhook targets, its limit.")
    try:
        target = register(world, url, types)
    except ValueError as error:
        raise ProblemError(400, str(error)) from None
    return reply(201, {"id": target.id, "url": url, "event_types": types})


def replay(call: ControlCall) -> Work[dict[str, Any]]:
    """Send an event again to each target that wants it, at most ten times; without a target it is collected again."""
    world = call.world
    with world.lock:
        event = _wanted(world, call.path["id"])
        used = world.replays.get(event.id, 0)
        if used >= MAX_REPLAYS:
            raise ProblemError(409, f"The event was replayed {MAX_REPLAYS} times already.")
        world.replays[event.id] = used + 1
        now = world.clock.now()
        targets = [target for target in world.targets.values() if target.wants(event)]
        for target in targets:
            post(world, event, target, now, is_replay=True)
        if not targets and world.outbox.mode == "collect":
            world.outbox.put(Delivery(0, event, "", "", now, is_replay=True), now)
    yield from settling(world)
    return {"event_id": event.id, "replay": used + 1, "targets": len(targets)}


def shown(world: World, sent: Sent) -> dict[str, Any]:
    """Return a webhook as it went over the wire, or would have."""
    delivery, attempt = sent.delivery, sent.attempt
    body = envelope(delivery)
    headers = world.outbox.signer.headers(delivery.event.id, body, attempt.at, is_replay=delivery.is_replay)
    return {
        "number": sent.number,
        "url": delivery.url or None,
        "event_type": delivery.event.type,
        "is_replay": delivery.is_replay,
        "status": delivery.status,
        "attempt": _attempt(attempt),
        "headers": headers,
        "body": body.decode(),
        "payload": document(delivery.event),
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return attempt._asdict()


def _delivery(delivery: Delivery) -> dict[str, Any]:
    return {
        "url": delivery.url or None,
        "status": delivery.status,
        "is_replay": delivery.is_replay,
        "delivered_at": delivery.delivered_at,
        "attempts": [_attempt(attempt) for attempt in delivery.tried],
    }


def _deliveries(world: World, event: Event) -> list[Delivery]:
    with world.lock:
        mine = [delivery for delivery in world.deliveries if delivery.event is event]
        return mine + [sent.delivery for sent in world.outbox.sent if sent.delivery.event is event]


def _wanted(world: World, event_id: str) -> Event:
    event = next((one for one in reversed(world.events) if one.id == event_id), None)
    if event is None:
        raise ProblemError(404, f"there is no event {event_id!r}")
    return event
