"""The control API's worlds: make them anew, fill them, take them out and put them in."""

from __future__ import annotations

from typing import Any

from .._forms import body_of
from .._problems import ProblemError
from .._replies import CONTROL, reply
from .._seed import documented_examples, plant
from .._state import StateError, freeze, thaw
from .._state_file import read_worlds, written_worlds
from .._wire import Response
from .call import ControlCall

SHOWN_OF_KEY = 4
# Of a shorter key nothing is shown: its end would be most of it.
LEAST_SHOWN = 8


def overview(call: ControlCall) -> dict[str, Any]:
    """Return what the control API can do."""
    from .._control import ROUTES

    can = {
        f"{method} {CONTROL}{path.rstrip('/')}": (handler.__doc__ or "").partition("\n")[0]
        for (method, _, path), handler in ((route.partition(" "), handler) for route, handler in ROUTES.items())
    }
    return {"worlds": sum(1 for _ in call.worlds.items()), "can": can}


def reset(call: ControlCall) -> Response:
    """Make the world as if nobody had ever used its key; without a key all of them. `seed` fixes the identifiers."""
    form = call.body()
    seed = form.whole("seed", None)
    form.end()
    _ = call.world if call.key is not None else None
    for key in [key for key, _ in call.worlds.items() if call.key in (None, key)]:
        call.worlds.reset(key, seed)
    return reply(204, None)


def seed(call: ControlCall) -> Response:
    """Create customers, under identifiers of your choice: `{"customers": [{"name": …, "customer_type": …, "id": …}]}`.

    Beside the members of createCustomer each may have `id`, `application_id`, `application_token` and `simulate`, a
    list of types of simulateOnboarding. `{"examples": true}` creates the customer of the specification's examples.
    """
    form = call.body()
    customers = form.take("customers", [])
    examples = form.take("examples", False)
    form.end()
    if not isinstance(customers, list) or not isinstance(examples, bool):
        raise ProblemError(400, "customers must be a list, and examples true or false")
    made = plant(call.world, [*(documented_examples() if examples else []), *customers], call.key or "")
    return reply(201, {"customers": made})


def export_state(call: ControlCall) -> dict[str, Any]:
    """Return the world as JSON, for `PUT` later or elsewhere; without a key all worlds, under their keys."""
    if call.key is None:
        return written_worlds(call.worlds)
    world = call.world
    with world.lock:
        return freeze(world)


def import_state(call: ControlCall) -> Response:
    """Put an exported world in the place of this one; without a key all worlds."""
    document = body_of(call.request)
    try:
        if call.key is None:
            read_worlds(document, call.worlds)
        else:
            call.worlds.replace(call.key, thaw(document, call.world))
    except StateError as error:
        raise ProblemError(400, str(error)) from None
    return reply(204, None)


def list_worlds(call: ControlCall) -> dict[str, Any]:
    """Return the worlds there are, oldest first; of each key only the end, of a short one nothing."""
    rows = [
        {"key": _shown(key), "customers": len(world.customers), "clock": world.clock.mode}
        for key, world in call.worlds.items()
    ]
    return {"worlds": rows, "limit": call.worlds.limit}


def drop(call: ControlCall) -> Response:
    """Forget the world of the key."""
    if call.key is None:
        raise ProblemError(400, "name the world by its API key in the header x-api-key")
    call.worlds.drop(call.key)
    return reply(204, None)


def _shown(key: str) -> str:
    return f"…{key[-SHOWN_OF_KEY:]}" if len(key) >= LEAST_SHOWN else "…"
