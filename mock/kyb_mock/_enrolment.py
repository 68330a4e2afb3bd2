"""How a customer comes into a world: with its application, a token, a timer, and an event."""

from __future__ import annotations

from ._events import Cause, emit
from ._problems import ProblemError
from ._texts import one_text
from ._timers import schedule
from ._transitions import APPROVE
from ._world import Application, Customer, World

HOSTED_FORM = "https://apply.dakota.com/applications/"


def enrol(
    world: World,
    now: float,
    cause: Cause,
    name: str,
    kind: str,
    *,
    external_id: str | None = None,
    is_sub_client: bool = False,
    sub_client: Customer | None = None,
    outcome: str | None = APPROVE,
) -> Customer:
    """Take in a new customer; `outcome` is the automatic decision to come, None for no decision.

    Raises:
        ProblemError: 507 if the world is full.
    """
    limit = world.settings.customer_limit
    if len(world.customers) >= limit:
        raise ProblemError(507, f"The mock holds {limit} customers, its limit: raise customer_limit, or start anew.")
    # Of a hundred thousand customers many have the same name.
    name, kind = one_text(name), one_text(kind)
    application = Application(world.settings.token_ttl_s, now)
    customer = Customer(
        id=world.ids.ksuid(now),
        name=name,
        customer_type=kind,
        external_id=external_id,
        application=application,
        created_at=now,
        updated_at=now,
        members=0 if is_sub_client else None,
    )
    world.add(customer)
    join(customer, sub_client)
    delay = world.settings.auto_approve_s
    if outcome is not None and delay is not None:
        schedule(world, "decide", customer.id, outcome, now + delay)
    created = {"customer_id": customer.id, "name": name, "customer_type": kind}
    emit(world, "customer.created", created, now, cause)
    return customer


def join(customer: Customer, sub_client: Customer | None) -> None:
    """Put a customer under a sub-client, or under none."""
    for client, more in ((customer.sub_client, -1), (sub_client, +1)):
        if client is not None and client.members is not None:
            client.members += more
    customer.sub_client = sub_client


def application_url(world: World, application: Application, page: str = "") -> str:
    """Return the address of the hosted form, with the token in it."""
    return f"{HOSTED_FORM}{application.id}{page}?token={world.token_of(application)}"
