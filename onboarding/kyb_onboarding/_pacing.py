"""Pacing: never more than N requests in any 60 seconds per API key."""

from __future__ import annotations

import threading
from collections import deque
from typing import NamedTuple, Protocol

from ._budget import Budget
from ._clock import Clock
from ._effects import Commit, Flow, Pause, Postponed
from ._forks import shed_in_children

WINDOW_S = 60.0


class Guard(Protocol):
    """What a flow does around the sends of one call, to keep its claim."""

    def before_send(self) -> Flow[None]: ...
    def pause(self, seconds: float) -> Flow[None]: ...


class Pacing(Protocol):
    """Who may send now."""

    def wait(self, guard: Guard) -> Flow[None]:
        """Return when the next request may begin; Postponed says when, to those who do not sleep."""
        ...

    def hold(self, seconds: float) -> Flow[None]:
        """Let no request begin for so long: the provider said that the budget is used up."""
        ...


class ProcessPacing:
    """Each process has the whole budget to itself."""

    def __init__(self, requests_per_minute: int, clock: Clock) -> None:
        self._pacer = Pacer(requests_per_minute)
        self._clock = clock

    def wait(self, guard: Guard) -> Flow[None]:
        slot = self._pacer.reserve(self._clock.monotonic())
        if slot.wait_s <= 0:
            return
        try:
            yield from guard.pause(slot.wait_s)
        except Postponed:
            self._pacer.give_back(slot)
            raise Postponed(slot.wait_s) from None

    def hold(self, seconds: float) -> Flow[None]:
        self._pacer.hold(self._clock.monotonic() + seconds)
        return
        yield Pause(0)


class JournalPacing:
    """All processes of a journal share one budget."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget

    def wait(self, guard: Guard) -> Flow[None]:
        while (seconds := (yield Commit(self._budget.spend()))) > 0:
            try:
                yield from guard.pause(seconds)
            except Postponed:
                raise Postponed(seconds) from None

    def hold(self, seconds: float) -> Flow[None]:
        yield Commit(self._budget.hold(seconds))


class Slot(NamedTuple):
    """A moment taken, the seconds until it, and the earlier moment that it pushed out of the window."""

    wait_s: float
    moment: float
    pushed_out: float | None


class Pacer:
    """Give each request its moment. Thread-safe; times are seconds of one monotonic clock.

    A sliding window of the last N moments, so that neither a fixed nor a moving minute of the provider's
    holds more than N. Source: the vendor's rate limits, 60 requests a minute per API key.
    """

    def __init__(self, requests_per_minute: int) -> None:
        self._limit = requests_per_minute
        self._moments: deque[float] = deque(maxlen=max(1, requests_per_minute))
        self._held_until = float("-inf")
        self._lock = threading.Lock()
        shed_in_children(self)

    def before_fork(self) -> None:
        """Nothing to make ready."""

    def after_fork_in_parent(self) -> None:
        """Nothing has changed."""

    def after_fork_in_child(self) -> None:
        """Drop the lock, which a thread of the parent may have held."""
        self._lock = threading.Lock()

    def reserve(self, now: float) -> Slot:
        """Take the next free moment."""
        if not self._limit:
            return Slot(0.0, now, None)
        with self._lock:
            moment = max(now, self._held_until)
            oldest = self._moments[0] if len(self._moments) == self._limit else None
            if oldest is not None:
                moment = max(moment, oldest + WINDOW_S)
            self._moments.append(moment)
            return Slot(moment - now, moment, oldest)

    def give_back(self, slot: Slot) -> None:
        """Free a moment that is not used."""
        with self._lock:
            if slot.moment in self._moments:
                self._moments.remove(slot.moment)
                if slot.pushed_out is not None:
                    self._moments.appendleft(slot.pushed_out)

    def hold(self, until: float) -> None:
        """Let no request begin before `until`: the provider said that the budget is used up."""
        with self._lock:
            self._held_until = max(self._held_until, until)
