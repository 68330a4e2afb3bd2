"""Many writers, one wait for the disk: threads that commit at the same time share one transaction."""

from __future__ import annotations

import copy
import threading
from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from ._errands import Errands
from ._forks import shed_in_children
from ._records import Job, Transaction
from .errors import JournalError

T = TypeVar("T")


class Database(Protocol):
    """One connection to a database, opened when it is needed."""

    @property
    def name(self) -> str: ...
    def transact(self, jobs: Sequence[Job[Any]]) -> list[Any]:
        """Run the jobs in one transaction and return their results: all of them, or none and the error."""
        ...

    def view(self, work: Callable[[Transaction], T]) -> T:
        """Run work that changes nothing."""
        ...

    def translate(self, error: BaseException) -> JournalError | None:
        """Return our error, with its cause if that may be shown, for one of the database's own; None for any other."""
        ...

    def shut(self) -> None:
        """Close the connection. The next use opens another."""
        ...

    def before_fork(self) -> None:
        """Make the connection ready for a fork."""
        ...

    def after_fork_in_child(self) -> None:
        """Drop what is the parent's. The next use opens another connection."""
        ...


class _Pending(Generic[T]):
    """One caller's job, and what became of it. `turn` opens when the job is done, or when its caller is to lead."""

    __slots__ = ("done", "error", "job", "leads", "turn", "value")

    def __init__(self, job: Job[T]) -> None:
        self.job = job
        self.turn = threading.Lock()
        self.turn.acquire()
        self.done = self.leads = False
        self.value: Any = None
        self.error: BaseException | None = None

    def result(self) -> T:
        if self.error is not None:
            raise self.error
        value: T = self.value
        return value


class GroupCommit:
    """The writers of one database in this process.

    The first in line leads, and commits for all that queued meanwhile. The main thread alone can be interrupted by a
    signal at any instruction, so it never stands in the line itself: a thread of ours does, and what the main thread
    leaves behind harms nobody. A forked child opens a connection of its own.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._closed = False
        self._fresh()
        shed_in_children(self)

    def _fresh(self) -> None:
        self._seat = threading.Lock()  # held while the connection is used
        self._line_lock = threading.Lock()
        self._line: list[_Pending[Any]] = []
        self._is_led = False
        self._errands = Errands()

    def commit(self, job: Job[T]) -> T:
        """Run the job; when this returns, its changes survive a power loss. All or nothing.

        Raises: what the job raises, or a JournalError.
        """
        self._check_open()
        if threading.current_thread() is threading.main_thread():
            return self._errands.run(lambda: self._commit_in_line(job))
        return self._commit_in_line(job)

    def commit_each(self, jobs: Sequence[Job[Any]]) -> list[Any]:
        """Run jobs that are together already; return for each its result, or the error it raised."""
        self._check_open()
        batch = [_Pending(job) for job in jobs]
        with self._seat:
            self._commit_all(batch)
        return [pending.value if pending.error is None else pending.error for pending in batch]

    def _commit_in_line(self, job: Job[T]) -> T:
        pending = _Pending(job)
        with self._line_lock:
            self._line.append(pending)
            if not self._is_led:
                self._appoint()
        pending.turn.acquire()
        if not pending.done:
            self._lead()
        return pending.result()

    def _appoint(self) -> None:
        """Let the first in line lead, if there is one. The caller has `_line_lock`."""
        self._is_led = bool(self._line)
        if self._line:
            self._line[0].leads = True
            self._line[0].turn.release()

    def _lead(self) -> None:
        """Commit for all in line, let the next in line lead, and tell those who wait."""
        with self._line_lock:
            batch, self._line = self._line, []
        with self._seat:
            self._commit_all(batch)
        with self._line_lock:
            self._appoint()
        for pending in batch:
            pending.done = True
            if not pending.leads:
                pending.turn.release()

    def _commit_all(self, batch: Sequence[_Pending[Any]]) -> None:
        """Commit the batch as one transaction; if a job of it fails, each by itself, for its error is its own."""
        try:
            values = self.database.transact([pending.job for pending in batch])
        except BaseException as error:
            ours = self.database.translate(error)
            if ours is None and len(batch) > 1 and isinstance(error, Exception):
                for pending in batch:
                    self._commit_all([pending])
                return
            for pending in batch:
                # Each caller gets an error of its own, for each adds to it what it knows.
                pending.error = copy.copy(ours or error)
                pending.error.__cause__ = (ours or error).__cause__
        else:
            for pending, value in zip(batch, values, strict=True):
                pending.value = value

    def read(self, job: Job[T]) -> T:
        """Run a job that changes nothing."""
        self._check_open()
        if threading.current_thread() is threading.main_thread():
            return self._errands.run(lambda: self._read(job))
        return self._read(job)

    def _read(self, job: Job[T]) -> T:
        self._check_open()
        with self._seat:
            try:
                return self.database.view(job)
            except Exception as error:
                ours = self.database.translate(error)
                if ours is None:
                    raise
                raise ours from ours.__cause__

    def _check_open(self) -> None:
        if self._closed:
            raise JournalError(f"journal {self.database.name}: is closed. Open it again")

    def close(self) -> None:
        """Finish what is being written and close the connection. Nothing can be written any more."""
        self._closed = True
        self._errands.end()
        with self._seat:
            self.database.shut()

    def before_fork(self) -> None:
        self._seat.acquire()
        self.database.before_fork()

    def after_fork_in_parent(self) -> None:
        self._seat.release()

    def after_fork_in_child(self) -> None:
        self.database.after_fork_in_child()
        self._fresh()
