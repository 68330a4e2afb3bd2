"""The webhooks: targets, what was sent to them, and sending it again."""

from __future__ import annotations

import binascii
import ipaddress
import math
from base64 import urlsafe_b64decode, urlsafe_b64encode
from operator import attrgetter
from typing import Any
from urllib.parse import urlsplit

from ._call import Call
from ._events import document, post
from ._pages import DEFAULT_LIMIT, page
from ._problems import ProblemError, refuse
from ._times import DAY_S, from_iso, iso
from ._wire import NO_CONTENT, Answer
from ._world import Delivery, Event, WebhookTarget, World

MAX_REPLAYS = 10
HISTORY_S = 30 * DAY_S
LOCAL_NAMES = ("localhost",)
LOCAL_ENDINGS = (".localhost", ".local", ".internal")


def create_target(call: Call) -> Answer:
    """Register an address. Source: SPEC; HTTPS only and nothing local (guides)."""
    world, body = call.world, call.body
    _check_url(world, body["url"])
    limit = world.settings.target_limit
    if len(world.targets) >= limit:
        raise ProblemError(507, f"The mock holds {limit} webhook targets, its limit.")
    now = int(call.now)
    target = WebhookTarget(
        id=world.ids.ksuid(call.now),
        url=body["url"],
        is_global=body.get("global", False),
        event_types=body.get("event_types", []),
        # "defaults to creation time" (SPEC)
        time_last_healthy=now,
        time_last_attempted=now,
    )
    world.targets[target.id] = target
    return Answer(201, _target(target))


def list_targets(call: Call) -> Answer:
    """Return one page of targets, in order of creation."""
    shown, meta = page(call.world.targets.values(), call.query, attrgetter("id"))
    return Answer(200, {"data": [_target(target) for target in shown], "meta": meta})


def get_target(call: Call) -> Answer:
    """Return one target."""
    return Answer(200, _target(_wanted_target(call)))


def update_target(call: Call) -> Answer:
    """Change which events are sent; the address stays."""
    target = _wanted_target(call)
    target.is_global = call.body.get("global", target.is_global)
    target.event_types = call.body.get("event_types", target.event_types)
    return Answer(200, _target(target))


def delete_target(call: Call) -> Answer:
    """Remove a target."""
    del call.world.targets[_wanted_target(call).id]
    return NO_CONTENT


def list_history(call: Call) -> Answer:
    """Return one page of the deliveries of the last 30 days, newest first. Source: SPEC, listWebhookHistory."""
    query = call.query
    begin = max(_time(query, "from", 0.0), call.now - HISTORY_S)
    end = _time(query, "to", call.now)
    found = [delivery for delivery in reversed(call.world.deliveries) if begin <= delivery.created_at <= end]
    before = _read_cursor(query.get("cursor"))
    found = [delivery for delivery in found if _matches(delivery, query) and delivery.number < before]
    shown = found[: query.get("limit", DEFAULT_LIMIT)]
    more = len(shown) < len(found)
    rows = [_delivery(call.world, delivery) for delivery in shown]
    return Answer(200, {"data": rows, "has_more": more, "cursor": _cursor(shown[-1]) if more else None})


def get_delivery(call: Call) -> Answer:
    """Return how an event was delivered, and what was sent; of several targets the first. Source: SPEC."""
    event_id = call.path["event_id"]
    delivery = next((one for one in call.world.deliveries if one.event.id == event_id), None)
    if delivery is None:
        raise ProblemError(404, "There is no delivery of such an event.")
    return Answer(200, _delivery(call.world, delivery) | {"payload": document(delivery.event)})


def replay(call: Call) -> Answer:
    """Queue an event for its targets once more, at most ten times. Source: SPEC, replayWebhookDelivery."""
    world = call.world
    event = _wanted_event(call)
    used = world.replays.get(event.id, 0)
    if used >= MAX_REPLAYS:
        raise ProblemError(409, f"The event was replayed {MAX_REPLAYS} times already.")
    world.replays[event.id] = used + 1
    targets = [target for target in world.targets.values() if target.wants(event)]
    for target in targets:
        post(world, event, target, call.now, is_replay=True)
    return Answer(200, {"webhook_id": event.id, "status": "queued", "replayed_to_count": len(targets)})


def _check_url(world: World, url: str) -> None:
    if world.settings.local_webhook_targets:
        return
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise refuse("url", "must be an https address")
    host = parts.hostname.lower()
    try:
        local = not ipaddress.ip_address(host).is_global
    except ValueError:
        local = host in LOCAL_NAMES or host.endswith(LOCAL_ENDINGS)
    if local:
        raise refuse("url", "must not be a local or private address")


def _target(target: WebhookTarget) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": target.id,
        "url": target.url,
        "global": target.is_global,
        "time_last_healthy": target.time_last_healthy,
        "time_last_attempted": target.time_last_attempted,
    }
    return shown | ({"event_types": target.event_types} if target.event_types else {})


def _wanted_target(call: Call) -> WebhookTarget:
    target = call.world.targets.get(call.path["webhook_target_id"])
    if target is None:
        raise ProblemError(404, "There is no webhook target with this identifier.")
    return target


def _wanted_event(call: Call) -> Event:
    event_id = call.path["event_id"]
    event = next((one for one in call.world.events if one.id == event_id), None)
    if event is None:
        raise ProblemError(404, "There is no such event.")
    return event


def _matches(delivery: Delivery, query: dict[str, Any]) -> bool:
    return (
        query.get("status") in (None, delivery.status)
        and query.get("event_type") in (None, delivery.event.type)
        and query.get("simulation_id") in (None, delivery.event.simulation_id)
    )


def _delivery(world: World, delivery: Delivery) -> dict[str, Any]:
    """Return a delivery as answers show it (SPEC, WebhookDelivery)."""
    return {
        "id": delivery.event.id,
        "event_type": delivery.event.type,
        "endpoint_url": delivery.url,
        "status": delivery.status,
        "attempts": delivery.attempts,
        "created_at": iso(int(delivery.created_at)),
        "delivered_at": None if delivery.delivered_at is None else iso(int(delivery.delivered_at)),
        "simulation_id": delivery.event.simulation_id,
        "is_replay": delivery.is_replay,
        "replay_count": world.replays.get(delivery.event.id, 0),
    }


def _time(query: dict[str, Any], name: str, otherwise: float) -> float:
    if name not in query:
        return otherwise
    try:
        return from_iso(query[name])
    except ValueError:
        raise refuse(name, "is no time of the calendar", "invalid_format") from None


def _cursor(last: Delivery) -> str:
    return urlsafe_b64encode(b"%d" % last.number).decode()


def _read_cursor(text: str | None) -> float:
    """Return the number that the next page's deliveries are below."""
    if text is None:
        return math.inf
    try:
        return int(urlsafe_b64decode(text.encode("ascii")))
    except (ValueError, binascii.Error):
        raise refuse("cursor", "is no cursor of this list") from None
