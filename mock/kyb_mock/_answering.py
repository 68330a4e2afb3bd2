"""The served shell: which world a request is about, and what befalls it on the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._connection import Connection
from ._dispatch import Dispatch
from ._exchange import exchange, find_strike
from ._idempotency import in_flight
from ._loop import Job, Loop, Pause
from ._replies import is_control, problem
from ._wire import MAX_BODY_BYTES, Request, Response
from ._wire_faults import send_struck
from ._world import World
from ._worlds import Worlds, WorldsFullError

if TYPE_CHECKING:
    from ._control import Control

# A state may hold the files that were uploaded.
MAX_CONTROL_BYTES = 512 << 20


class App:
    """Answer the requests of connections from worlds."""

    def __init__(self, worlds: Worlds, loop: Loop, *, open_control: bool = False) -> None:
        self._worlds = worlds
        self._open_control = open_control
        self._dispatch = Dispatch(loop)

    def admit(self, request: Request, connection: Connection) -> int | Response:
        """Return how many bytes of the body are read: so many that its size is seen to be wrong. A control request
        that may not be made is refused before that."""
        if not is_control(request.path):
            return MAX_BODY_BYTES
        from ._control import Peer

        return self._control().refusal(request, Peer(*connection.addresses)) or MAX_CONTROL_BYTES

    def answer(self, request: Request, connection: Connection) -> Response | Job[Response | None]:
        """Return the response, or what gives it in time; None if the connection has got all it is to get."""
        if is_control(request.path):
            return self._answer_control(request)
        try:
            world = self._worlds.of(request)
        except WorldsFullError as full:
            return problem(str(full), request.path, 507)
        if world.faults.active or world.outbox.mode != "collect":
            return self._answer_slowly(world, request, connection)
        response, strike = exchange(world, request, None)
        if strike is None and response is not None:
            return response
        return send_struck(strike, request, response, connection)

    def _answer_slowly(self, world: World, request: Request, connection: Connection) -> Job[Response | None]:
        """Answer a request that a fault may befall, or that webhooks may go out for."""
        strike = find_strike(world, request)
        if strike is not None and strike.latency_s:
            # Before it is worked on, so that its repeat finds it in flight.
            with in_flight(world, request):
                yield Pause(strike.latency_s)
        response, strike = exchange(world, request, strike)
        yield from self._dispatch.before_answer(world)
        if strike is not None:
            response = yield from send_struck(strike, request, response, connection)
        self._dispatch.after_answer(world)
        return response

    def _answer_control(self, request: Request) -> Job[Response]:
        control = self._control()
        response = yield from control.work(request)
        world = control.find_world(request)
        if world is not None and world.outbox.mode != "collect":
            self._dispatch.start(world)
        return response

    def _control(self) -> Control:
        # Imported when it is first used: most servers of tests are never asked for it.
        from ._control import Control

        return Control(self._worlds, anywhere=self._open_control)
