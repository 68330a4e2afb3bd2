"""Simulated movements of money: start, look at, advance. Outside onboarding, but what its simulations are shown by."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

import orjson

from ._call import Call
from ._events import NO_CAUSE, Cause, emit
from ._movements import (
    AMOUNT_CAP,
    CREATED,
    DEFAULT_PLAY,
    OUTGOING,
    PLAYS,
    UPDATED,
    Play,
)
from ._problems import ProblemError, refuse
from ._timers import schedule
from ._times import iso
from ._wire import Answer
from ._world import Movement, Simulation, World

ORGANIZATION = "org_mock"
MAX_ATTEMPTS = 5


def simulate_inbound(call: Call) -> Answer:
    """Start a movement. The same `simulation_id` does it only once. Source: SPEC, simulateInbound."""
    world, body = call.world, call.body
    known = world.movements.get(body["simulation_id"])
    if known is not None:
        if known.parameters != body:
            raise ProblemError(409, "This simulation_id was used with other parameters.")
        return Answer(200, _accepted(known))
    play = _checked(body)
    movement = Movement(body["simulation_id"], body, call.now)
    world.movements[movement.id] = movement
    _tell(world, movement, CREATED, call.now, call.cause)
    outgoing = next((state for end, state in OUTGOING.items() if body["type"].endswith(end)), None)
    if outgoing is not None:
        _move(world, movement, outgoing, call.now, call.cause)
    elif not play.actions or call.orders.instant_completion:
        _end_by_itself(call, movement, play)
    else:
        movement.position = play.position
    return Answer(200, _accepted(movement))


def get(call: Call) -> Answer:
    """Return a movement; one of onboarding only if the settings say so. Source: SPEC, getSimulation."""
    name = call.path["simulation_id"]
    movement = call.world.movements.get(name)
    if movement is not None:
        return Answer(200, _inspection(movement))
    onboarding = call.world.simulations.get(name)
    if onboarding is not None and call.world.settings.onboarding_simulations_shown:
        return Answer(200, _onboarding(onboarding))
    raise ProblemError(404, "There is no simulation with this identifier.")


def advance(call: Call) -> Answer:
    """Apply an action to a movement that waits. Source: SPEC, advanceSimulation."""
    movement = call.world.movements.get(call.path["simulation_id"])
    if movement is None:
        raise ProblemError(404, "There is no simulation with this identifier.")
    if not movement.position:
        raise ProblemError(409, "The simulation does not wait for an action.")
    actions = dict(_play(movement.parameters).actions)
    state = actions.get(call.body["action"])
    if state is None:
        raise refuse("action", f"must be one of {', '.join(actions)}")
    previous = movement.state
    _move(call.world, movement, state, call.now, call.cause)
    moved = {"simulation_id": movement.id, "previous_state": previous, "new_state": state, "callbacks_scheduled": 1}
    return Answer(200, moved)


def settle(world: World, movement_id: str, state: str, at: float) -> None:
    """End a movement that was delayed."""
    movement = world.movements.get(movement_id)
    if movement is not None:
        _move(world, movement, state, at, NO_CAUSE)


def _end_by_itself(call: Call, movement: Movement, play: Play) -> None:
    delay = call.body.get("delay_seconds", play.delay_s) if play.delay_s else 0
    final = play.actions[0][1] if play.actions else play.final
    if delay and not call.orders.instant_completion:
        schedule(call.world, "settle", movement.id, final, call.now + delay)
    else:
        _move(call.world, movement, final, call.now, call.cause)


def _play(body: dict[str, Any]) -> Play:
    return PLAYS[body.get("scenario", DEFAULT_PLAY)]


def _checked(body: dict[str, Any]) -> Play:
    """Return the play that a request asks for; the amount is looked at first, as was seen."""
    amount = _amount(body, "amount")
    if amount > AMOUNT_CAP:
        raise refuse("amount", f"exceeds sandbox cap of {AMOUNT_CAP}")
    if body.get("scenario", DEFAULT_PLAY) not in PLAYS:
        raise refuse("scenario", "is none of GET /sandbox/scenarios")
    play = _play(body)
    if play.needs_partial and not ("partial_amount" in body and _amount(body, "partial_amount") < amount):
        raise refuse("partial_amount", "is required below amount for this scenario")
    if not body["type"].startswith("crypto") and "account_id" not in body:
        raise refuse("account_id", "is required for this type", "required")
    if not body["type"].endswith("_inbound") and "one_off_transaction_id" not in body:
        raise refuse("one_off_transaction_id", "is required for this type", "required")
    return play


def _amount(body: dict[str, Any], name: str) -> Decimal:
    try:
        amount = Decimal(body[name])
    except InvalidOperation:
        raise refuse(name, "is no number", "invalid_format") from None
    if not (amount.is_finite() and amount > 0):
        raise refuse(name, "must be more than 0")
    return amount


def _move(world: World, movement: Movement, state: str, at: float, cause: Cause) -> None:
    movement.state, movement.position, movement.completed_at = state, "", at
    _tell(world, movement, UPDATED, at, cause)


def _tell(world: World, movement: Movement, kind: str, at: float, cause: Cause) -> None:
    """Tell the movement's state: as an event, and as a callback of the simulation."""
    thing = {
        "simulation_id": movement.id,
        "account_id": movement.parameters.get("account_id"),
        "amount": movement.parameters["amount"],
        "currency": movement.parameters["currency"],
        "status": movement.state,
    }
    emit(world, kind, thing, at, cause._replace(simulation_id=movement.id))
    movement.callbacks.append(
        {
            "callback_id": f"cb_{len(movement.callbacks) + 1:03d}",
            "payload_json": orjson.dumps(thing).decode(),
            "scheduled_for": iso(int(at)),
            "state": "delivered",
            "attempts": 1,
            "max_attempts": MAX_ATTEMPTS,
            "delivered_at": iso(int(at)),
        }
    )


