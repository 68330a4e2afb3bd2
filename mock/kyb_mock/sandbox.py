"""The sandbox's own operations: scenarios, and simulated onboarding."""

from __future__ import annotations

from typing import Any

from ._call import Call
from ._decisions import apply
from ._problems import ProblemError
from ._sandbox_headers import MONEY, SCENARIOS
from ._transitions import SIMULATED, SIMULATION_STATES
from ._wire import Answer
from ._world import Customer, Simulation

ONBOARDING = ["onboarding"]
DEPOSIT = ["transaction.auto.created", "transaction.auto.updated"]


def _simulation(description: str, *actions: str, valid_for: str = "crypto_inbound") -> dict[str, Any]:
    """Return a scenario of simulated payments; one with actions waits for them."""
    shown = {
        "description": description,
        "valid_for": [valid_for],
        "stateful": bool(actions),
        "example_webhook_sequence": DEPOSIT,
    }
    return shown | ({"advance_actions": list(actions)} if actions else {})


# The scenarios of simulated payments, which this mock only lists. Source: names and actions from the vendor's guides.
PAYMENTS: dict[str, dict[str, Any]] = {
    "success_immediate": _simulation("Settles at once.", valid_for="ach_inbound"),
    "success_delayed": _simulation("Settles after delay_seconds.", valid_for="ach_inbound"),
    "compliance_hold": _simulation("Waits for compliance.", "release", "reject", valid_for="ach_inbound"),
    "manual_review": _simulation("Waits for a reviewer.", "approve", "reject", valid_for="ach_inbound"),
    "wrong_chain": _simulation("Arrives on another chain."),
    "unsupported_token": _simulation("Arrives in a token that is not supported."),
    "address_mismatch": _simulation("Arrives from an unknown address."),
    "partial_crypto": _simulation("Arrives in part."),
    "unconfirmed": _simulation("Waits for confirmation.", "confirm", "expire"),
}


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
    return headers + [{"name": name, **shown} for name, shown in PAYMENTS.items()]


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
    application = world.applications.get(body["applicant_id"])
    if application is None:
        raise ProblemError(404, "application not found")
    if application.decision is not None and world.settings.simulate_decided == "conflict":
        raise ProblemError(409, "The application is decided already.")
    previous = _state(application.customer)
    apply(world, application, SIMULATED[body["type"]], "manual", call.now)
    done = {
        "simulation_id": body["simulation_id"],
        "applicant_id": application.id,
        "previous_state": previous,
        "new_state": _state(application.customer),
    }
    world.simulations[body["simulation_id"]] = Simulation(body, done)
    return Answer(200, done)


def _state(customer: Customer) -> str:
    """Return the KYB status, as simulations spell it (S3)."""
    return SIMULATION_STATES.get(customer.kyb_status, customer.kyb_status)
