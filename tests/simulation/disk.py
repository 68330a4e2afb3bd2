"""A journal's database in memory that several processes share, and that forgets at a power loss what was not synced."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from random import Random
from typing import Any, TypeVar

from kyb_onboarding._clock import Clock
from kyb_onboarding._records import Job
from kyb_onboarding._schema import JOURNAL_FORMAT
from kyb_onboarding._store import Owner

T = TypeVar("T")


class Disk:
    """The database, and the owners that are alive. `syncs`: a commit waits for the disk, as it should."""

    def __init__(self, dice: Random, *, syncs: bool = True) -> None:
        self.dice, self.syncs = dice, syncs
        self.alive: set[str] = set()
        self.db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        for statement in JOURNAL_FORMAT.schema:
            self.db.execute(statement)
        self.sync()

    def sync(self) -> None:
        """Make durable all that was committed."""
        self._durable = self.db.serialize()

    def lose_power(self) -> None:
        """Go back to what was synced."""
        self.db.deserialize(self._durable)

    def transact(self, job: Job[T]) -> T:
        """Run a job in a transaction that is not synced yet; at times it is undone once and run again."""
        if self.dice.random() < 0.05:
            self.db.execute("BEGIN")
            try:
                job(self.db)
            finally:
                self.db.execute("ROLLBACK")
        self.db.execute("BEGIN")
        try:
            value = job(self.db)
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")
        return value


class DiskStore:
    """The store of one process."""

    name, row_lock = "simulated", ""

    def __init__(self, disk: Disk, owner: str, clock: Clock) -> None:
        self.disk, self.clock = disk, clock
        self._owner = owner

    def commit(self, job: Job[T]) -> T:
        value = self.disk.transact(job)
        if self.disk.syncs:
            self.disk.sync()
        return value

    def commit_each(self, jobs: Sequence[Job[Any]]) -> list[Any]:
        return [self.commit(job) for job in jobs]

    def read(self, job: Job[T]) -> T:
        return job(self.disk.db)

    def scrub(self) -> None:
        """Nothing erased is left."""

    def owner(self) -> Owner:
        return DiskOwner(self.disk, self._owner)

    def close(self) -> None:
        """Nothing is open."""


class DiskOwner:
    """A process as an owner: alive until the simulation kills it."""

    def __init__(self, disk: Disk, name: str) -> None:
        self._disk, self.name = disk, name
        disk.alive.add(name)

    def is_alive(self, name: str) -> bool:
        return name in self._disk.alive

    def close(self) -> None:
        self._disk.alive.discard(self.name)

    def forsake(self) -> None:
        self.close()
