"""The sandbox's own operations: scenarios, and simulated onboarding."""

from __future__ import annotations

from typing import Any

from ._call import Call
from ._decisions import apply
from ._events import Cause, emit
from ._movements import PLAYS, catalogue_row
from ._problems import ProblemError
from ._sandbox_headers import MONEY, SCENARIOS
from ._transitions import SIMULATED, SIMULATION_STATES
from ._wire import Answer
from ._world import Application, Customer, Simulation

ONBOARDING = ["onboarding"]


def _scenarios() -> list[dict[str, Any]]:
    """Return both catalogues: the documents point to this list for the header's values, and for the payments'."""
    headers = [
        {
            "name": name,
            "description": scenario.description,
            "valid_for": ["payments"] if scenario.description == MONEY else ONBOARDING,
            "stateful": False,
            "example_webhook_sequence": [],
        }
        for name, scenario in SCENARIOS.items()
    ]
    return headers + [catalogue_row(name, play) for name, play in PLAYS.items()]


CATALOGUE = {"scenarios": _scenarios()}


def list_scenarios(_: Call) -> Answer:
    """Return every scenario, on one page."""
    return Answer(200, CATALOGUE)


def simulate_onboarding(call: Call) -> Answer:
    """Move an application as a reviewer would. The same `simulation_id` does it only once.

    Source: simulate onboarding page (S3) and SPEC's table of transitions.
    """
    world, body = call.world, call.body
    known = world.simulations.get(body["simulation_id"])
    if known is not None:
        if known.parameters != body:
            raise ProblemError(409, "This simulation_id was used with other parameters.")
        return Answer(200, known.body)
    application = world.find_application(body["applicant_id"])
    if application is None:
        raise ProblemError(404, "application not found")
    if application.decision is not None and world.settings.simulate_decided == "conflict":
        raise ProblemError(409, "The application is decided already.")
    previous = _state(application.customer)
    if call.orders.skip_auto_approval:
        application.review = application.review._replace(undecided=True)
    cause = call.cause._replace(simulation_id=body["simulation_id"])
    apply(world, application, SIMULATED[body["type"]], "manual", call.now, cause)
    _note_reason(call, application, cause)
    done = {
        "simulation_id": body["simulation_id"],
        "applicant_id": application.id,
        "previous_state": previous,
        "new_state": _state(application.customer),
    }
    world.simulations[body["simulation_id"]] = Simulation(body, done, call.now)
    return Answer(200, done)


def _note_reason(call: Call, application: Application, cause: Cause) -> None:
    """Keep why an application was declined, or what was asked for; the latter lasts until the decision."""
    body = call.body
    asks = application.status == "request_for_information"
    requested = {"fields": body.get("info_request_fields", [])} if asks else None
    application.review = application.review._replace(reason=body.get("reason_code"), requested=requested)
    if asks and call.world.settings.emit_rfi:
        fields = [{"type": "field", "path": field} for field in body.get("info_request_fields", [])]
        event = {
            "customer_id": application.customer.id,
            "application_id": application.id,
            "message_id": f"rfimsg_{call.world.ids.ksuid(call.now)}",
            "requested_at": int(call.now),
            "requirements": fields,
        }
        emit(call.world, "customer.rfi.requested", event, call.now, cause)


def _state(customer: Customer) -> str:
    """Return the KYB status, as simulations spell it (S3)."""
    return SIMULATION_STATES.get(customer.kyb_status, customer.kyb_status)
