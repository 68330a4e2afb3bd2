"""The events of a world: recorded here, and delivered as webhooks by a later version."""

from __future__ import annotations

from typing import Any

from ._world import Customer, Event, World

# One `customer.kyb_status.created` each. Source: SPEC's table of transitions.
PROVIDERS = 2


def emit(
    world: World,
    kind: str,
    thing: dict[str, Any],
    at: float,
    request_id: str | None = None,
    idempotency_key: str | None = None,
) -> None:
    """Record an event about `thing`; `at` is in Unix seconds."""
    world.events.append(Event(world.ids.ksuid(at), kind, int(at), thing, request_id, idempotency_key))


def emit_provisioning(world: World, customer: Customer, at: float) -> None:
    """Record what the approval of a customer sets off: one status for each provider, and one recipient."""
    for _ in range(PROVIDERS):
        emit(world, "customer.kyb_status.created", {"customer_id": customer.id, "kyb_status": "approved"}, at)
    recipient = {"recipient_id": world.ids.ksuid(at), "customer_id": customer.id}
    emit(world, "recipient.created", recipient, at)
