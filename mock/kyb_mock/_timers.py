"""What is to come: set here, done by `_due`."""

from __future__ import annotations

from heapq import heappush

from ._world import Timer, World


def schedule(world: World, kind: str, subject: str, argument: str, due: float) -> None:
    """Let something happen to the object with the id `subject` at `due` (Unix seconds)."""
    world.timers_set += 1
    heappush(world.timers, Timer(due, world.timers_set, kind, subject, argument))
