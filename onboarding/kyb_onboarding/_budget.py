"""The rate budget that all processes of a journal share: one row, a token bucket that also knows its queue.

At most N requests begin in any 60 seconds: a burst of a tenth of N, and one more each time the bucket has refilled. Who
finds it empty is told a moment of its own, one refill after the last who was told: a thousand do not come back at once.
"""

from __future__ import annotations

from typing import NamedTuple

from ._clock import Clock, to_micros
from ._records import Job, Transaction
from ._store import Store

WINDOW_US = 60_000_000


class Bucket(NamedTuple):
    """Microseconds since 1970: `full_at` is when the bucket is full again, `tail_at` when its queue is over."""

    full_at: int
    tail_at: int


def rates(limit: int) -> tuple[int, int]:
    """Return how long one request takes to refill, and how much of that may be spent ahead, in microseconds."""
    burst = max(1, limit // 10)
    refill = -(-WINDOW_US // (limit - burst + 1))
    return refill, (burst - 1) * refill


def spend(bucket: Bucket, now: int, limit: int) -> tuple[Bucket, int]:
    """Take one of `limit` requests a minute; return the bucket then, and 0, or the microseconds until to ask again."""
    refill, reserve = rates(limit)
    free_at = bucket.full_at - reserve
    if free_at <= now:
        return bucket._replace(full_at=max(bucket.full_at, now) + refill), 0
    place = max(bucket.tail_at, free_at)
    return bucket._replace(tail_at=place + refill), place - now


class Budget:
    """The row of one account at one host. Its methods return jobs."""

    def __init__(self, store: Store, clock: Clock, base_url: str, account: str, requests_per_minute: int) -> None:
        self._clock = clock
        self._lock = store.row_lock
        self._key = [base_url, account]
        self._limit = requests_per_minute

    def spend(self) -> Job[float]:
        """Take the right to one request: the result is 0, or the seconds until to ask again."""

        def job(tx: Transaction) -> float:
            bucket, wait = spend(self._read(tx), to_micros(self._clock.now()), self._limit)
            self._write(tx, bucket)
            return wait / 1e6

        return job

    def hold(self, seconds: float) -> Job[None]:
        """Let no request begin for so long: the provider said that its budget is used up."""

        def job(tx: Transaction) -> None:
            bucket, (_, reserve) = self._read(tx), rates(self._limit)
            held = to_micros(self._clock.now()) + int(seconds * 1e6) + reserve
            self._write(tx, bucket._replace(full_at=max(bucket.full_at, held)))

        return job

    def _read(self, tx: Transaction) -> Bucket:
        find = f"SELECT full_at, tail_at FROM budgets WHERE base_url = ? AND account = ?{self._lock}"
        row = tx.execute(find, self._key).fetchone()
        if row is None:
            tx.execute("INSERT INTO budgets VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING", self._key)
            row = tx.execute(find, self._key).fetchone()
        return Bucket(*row)

    def _write(self, tx: Transaction, bucket: Bucket) -> None:
        change = "UPDATE budgets SET full_at = ?, tail_at = ? WHERE base_url = ? AND account = ?"
        tx.execute(change, [*bucket, *self._key])
