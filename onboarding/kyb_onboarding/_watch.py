"""Following many runs at once: the one that is due next is looked at next."""

from __future__ import annotations

import heapq

from . import _flows
from ._effects import Flow, Pause
from ._records import RunKey
from ._work import Context
from .models import Run


class Watch:
    """Runs to follow until a common end, in seconds of the monotonic clock."""

    def __init__(self, context: Context, end: float) -> None:
        self._context = context
        self._end = end
        self._due: list[tuple[float, RunKey]] = []

    def __bool__(self) -> bool:
        return bool(self._due)

    def add(self, key: RunKey) -> Flow[None]:
        """Follow one more run."""
        record = yield from _flows.get(self._context, key)
        due = self._context.clock.monotonic() + _flows.due_s(record, self._context.clock.now())
        heapq.heappush(self._due, (min(due, self._end), key))

    def look(self) -> Flow[Run | None]:
        """Wait for the next run that is due and advance it; return it if this was its last look."""
        due, key = heapq.heappop(self._due)
        pause = due - self._context.clock.monotonic()
        if pause > 0:
            yield Pause(pause)
        run = yield from _flows.attempt(self._context, key)
        if run.is_final or due >= self._end:
            return run
        yield from self.add(key)
        return None
