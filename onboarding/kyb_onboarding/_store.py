"""What the journal asks of a database, whichever it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from ._clock import Clock
from ._records import Job

T = TypeVar("T")


class Owner(Protocol):
    """This process as an owner of claims."""

    @property
    def name(self) -> str: ...
    def is_alive(self, name: str) -> bool:
        """Return False only if the named owner is surely dead."""
        ...

    def close(self) -> None:
        """Stop being alive."""
        ...

    def forsake(self) -> None:
        """Drop in a forked child what belongs to its parent."""
        ...


class Store(Protocol):
    """Runs jobs in transactions. Thread-safe.

    `name` tells a person which it is. `row_lock` is what a SELECT ends with to keep others from the rows it read
    until the transaction ends; empty where a transaction has the whole store.
    """

    @property
    def name(self) -> str: ...
    @property
    def row_lock(self) -> str: ...
    @property
    def clock(self) -> Clock:
        """The clock that every process of this store agrees on."""
        ...

    def commit(self, job: Job[T]) -> T:
        """Run a job; when this returns, its changes are durable. All or nothing. A job may be run more than once."""
        ...

    def commit_each(self, jobs: Sequence[Job[Any]]) -> list[Any]:
        """Run several jobs with one wait for the disk; return for each its result, or the error it raised."""
        ...

    def read(self, job: Job[T]) -> T:
        """Run a job that changes nothing."""
        ...

    def owner(self) -> Owner:
        """Become an owner of claims."""
        ...

    def scrub(self) -> None:
        """Leave nothing of erased texts in the database's files, as far as it can be had."""
        ...

    def close(self) -> None: ...
