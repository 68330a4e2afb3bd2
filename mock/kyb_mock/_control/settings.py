"""The control API's settings: every switch of a world, and how its webhooks and network scenarios behave."""

from __future__ import annotations

import types
from dataclasses import fields
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from .._faults import Faults
from .._outbox import Outbox
from .._problems import ProblemError
from .._settings import WorldSettings
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
SECRET = frozenset({"dollarpe_secret"})
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
    return {name: _masked(name, getattr(*_place(world, name))) for name in _types()}


def change(call: ControlCall) -> dict[str, Any]:
    """Change some settings: `{"auto_approve_s": null, "webhook_delivery": "sync"}`. They hold from the next request."""
    world, form = call.world, call.body()
    given = {name: form.take(name, None) for name, _ in _types().items() if form.has(name)}
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


@cache
def _types() -> dict[str, Any]:
    """Return the type of each setting that can be seen here."""
    found = get_type_hints(WorldSettings)
    known = {field.name: found[field.name] for field in fields(WorldSettings) if field.name not in FIXED}
    named = {"Literal": Literal}
    known["webhook_delivery"] = Literal["collect", "sync", "async"]
    known["webhook_retry_delays_s"] = tuple[float, ...]
    known["webhook_timeout_s"] = float
    known["network_scenarios"] = get_type_hints(Faults, localns=named)["network_scenarios"]
    return known


def _masked(name: str, value: Any) -> Any:
    return "***" if name in SECRET and value is not None else value


def _checked(name: str, value: Any) -> Any:
    """Return a value in the type of its setting.

    Raises:
        ProblemError: 400 if it is of another.
    """
    wanted = _types()[name]
    if not _fits(wanted, value):
        raise ProblemError(400, f"{name} must be {_named(wanted)}, not {value!r}")
    return tuple(value) if isinstance(value, list) else value


def _fits(wanted: Any, value: Any) -> bool:
    origin = get_origin(wanted)
    if origin is Literal:
        return value in get_args(wanted) and not isinstance(value, bool)
    if origin is types.UnionType:
        return any(_fits(one, value) for one in get_args(wanted))
    if origin is tuple:
        return isinstance(value, list) and all(_fits(float, one) for one in value)
    if wanted in (int, float):
        kinds = (int, float) if wanted is float else (int,)
        return isinstance(value, kinds) and not isinstance(value, bool) and value >= 0
    return isinstance(value, wanted)


def _named(wanted: Any) -> str:
    origin = get_origin(wanted)
    if origin is Literal:
        return " or ".join(repr(value) for value in get_args(wanted))
    if origin is types.UnionType:
        return " or ".join(_named(one) for one in get_args(wanted))
    if origin is tuple:
        return "a list of numbers"
    names = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", types.NoneType: "null"}
    return names[wanted]
