"""The control API's clock: look at it, let it run or stand, move it forward."""

from __future__ import annotations

from typing import Any

from .._clock import AT, MODES, RATE, SECONDS, ClockError
from .._couriers import Work, settling
from .._events import document
from .._problems import ProblemError
from .._world import Event, World
from .call import ControlCall


def show(call: ControlCall) -> dict[str, Any]:
    """Return the world's time, and how it passes."""
    return call.world.clock.shown()


def set_mode(call: ControlCall) -> dict[str, Any]:
    """Let the clock follow the machine's, run faster or stand still: `{"mode": "scaled", "rate": 60}`.

    A manual one stands at `at` (Unix seconds), or where it is. A real one shows the machine's time, whatever it showed
    before: after an advance it goes back.
    """
    world, form = call.world, call.body()
    mode = form.text("mode", among=MODES)
    rate = form.number("rate", what=RATE) if mode == "scaled" else 1.0
    at = form.number("at", None, AT) if mode == "manual" else None
    form.end()
    try:
        with world.lock:
            if mode == "scaled":
                world.clock.scale(rate)
            elif mode == "manual":
                world.clock.hold(at)
            else:
                world.clock.run()
    except ClockError as error:
        raise ProblemError(400, str(error)) from None
    return world.clock.shown()


def advance(call: ControlCall) -> Work[dict[str, Any]]:
    """Move the clock forward by `seconds`, doing all that is due in between, in order and each at its time."""
    world, form = call.world, call.body()
    seconds = form.number("seconds", what=SECONDS)
    form.end()
    try:
        target = world.clock.after(seconds)
    except ClockError as error:
        raise ProblemError(400, str(error)) from None
    last = world.events[-1] if world.events else None
    yield from settling(world, target)
    world.clock.move_to(target)
    return world.clock.shown() | {"events": [document(event) for event in _since(world, last)]}


def _since(world: World, last: Event | None) -> list[Event]:
    """Return the events after one of them."""
    found: list[Event] = []
    for event in reversed(world.events):
        if event is last:
            break
        found.append(event)
    return found[::-1]
