"""Following many runs at once: each by itself when it is due, or all together by the provider's list."""

from __future__ import annotations

import heapq
from collections.abc import Container, Iterable

from . import _flows
from ._effects import Flow, Pause
from ._many import sweep
from ._records import Record, RunKey
from ._work import Context, poll_pause
from .errors import ApiError, CredentialsError
from .models import Run

# From so many on, pages of the list cost fewer requests than two for each run.
SWEEP_FROM = 20


class Watch:
    """Runs to follow until a common end, in seconds of the monotonic clock."""

    def __init__(self, context: Context, end: float) -> None:
        self._context = context
        self._end = end
        self._due: list[tuple[float, RunKey]] = []
        # Runs whose customer is known: the list tells of them.
        self._listed: dict[str, tuple[float, RunKey]] = {}
        self._sweeps = 0
        self._sweep_at = 0.0

    def __bool__(self) -> bool:
        return bool(self._due or self._listed)

    def add(self, key: RunKey, *, at_once: bool = False) -> Flow[None]:
        """Follow one more run, from when it is due."""
        record = yield from _flows.get(self._context, key)
        due = 0.0 if at_once else _flows.due_s(record, self._context.clock.now())
        entry = min(self._context.clock.monotonic() + due, self._end), key
        if record.customer_id is not None and record.state in ("created", "tracking"):
            if not self._listed:
                self._sweep_at = entry[0]
            self._listed[record.customer_id] = entry
        else:
            heapq.heappush(self._due, entry)

    def look(self) -> Flow[list[Run]]:
        """Wait for the next run that is due, look, and return those that had their last look."""
        if len(self._listed) < SWEEP_FROM:
            self._take_singly()
        elif not self._due or self._sweep_at <= self._due[0][0]:
            return (yield from self._sweep())
        due, key = heapq.heappop(self._due)
        yield from self._pause_until(due)
        run = yield from _flows.attempt(self._context, key)
        if run.is_final or due >= self._end:
            return [run]
        yield from self.add(key)
        return []

    def _take_singly(self, unless: Container[RunKey] = ()) -> None:
        """Let each be looked at by itself when it is due, but those that the list has shown."""
        for customer_id, entry in list(self._listed.items()):
            if entry[1] not in unless:
                heapq.heappush(self._due, self._listed.pop(customer_id))

    def _sweep(self) -> Flow[list[Run]]:
        """Read the list; runs that it does not show are looked at one by one."""
        at = min(self._sweep_at, self._end)
        yield from self._pause_until(at)
        wanted = {customer_id: key for customer_id, (_, key) in self._listed.items()}
        try:
            found = yield from sweep(self._context, wanted)
        except CredentialsError:
            raise
        except ApiError:
            # The list cannot be had now. To ask for each of so many would not be had either.
            found = yield from self._as_known(wanted.values() if at >= self._end else ())
        else:
            self._take_singly(unless=found)
        self._sweeps += 1
        self._sweep_at = at + poll_pause(self._context.settings, self._sweeps).total_seconds()
        return [self._ended(record) for record in found.values() if record.is_final or at >= self._end]

    def _ended(self, record: Record) -> Run:
        self._listed.pop(record.customer_id or "", None)
        return record.as_run()

    def _as_known(self, keys: Iterable[RunKey]) -> Flow[dict[RunKey, Record]]:
        known = {}
        for key in keys:
            known[key] = yield from _flows.get(self._context, key)
        return known

    def _pause_until(self, due: float) -> Flow[None]:
        pause = due - self._context.clock.monotonic()
        if pause > 0:
            yield Pause(pause)
