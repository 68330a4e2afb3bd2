"""Do what is due, in order and each as of its own time."""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop

from ._decisions import decide
from ._world import World
from .dollarpe.kyc import finish_check
from .imports import import_row
from .simulations import settle

# What a timer can set off, by `Timer.kind`. A row is called with the world, the timer's subject and argument, and the
# time that it was due.
ACTIONS: dict[str, Callable[[World, str, str, float], None]] = {
    "decide": decide,
    "import": import_row,
    "settle": settle,
    "kyc": finish_check,
}


def run_due(world: World, now: float) -> None:
    """Do everything that is due by `now` (Unix seconds)."""
    timers = world.timers
    while timers and timers[0].due <= now:
        timer = heappop(timers)
        ACTIONS[timer.kind](world, timer.subject, timer.argument, timer.due)
