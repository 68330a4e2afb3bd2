"""The control API's faults: ask for them, look at them, take them back."""

from __future__ import annotations

from typing import Any

from .._faults import KINDS
from .._problems import ProblemError
from .._replies import reply
from .._wire import Response
from .call import ControlCall


def show(call: ControlCall) -> dict[str, Any]:
    """Return the world's faults with how often each has struck, and the kinds there are."""
    kinds = {name: kind.description for name, kind in KINDS.items()}
    return {"faults": [fault.shown() for fault in call.world.faults.active], "kinds": kinds}


def add(call: ControlCall) -> Response:
    """Ask for a fault: `{"kind": "lost_answer", "method": "POST", "path": "/customers", "times": 1}`.

    `times` null is always; `skip` lets so many requests pass before; `seconds` is for the kinds that take time,
    `status` for the one that answers with it.
    """
    world, form = call.world, call.body()
    kind = form.text("kind")
    options = form.rest()
    try:
        with world.lock:
            fault = world.faults.add(kind, **options)
    except ValueError as error:
        raise ProblemError(400, str(error)) from None
    return reply(201, fault.shown())


def clear(call: ControlCall) -> Response:
    """Take back all faults."""
    call.world.faults.active = []
    return reply(204, None)


def remove(call: ControlCall) -> Response:
    """Take back one fault."""
    if not call.world.faults.remove(call.path["id"]):
        raise ProblemError(404, f"there is no fault {call.path['id']!r}")
    return reply(204, None)
