"""The customers: create, get, list."""

from __future__ import annotations

from typing import Any

from ._call import Call
from ._customer_pages import list_matching
from ._decisions import schedule, shown_kyc_status
from ._events import emit
from ._problems import ProblemError, refuse
from ._sandbox_headers import SCENARIOS
from ._times import to_ns
from ._transitions import APPROVE
from ._wire import Answer
from ._world import Application, Customer, World

HOSTED_FORM = "https://apply.dakota.com/applications/"


def create(call: Call) -> Answer:
    """Create a customer with its pending application. Source: create customer page (S1)."""
    world, body = call.world, call.body
    _check_room(world)
    _check_external_id(world, body.get("external_id"))
    sub_client = _sub_client(world, body)
    application = _new_application(world, body["customer_type"], call.now)
    customer = Customer(
        id=world.ids.ksuid(call.now),
        name=body["name"],
        customer_type=body["customer_type"],
        external_id=body.get("external_id"),
        application=application,
        created_at=call.now,
        updated_at=call.now,
        is_sub_client=body.get("is_sub_client", False),
        sub_client=sub_client,
    )
    world.add(customer)
    _schedule_decision(call, application)
    created = {"customer_id": customer.id, "name": customer.name, "customer_type": customer.customer_type}
    emit(world, "customer.created", created, call.now, call.request_id, call.idempotency_key)
    return Answer(
        201,
        {
            "id": customer.id,
            "kyb_links": [],
            "application_id": application.id,
            "application_url": application_url(application),
            "application_expires_at": application.expires_at_ns,
        },
    )


def get(call: Call) -> Answer:
    """Return one customer."""
    customer = call.world.customers.get(call.path["customer_id"])
    if customer is None:
        raise ProblemError(404, "There is no customer with this identifier.")
    return Answer(200, document(call.world, customer))


def list_page(call: Call) -> Answer:
    """Return one page of customers."""
    page = list_matching(call.world, call.query)
    return Answer(200, {"data": [document(call.world, customer) for customer in page.customers], "meta": page.meta})


def document(world: World, customer: Customer) -> dict[str, Any]:
    """Return a customer as answers show it."""
    application = customer.application
    shown: dict[str, Any] = {
        "id": customer.id,
        "name": customer.name,
        "customer_type": customer.customer_type,
        "kyb_status": customer.kyb_status,
        "kyc_status": shown_kyc_status(world, customer),
        "kyb_links": customer.kyb_links,
        "application_id": application.id,
        "application_status": application.status,
        "application_url": application_url(application),
        "created_at": int(customer.created_at),
        "updated_at": int(customer.updated_at),
        "is_sub_client": customer.is_sub_client,
    }
    if customer.external_id is not None:
        shown["external_id"] = customer.external_id
    if application.decision is not None:
        shown["decision"] = application.decision
    if customer.sub_client is not None:
        shown["sub_client_id"] = customer.sub_client.id
        shown["sub_client_name"] = customer.sub_client.name
    return shown


def application_url(application: Application) -> str:
    """Return the address of the hosted form, with the token in it."""
    return f"{HOSTED_FORM}{application.id}?token={application.token}"


def _check_room(world: World) -> None:
    limit = world.settings.customer_limit
    if len(world.customers) >= limit:
        raise ProblemError(507, f"The mock holds {limit} customers, its limit: raise customer_limit, or start anew.")


def _check_external_id(world: World, external_id: str | None) -> None:
    """Refuse a repeated `external_id`, where the settings say so: the vendor does not promise it."""
    if world.settings.duplicate_external_id == "conflict" and external_id in world.by_external_id:
        raise ProblemError(409, "A customer with this external_id exists.")


def _sub_client(world: World, body: dict[str, Any]) -> Customer | None:
    """Return the sub-client to belong to. Source: it must exist and be one; not together with is_sub_client (S1)."""
    wanted = body.get("sub_client_id")
    if wanted is None:
        return None
    if body.get("is_sub_client"):
        raise refuse("sub_client_id", "cannot be combined with is_sub_client")
    found = world.customers.get(wanted)
    if found is None or not found.is_sub_client:
        raise refuse("sub_client_id", "is not the identifier of a sub-client")
    return found


def _new_application(world: World, kind: str, now: float) -> Application:
    return Application(
        id=world.ids.ksuid(now),
        type=kind,
        token=world.ids.token(),
        expires_at_ns=to_ns(now + world.settings.token_ttl_s),
        created_at=now,
        updated_at=now,
    )


def _schedule_decision(call: Call, application: Application) -> None:
    """Let the sandbox decide by itself. Source: "default 5-second KYB auto-approval" (S1)."""
    delay = call.world.settings.auto_approve_s
    if delay is None or call.orders.skip_auto_approval:
        return
    outcome = SCENARIOS[call.orders.scenario].outcome if call.orders.scenario else None
    schedule(call.world, application, outcome or APPROVE, call.now + delay)
