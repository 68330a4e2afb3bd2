"""The database's clock, read without asking it each time."""

from __future__ import annotations

from datetime import datetime, timedelta

from ._clock import Clock, from_micros
from ._records import Transaction

RENEW_S = 30.0
NOW = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint"


class DatabaseClock:
    """What the server's clock said, and the monotonic seconds since: the machine's own wall clock may be wrong or jump.

    Off by half a round trip at most. Asked again with every connection and after RENEW_S, by either of the machine's
    clocks: a monotonic one stands still while a machine sleeps.
    """

    def __init__(self, local: Clock) -> None:
        self._local = local
        self._read = local.now(), local.monotonic(), local.now()

    def now(self) -> datetime:
        there, monotonic, _ = self._read
        return there + timedelta(seconds=self._local.monotonic() - monotonic)

    def monotonic(self) -> float:
        return self._local.monotonic()

    def random(self) -> float:
        return self._local.random()

    def renew(self, tx: Transaction) -> None:
        """Ask the server again if it is time."""
        _, monotonic, wall = self._read
        passed = (self._local.now() - wall).total_seconds()
        if self._local.monotonic() - monotonic > RENEW_S or not 0 <= passed <= RENEW_S:
            self.calibrate(tx)

    def calibrate(self, tx: Transaction) -> None:
        """Ask the server: its answer is taken for the middle of the time that it took."""
        before = self._local.monotonic()
        there = from_micros(tx.execute(NOW).fetchone()[0])
        after = self._local.monotonic()
        self._read = there, (before + after) / 2, self._local.now()
