"""The customers: create, get, list, delete."""

from __future__ import annotations

from typing import Any

from ._call import Call
from ._customer_pages import list_matching
from ._decisions import provider_statuses, shown_kyc_status, shown_status
from ._enrolment import application_url, enrol, join
from ._ownership import wanted_customer
from ._problems import ProblemError, refuse
from ._reviews import decline
from ._sandbox_headers import SCENARIOS
from ._times import to_ns
from ._tokens import expires_at
from ._transitions import APPROVE
from ._unchanged import customer_made_of, find_unchanged, keeping
from ._wire import NO_CONTENT, Answer
from ._world import Application, Customer, World


def create(call: Call) -> Answer:
    """Create a customer with its pending application. Source: create customer page (S1)."""
    world, body = call.world, call.body
    _check_external_id(world, body.get("external_id"))
    customer = enrol(
        world,
        call.now,
        call.cause,
        body["name"],
        body["customer_type"],
        external_id=body.get("external_id"),
        is_sub_client=body.get("is_sub_client", False),
        sub_client=_sub_client(world, body),
        outcome=_outcome(call),
    )
    return Answer(201, {"id": customer.id, "kyb_links": [], **link(world, customer.application)})


def get(call: Call) -> Answer:
    """Return one customer."""
    world, customer = call.world, wanted_customer(call)
    question, made_of = (customer.id,), customer_made_of(world, customer)
    known = find_unchanged(world, question, made_of)
    if known is not None:
        return Answer(200, None, raw=known, judged=True)
    return Answer(200, document(world, customer), keep=keeping(world, question, made_of))


def list_page(call: Call) -> Answer:
    """Return one page of customers."""
    page = list_matching(call.world, call.query)
    rows = [document(call.world, customer) for customer in page.customers]
    return Answer(200, {"data": rows, "meta": page.meta, "status_counts": page.status_counts})


def delete(call: Call) -> Answer:
    """Mark a customer as deleted. Source: NEW, deleteCustomer; 409 while it is another one's sub-client."""
    customer = wanted_customer(call)
    if customer.members:
        raise ProblemError(409, "The customer is the sub-client of others.")
    customer.deleted_at = customer.updated_at = call.now
    join(customer, None)
    call.world.deleted += 1
    return NO_CONTENT


def document(world: World, customer: Customer) -> dict[str, Any]:
    """Return a customer as answers show it."""
    application = customer.application
    shown: dict[str, Any] = {
        "id": customer.id,
        "name": customer.name,
        "customer_type": customer.customer_type,
        "status": shown_status(customer),
        "kyb_status": customer.kyb_status,
        "kyc_status": shown_kyc_status(world, customer),
        "kyb_links": customer.kyb_links,
        "application_id": application.id,
        "application_status": application.status,
        "application_url": application_url(world, application),
        "created_at": int(customer.created_at),
        "updated_at": int(customer.updated_at),
        "is_sub_client": customer.is_sub_client,
    }
    if customer.external_id is not None:
        shown["external_id"] = customer.external_id
    if application.decision is not None:
        shown["decision"] = application.decision
        said = decline(application)
        if said:
            shown |= {"decision_reason": application.review.reason, **said}
    elif application.status == "request_for_information":
        shown["resubmit_url"] = application_url(world, application, "/resubmit")
    known_to = provider_statuses(customer)
    if known_to:
        # The product is nothing of onboarding, and its name all that is documented (NEW).
        shown |= {"provider_statuses": known_to, "rd_allowed": False}
    if customer.sub_client is not None:
        shown["sub_client_id"] = customer.sub_client.id
        shown["sub_client_name"] = customer.sub_client.name
    return shown


def link(world: World, application: Application) -> dict[str, Any]:
    """Return an application and the way into it, as the answers that make one show them."""
    return {
        "application_id": application.id,
        "application_url": application_url(world, application),
        "application_expires_at": to_ns(expires_at(application)),
    }


def _check_external_id(world: World, external_id: str | None) -> None:
    """Refuse a repeated `external_id`, where the settings say so: the vendor does not promise it."""
    if world.settings.duplicate_external_id != "conflict" or external_id is None:
        return
    if any(customer.deleted_at is None for customer in world.namesakes(external_id)):
        raise ProblemError(409, "A customer with this external_id exists.")


def _sub_client(world: World, body: dict[str, Any]) -> Customer | None:
    """Return the sub-client to belong to. Source: it must exist and be one; not together with is_sub_client (S1)."""
    wanted = body.get("sub_client_id")
    if wanted is None:
        return None
    if body.get("is_sub_client"):
        raise refuse("sub_client_id", "cannot be combined with is_sub_client")
    return find_sub_client(world, wanted)


def find_sub_client(world: World, wanted: str) -> Customer:
    """Return a sub-client.

    Raises:
        ProblemError: 400 if there is none.
    """
    found = world.customers.get(wanted)
    if found is None or not found.is_sub_client or found.deleted_at is not None:
        raise refuse("sub_client_id", "is not the identifier of a sub-client")
    return found


def _outcome(call: Call) -> str | None:
    """Return the decision the sandbox will take by itself. Source: "default 5-second KYB auto-approval" (S1)."""
    if call.orders.skip_auto_approval:
        return None
    chosen = SCENARIOS[call.orders.scenario].outcome if call.orders.scenario else None
    return chosen or APPROVE
