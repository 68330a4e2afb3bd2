"""The control API's settings: every switch of a world, and how its webhooks and network scenarios behave."""

from __future__ import annotations

from typing import Any

from .._faults import Faults
from .._outbox import Outbox
from .._problems import ProblemError
from .._settings import RULES, SECRET, check
from .._world import World
from .call import ControlCall

# Which keys there are is the server's; the other sizes are those of stores made with the world.
FIXED = frozenset(
    {
        "keys",
        "idempotency_limit",
        "simulation_limit",
        "import_job_limit",
        "delivery_limit",
        "event_limit",
        "log_limit",
    }
)
SHOWN = tuple(name for name in RULES if name not in FIXED)
# By their name in the API: where they are, and what they are called there.
ELSEWHERE: dict[str, tuple[type, str]] = {
    "webhook_delivery": (Outbox, "mode"),
    "webhook_retry_delays_s": (Outbox, "retry_delays_s"),
    "webhook_timeout_s": (Outbox, "timeout_s"),
    "network_scenarios": (Faults, "network_scenarios"),
}


def show(call: ControlCall) -> dict[str, Any]:
    """Return the world's settings; secret ones are masked."""
    world = call.world
    return {name: _masked(name, getattr(*_place(world, name))) for name in SHOWN}


def change(call: ControlCall) -> dict[str, Any]:
    """Change some settings: `{"auto_approve_s": null, "webhook_delivery": "sync"}`. They hold from the next request."""
    world, form = call.world, call.body()
    given = {name: form.take(name, None) for name in SHOWN if form.has(name)}
    form.end()
    values = {name: _checked(name, value) for name, value in given.items()}
    with world.lock:
        for name, value in values.items():
            owner, attribute = _place(world, name)
            setattr(owner, attribute, value)
    return show(call)


def _place(world: World, name: str) -> tuple[Any, str]:
    if name not in ELSEWHERE:
        return world.settings, name
    kind, attribute = ELSEWHERE[name]
    return (world.outbox if kind is Outbox else world.faults), attribute


def _masked(name: str, value: Any) -> Any:
    return "***" if name in SECRET and value is not None else value


def _checked(name: str, value: Any) -> Any:
    """Return a value in the type of its setting.

    Raises:
        ProblemError: 400 if it is none that the setting may have.
    """
    value = tuple(value) if isinstance(value, list) else value
    try:
        check(name, value)
    except ValueError as error:
        raise ProblemError(400, str(error)) from None
    return value
