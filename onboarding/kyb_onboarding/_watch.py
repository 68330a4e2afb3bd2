"""Following many runs at once: each by itself when it is due, or all together by the provider's list."""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from . import _flows
from ._effects import Flow, Pause, Read
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
        # Nothing but an id is kept of each: there may be 100,000.
        # By itself: when it is due, its external_id, and its customer's id, blank while that is not known.
        self._due: list[tuple[float, str, str]] = []
        # By the list: the ids of their customers.
        self._listed: set[str] = set()
        self._known = 0
        self._sweeps = 0
        self._sweep_at = 0.0

    def __bool__(self) -> bool:
        return bool(self._due or self._listed)

    def add(self, key: RunKey, *, at_once: bool = False) -> Flow[None]:
        """Follow one more run, from when it is due."""
        record = yield from _flows.get(self._context, key)
        due_s = 0.0 if at_once else _flows.due_s(record, self._context.clock.now())
        self._take(record, min(self._context.clock.monotonic() + due_s, self._end))

    def look(self) -> Flow[list[Run]]:
        """Wait for the next run that is due, look, and return those that had their last look."""
        if self._known < SWEEP_FROM:
            yield from self._look_singly(self._listed)
        elif self._listed and (not self._due or self._sweep_at <= self._due[0][0]):
            return (yield from self._sweep())
        due, external_id, customer_id = heapq.heappop(self._due)
        self._known -= bool(customer_id)
        key = _flows.run_key(self._context, external_id)
        yield from self._pause_until(due)
        run = yield from _flows.attempt(self._context, key)
        if run.is_final or due >= self._end:
            return [run]
        yield from self.add(key)
        return []

    def _take(self, record: Record, due: float) -> None:
        customer_id = (record.customer_id or "") if record.state in ("created", "tracking") else ""
        self._known += bool(customer_id)
        if customer_id and self._known > SWEEP_FROM:
            self._list(customer_id, due)
            return
        heapq.heappush(self._due, (due, record.external_id, customer_id))
        if customer_id and self._known == SWEEP_FROM:
            for at, _, known in self._due:
                if known:
                    self._list(known, at)
            self._due = [entry for entry in self._due if not entry[2]]
            heapq.heapify(self._due)

    def _list(self, customer_id: str, due: float) -> None:
        self._sweep_at = min(due, self._sweep_at) if self._listed else due
        self._listed.add(customer_id)

    def _look_singly(self, customer_ids: Iterable[str]) -> Flow[None]:
        """Let each be looked at by itself, at the time that the list would be read."""
        for customer_id in [*customer_ids]:
            record = yield from self._leave(customer_id)
            self._known += 1  # it stays followed
            heapq.heappush(self._due, (self._sweep_at, record.external_id, customer_id))

    def _sweep(self) -> Flow[list[Run]]:
        """Read the list; runs that it does not show are looked at one by one."""
        at = min(self._sweep_at, self._end)
        yield from self._pause_until(at)
        ended: list[Run] = []

        def take(record: Record) -> None:
            if record.is_final or at >= self._end:
                self._drop(record.customer_id or "")
                ended.append(record.as_run())

        unseen = set(self._listed)
        try:
            yield from sweep(self._context, unseen, take)
        except CredentialsError:
            raise
        except ApiError:
            # The list cannot be had now. To ask for each of so many would not be had either.
            for customer_id in [*self._listed] if at >= self._end else ():
                record = yield from self._leave(customer_id)
                ended.append(record.as_run())
        else:
            yield from self._look_singly(unseen)
        self._sweeps += 1
        self._sweep_at = at + poll_pause(self._context.settings, self._sweeps).total_seconds()
        return ended

    def _drop(self, customer_id: str) -> None:
        self._listed.discard(customer_id)
        self._known -= 1

    def _leave(self, customer_id: str) -> Flow[Record]:
        """Take a run off the list, and return it."""
        self._drop(customer_id)
        settings = self._context.settings
        record: Record | None = yield Read(
            self._context.journal.of_customer(settings.base_url, settings.account, customer_id)
        )
        assert record is not None  # a run stays in the journal
        return record

    def _pause_until(self, due: float) -> Flow[None]:
        pause = due - self._context.clock.monotonic()
        if pause > 0:
            yield Pause(pause)
