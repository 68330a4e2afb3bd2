"""Apply the tables of transitions to a world: at once, or when a timer is due."""

from __future__ import annotations

from typing import Any

from ._events import NO_CAUSE, PROVIDERS, Cause, emit_provisioning
from ._transitions import (
    AUTOMATIC,
    AWAITING_AUTOMATIC_DECISION,
    ENDORSEMENTS,
    PROVIDER_STATUSES,
    Effect,
    customer_status,
    kyc_status,
)
from ._world import Application, Customer, World

PERSONA = "persona"


def apply(
    world: World, application: Application, effect: Effect, method: str, at: float, cause: Cause = NO_CAUSE
) -> None:
    """Change an application and its customer as the effect says; a repeated approval emits nothing more."""
    customer = application.customer
    if effect.decision is not None and application.review.reason is not None:
        # Why it was asked, or decided otherwise before, is not why it is decided now.
        application.review = application.review._replace(reason=None)
    if effect.application_status is not None:
        application.status = effect.application_status
        application.decision = effect.decision
        application.decision_method = method if effect.decision else None
        application.decided_at = at if effect.decision else None
    if effect.provisions and customer.kyb_status != effect.kyb_status:
        emit_provisioning(world, customer, at, cause)
    if effect.kyb_status is not None:
        customer.kyb_status = effect.kyb_status
    if effect.link_status is not None:
        customer.kyb_links += (_link(customer, effect.link_status, at),)
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


def decide(world: World, customer_id: str, outcome: str, at: float) -> None:
    """Take an automatic decision, if the application still waits for one."""
    application = world.customers[customer_id].application
    waits = application.status in AWAITING_AUTOMATIC_DECISION and not application.review.undecided
    if waits and application.customer.deleted_at is None:
        apply(world, application, AUTOMATIC[outcome], "auto", at)


def shown_kyc_status(world: World, customer: Customer) -> str:
    """Return a customer's `kyc_status`, as far as the settings let it follow the decision."""
    decision = customer.application.decision if world.settings.kyc_follows_decision else None
    return kyc_status(decision, [link["status"] for link in customer.kyb_links])


def shown_status(customer: Customer) -> str:
    """Return a customer's unified `status`. Source: NEW, `CustomerStatus`."""
    application = customer.application
    return customer_status(customer.kyb_status, application.decision, application.status)


def provider_statuses(customer: Customer) -> list[dict[str, Any]]:
    """Return what each provider says of a customer, if it has heard of it (SPEC, ProviderKybStatus)."""
    status = PROVIDER_STATUSES.get(shown_status(customer))
    if status is None:
        return []
    if status == "approved" and customer.kyb_status != "active":
        # The application alone was approved.
        status = PROVIDER_STATUSES["submitted"]
    return [{"provider_id": name, "status": status, "endorsements": ENDORSEMENTS.get(status, [])} for name in PROVIDERS]
