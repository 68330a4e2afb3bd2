"""One exchange as every shell makes it: faults and hooks around the work, and one request at a time in a world."""

from __future__ import annotations

from ._core import handle
from ._couriers import collect
from ._faults import EMPTY, RESET, Strike, breaks_scenario
from ._wire import Request, Response
from ._world import LogEntry, World


class CutConnection(Exception):
    """Raised by a hook of a world: close the connection without an answer. What was done stays done."""


# What came of a request: the response, None if the work was not done, and what befalls it on the wire.
Outcome = tuple[Response | None, Strike | None]


def find_strike(world: World, request: Request) -> Strike | None:
    """Return the fault that befalls a request, if one does."""
    if not world.faults.active:
        return None
    with world.lock:
        return world.faults.strike(request)


def exchange(world: World, request: Request, strike: Strike | None) -> Outcome:
    """Answer a request at the world's time, calling its hooks before and after the work."""
    if strike is not None and strike.spares_the_work:
        return _struck(world, request, None, strike)
    try:
        if world.before_work is not None:
            world.before_work(request)
    except CutConnection:
        return _struck(world, request, None, EMPTY)
    with world.lock:
        response = handle(world, request, world.clock.now())
    if world.deliveries_made != world.outbox.taken:
        collect(world)
    try:
        if world.before_answer is not None:
            world.before_answer(request, response)
    except CutConnection:
        return _struck(world, request, response, EMPTY)
    if world.faults.network_scenarios == "break" and breaks_scenario(request, response):
        strike = RESET
    return (response, None) if strike is None else _struck(world, request, response, strike)


def _struck(world: World, request: Request, response: Response | None, strike: Strike) -> Outcome:
    """Note the fault in the log, beside the request if the core has seen it."""
    with world.lock:
        if response is None:
            key = request.header(b"x-idempotency-key")
            at = world.clock.now()
            world.log.append(LogEntry(at, request.method, request.path, None, 0, key, "", False, fault=strike.name))
        else:
            _note(world, response.header(b"x-request-id"), strike.name)
    return response, strike


def _note(world: World, request_id: str | None, fault: str) -> None:
    """Add the fault to a request's entry, which is the last one or nearly so."""
    for number in range(len(world.log) - 1, -1, -1):
        entry = world.log[number]
        if entry.request_id == request_id:
            world.log[number] = entry._replace(fault=fault)
            return
