"""Webhooks of a served world: sent before or after the answer, and again when the clock says so."""

from __future__ import annotations

import math
from functools import partial

from ._couriers import next_due, settling
from ._loop import Alarm, Job, Loop
from ._world import World

# A clock that is changed in the meantime is looked at again after this, at the latest.
LONGEST_WAIT_S = 60.0


class Dispatch:
    """Let the couriers of worlds run on the server's loop."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._alarms: dict[World, Alarm] = {}

    def before_answer(self, world: World) -> Job[None]:
        """Send what is due now, where webhooks go before the answer."""
        if world.outbox.mode == "sync":
            yield from self._settle(world)

    def after_answer(self, world: World) -> None:
        """Send what is due now, where webhooks go after the answer; this does not wait for it."""
        if world.outbox.mode == "async":
            self.start(world)

    def start(self, world: World) -> None:
        """Send what is due now, in the background."""
        self._loop.drive(self._settle(world))

    def _settle(self, world: World) -> Job[None]:
        yield from settling(world)
        self.set_alarm(world)

    def set_alarm(self, world: World) -> None:
        """Come back when the next thing is due, unless the world's clock stands still."""
        alarm = self._alarms.pop(world, None)
        if alarm is not None:
            self._loop.cancel(alarm)
        due = next_due(world)
        wait = None if due == math.inf else world.clock.real_seconds_until(due)
        if wait is not None and world.outbox.mode != "collect":
            self._alarms[world] = self._loop.call_later(min(wait, LONGEST_WAIT_S), partial(self.start, world))
