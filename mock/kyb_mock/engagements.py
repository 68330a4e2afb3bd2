"""What NEW adds to a customer's life: a new link after the approval, and the withdrawal."""

from __future__ import annotations

from ._call import Call
from ._decisions import apply
from ._events import emit
from ._ownership import wanted_application, wanted_customer
from ._problems import ProblemError
from ._tokens import renew
from ._transitions import WITHDRAWAL
from ._wire import EMPTY, Answer
from .customers import link


def re_engage(call: Call) -> Answer:
    """Return an approved customer's application with a fresh token. Source: NEW, createCustomerReEngagement."""
    application = wanted_customer(call).application
    if application.decision != "approved":
        raise ProblemError(409, "Only an approved customer can be engaged again.")
    renew(call.world, application, call.now)
    return Answer(200, link(call.world, application))


def withdraw(call: Call) -> Answer:
    """End an undecided application for good; 200 without a body. Source: NEW, withdrawCustomerApplication."""
    customer = wanted_customer(call)
    application = wanted_application(call)
    if application is not customer.application:
        raise ProblemError(404, "The customer has no such application.")
    if application.decision is not None:
        raise ProblemError(409, f"The application is decided already: {application.decision}.")
    apply(call.world, application, WITHDRAWAL, "manual", call.now)
    withdrawn = {"customer_id": customer.id, "application_id": application.id}
    if "reason" in call.body:
        withdrawn["reason"] = call.body["reason"]
    emit(call.world, "customer.application.withdrawn", withdrawn, call.now, call.cause)
    return EMPTY
