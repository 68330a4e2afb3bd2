"""One exchange as every shell makes it: the hooks around the work, and one request at a time in a world."""

from __future__ import annotations

from ._core import handle
from ._wire import Request, Response
from ._world import World


class CutConnection(Exception):
    """Raised by a hook of a world: close the connection without an answer. What was done stays done."""


def exchange(world: World, request: Request, now: float) -> Response:
    """Answer a request, calling the world's hooks before and after the work.

    Raises:
        CutConnection: A hook wants the connection closed.
    """
    if world.before_work is not None:
        world.before_work(request)
    with world.lock:
        response = handle(world, request, now)
    if world.before_answer is not None:
        world.before_answer(request, response)
    return response