def _accepted(movement: Movement) -> dict[str, Any]:
    shown = {"simulation_id": movement.id, "state": "accepted"}
    trace = movement.parameters.get("trace_id")
    return shown | ({} if trace is None else {"trace_id": trace})


def _inspection(movement: Movement) -> dict[str, Any]:
    """Return a movement as it is (SPEC, SimulationInspection)."""
    body = movement.parameters
    rail, _, operation = body["type"].partition("_")
    waits = bool(movement.position)
    shown: dict[str, Any] = {
        "simulation_id": movement.id,
        "rail": rail,
        "operation": operation,
        "scenario": body.get("scenario", DEFAULT_PLAY),
        "state": movement.state,
        "awaiting_advance": waits,
        "organization_id": ORGANIZATION,
        "amount": body["amount"],
        "currency": body["currency"],
        "created_at": iso(int(movement.created_at)),
        "callbacks": movement.callbacks,
        "advance_actions_available": [action for action, _ in _play(body).actions] if waits else [],
    }
    shown |= {name: body[name] for name in ("account_id", "wallet_id", "trace_id") if name in body}
    if waits:
        shown["state_position"] = movement.position
    if movement.completed_at is not None:
        shown["completed_at"] = iso(int(movement.completed_at))
    return shown


def _onboarding(simulation: Simulation) -> dict[str, Any]:
    """Return a simulation of onboarding in the form of a movement, which it is not."""
    return {
        "simulation_id": simulation.body["simulation_id"],
        "rail": "onboarding",
        "operation": simulation.parameters["type"],
        "scenario": "onboarding",
        "state": simulation.body["new_state"],
        "organization_id": simulation.parameters.get("organization_id", ORGANIZATION),
        "amount": "0",
        "currency": "USD",
        "created_at": iso(int(simulation.at)),
    }
