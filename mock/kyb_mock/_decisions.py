"""Apply the tables of transitions to a world: at once, or when a timer is due."""

from __future__ import annotations

from heapq import heappop, heappush

from ._events import emit_provisioning
from ._transitions import AUTOMATIC, AWAITING_AUTOMATIC_DECISION, Effect, kyc_status
from ._world import Application, Customer, Timer, World

PERSONA = "persona"


def apply(world: World, application: Application, effect: Effect, method: str, at: float) -> None:
    """Change an application and its customer as the effect says; a repeated approval emits nothing more."""
    customer = application.customer
    if effect.application_status is not None:
        application.status = effect.application_status
        application.decision = effect.decision
        application.decision_method = method if effect.decision else None
    if effect.provisions and customer.kyb_status != effect.kyb_status:
        emit_provisioning(world, customer, at)
    if effect.kyb_status is not None:
        customer.kyb_status = effect.kyb_status
    if effect.link_status is not None:
        customer.kyb_links.append(_link(customer, effect.link_status, at))
    application.updated_at = customer.updated_at = at


def _link(customer: Customer, status: str, at: float) -> dict[str, str | int]:
    return {
        "provider_id": PERSONA,
        "link_type": PERSONA,
        "url": f"https://verify.example/kyb/{customer.id}",
        "status": status,
        "created_at": int(customer.created_at),
        "updated_at": int(at),
        "expires_at": int(at),
    }


def schedule(world: World, application: Application, outcome: str, due: float) -> None:
    """Let an automatic decision be taken at `due` (Unix seconds)."""
    world.timers_set += 1
    heappush(world.timers, Timer(due, world.timers_set, application, outcome))


def run_due(world: World, now: float) -> None:
    """Take the automatic decisions that are due, each as of its own time and in order."""
    while world.timers and world.timers[0].due <= now:
        timer = heappop(world.timers)
        if timer.application.status in AWAITING_AUTOMATIC_DECISION:
            apply(world, timer.application, AUTOMATIC[timer.outcome], "auto", timer.due)


def shown_kyc_status(world: World, customer: Customer) -> str:
    """Return a customer's `kyc_status`, as far as the settings let it follow the decision."""
    decision = customer.application.decision if world.settings.kyc_follows_decision else None
    return kyc_status(decision, [link["status"] for link in customer.kyb_links])
