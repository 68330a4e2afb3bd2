"""The sub-clients: how many customers each has, and moving a customer."""

from __future__ import annotations

from ._call import Call
from ._enrolment import join
from ._ownership import wanted_customer
from ._problems import ProblemError
from ._wire import Answer
from .customers import document, find_sub_client

# The one operation whose problems have no code. Source: SPEC, updateCustomerSubClient.
NO_CODE = {"type": "about:blank", "title": "Bad Request"}


def summary(call: Call) -> Answer:
    """Return every sub-client with the number of its customers."""
    rows = [
        {"sub_client_id": customer.id, "sub_client_name": customer.name, "customer_count": customer.members}
        for customer in call.world.customers.values()
        if customer.is_sub_client and customer.deleted_at is None
    ]
    return Answer(200, {"data": rows})


def update(call: Call) -> Answer:
    """Put a customer under a sub-client, or with null under none (SPEC); NEW refuses everything."""
    customer = wanted_customer(call)
    if call.world.settings.sub_client_patch == "refuse":
        raise ProblemError(400, "A customer's sub-client cannot be changed.", members=NO_CODE)
    wanted = call.body.get("sub_client_id")
    if wanted is not None and (customer.is_sub_client or wanted == customer.id):
        raise ProblemError(400, "A sub-client belongs to no other.", members=NO_CODE)
    join(customer, None if wanted is None else find_sub_client(call.world, wanted))
    customer.updated_at = call.now
    return Answer(200, document(call.world, customer))
