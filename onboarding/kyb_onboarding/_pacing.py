"""Pacing: never more than N requests in any 60 seconds per API key."""

from __future__ import annotations

import threading
from collections import deque

from ._forks import shed_in_children

WINDOW_S = 60.0


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

    def reserve(self, now: float) -> float:
        """Take the next free moment and return the seconds until it."""
        if not self._limit:
            return 0.0
        with self._lock:
            moment = max(now, self._held_until)
            if len(self._moments) == self._limit:
                moment = max(moment, self._moments[0] + WINDOW_S)
            self._moments.append(moment)
            return moment - now

    def hold(self, until: float) -> None:
        """Let no request begin before `until`: the provider said that the budget is used up."""
        with self._lock:
            self._held_until = max(self._held_until, until)
