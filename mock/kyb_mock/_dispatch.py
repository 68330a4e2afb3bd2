"""Webhooks of a served world: sent before or after the answer, and again when the clock says so."""

from __future__ import annotations

import asyncio
import math
from typing import Any

from ._couriers import next_due, settling
from ._posts import drive_async
from ._world import World

# A clock that is changed in the meantime is looked at again after this, at the latest.
LONGEST_WAIT_S = 60.0


class Dispatch:
    """Let the couriers of worlds run on the server's event loop."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self._alarms: dict[World, asyncio.TimerHandle] = {}

    async def before_answer(self, world: World) -> None:
        """Send what is due now, where webhooks go before the answer."""
        if world.outbox.mode == "sync":
            await self._settle(world)

    def after_answer(self, world: World) -> None:
        """Send what is due now, where webhooks go after the answer; this does not wait for it."""
        if world.outbox.mode == "async":
            self.start(world)

    def start(self, world: World) -> None:
        """Send what is due now, in the background."""
        self._alarms.pop(world, None)
        task = asyncio.get_running_loop().create_task(self._settle(world))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _settle(self, world: World) -> None:
        await drive_async(settling(world))
        self.set_alarm(world)

    def set_alarm(self, world: World) -> None:
        """Come back when the next thing is due, unless the world's clock stands still."""
        alarm: Any = self._alarms.pop(world, None)
        if alarm is not None:
            alarm.cancel()
        due = next_due(world)
        wait = None if due == math.inf else world.clock.real_seconds_until(due)
        if wait is not None and world.outbox.mode != "collect":
            loop = asyncio.get_running_loop()
            self._alarms[world] = loop.call_later(min(wait, LONGEST_WAIT_S), self.start, world)
