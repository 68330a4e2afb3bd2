"""The events of a world, as `GET /events` shows them and webhooks carry them."""

from __future__ import annotations

from typing import Any, NamedTuple

from ._world import Customer, Delivery, Event, WebhookTarget, World

API_VERSION = "1.0.0"
# One `customer.kyb_status.created` each. Source: SPEC's table of transitions; the first name from its examples.
PROVIDERS = ("trm_labs", "lead_bank")


class Cause(NamedTuple):
    """What set an event off: a request, a simulation, or neither."""

    request_id: str | None = None
    idempotency_key: str | None = None
    simulation_id: str | None = None


NO_CAUSE = Cause()


def emit(world: World, kind: str, thing: dict[str, Any], at: float, cause: Cause = NO_CAUSE) -> Event:
    """Record an event about `thing`, and what is to be delivered of it; `at` is in Unix seconds."""
    event = Event(world.ids.ksuid(at), kind, int(at), thing, *cause)
    world.events.append(event)
    for target in world.targets.values():
        if target.wants(event):
            post(world, event, target, at)
    return event


def post(world: World, event: Event, target: WebhookTarget, at: float, *, is_replay: bool = False) -> None:
    """Put an event on its way to a target; `at` is in Unix seconds."""
    world.deliveries_made += 1
    world.deliveries.append(Delivery(world.deliveries_made, event, target.id, target.url, at, is_replay))


def emit_provisioning(world: World, customer: Customer, at: float, cause: Cause = NO_CAUSE) -> None:
    """Record what the approval of a customer sets off: one status for each provider, and one recipient."""
    status = {"customer_id": customer.id, "kyb_status": "approved"}
    for _ in PROVIDERS:
        emit(world, "customer.kyb_status.created", status, at, cause)
    if world.settings.emit_kyb_status_updated:
        emit(world, "customer.kyb_status.updated", status, at, cause)
    recipient = {"recipient_id": world.ids.ksuid(at), "customer_id": customer.id}
    emit(world, "recipient.created", recipient, at, cause)


def document(event: Event) -> dict[str, Any]:
    """Return an event in its envelope. Source: SPEC, `Event`."""
    shown: dict[str, Any] = {
        "id": event.id,
        "type": event.type,
        "created": event.created,
        "api_version": API_VERSION,
        "data": {"object": event.object},
    }
    if event.request_id is not None:
        shown["request"] = {"id": event.request_id, "idempotency_key": event.idempotency_key}
    return shown
