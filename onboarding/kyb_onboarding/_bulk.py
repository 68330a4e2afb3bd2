"""Workers that onboard a stream of customers: read ahead, planned in chunks, created one request each.

Whatever ends it, what was planned is in the journal: to go on, give the same customers again, or resume.
"""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator

import attrs

from ._many import create_alone, customer_of, named, plan_all
from ._pages import Drive
from ._records import RunKey
from ._work import Context
from .errors import ApiError, CredentialsError, InvalidInputError, JournalError, KybError, RunError
from .models import NewCustomer, Run

CHUNK = 5000
# Read but not begun; of each only its key is kept.
READ_AHEAD = 100_000
# These would fail every customer.
STOPPING = (CredentialsError, JournalError)
Items = Iterable[tuple[int, object]]


@attrs.frozen
class Outcome:
    """What became of one customer of many: a run, an error, or both. `number` counts from 1, or is the file's line."""

    number: int
    run: Run | None = None
    error: KybError | None = None
    _named: str | None = attrs.field(default=None, alias="named")

    @property
    def external_id(self) -> str | None:
        """Whose outcome this is; None where the customer has no external_id that can be told."""
        if self.run is not None:
            return self.run.external_id
        return self._named or getattr(self.error, "external_id", None)


def outcome_of(number: int, error: KybError) -> Outcome:
    """Return the outcome of a customer that failed."""
    return Outcome(number, run=error.run if isinstance(error, (ApiError, RunError)) else None, error=error)


def checked(number: int, item: object) -> tuple[int, NewCustomer] | Outcome:
    """Return a customer with its number, or the outcome that it is none."""
    if isinstance(item, KybError):
        return Outcome(number, error=item)
    try:
        return number, customer_of(item)
    except InvalidInputError as error:
        return Outcome(number, error=error, named=named(item))


class Bulk:
    """The threads of one stream. They are daemons: the journal makes any end of them safe."""

    def __init__(self, context: Context, drive: Drive, workers: int) -> None:
        self._context = context
        self._drive = drive
        self._workers = workers
        self._state = threading.Condition()
        self._pending: list[tuple[int, NewCustomer]] = []
        self._ready: deque[tuple[int, RunKey]] = deque()
        self._is_read = self._is_stopped = False
        self._planning = threading.Lock()
        self._done: queue.SimpleQueue[Outcome | BaseException | None] = queue.SimpleQueue()

    def run(self, items: Items) -> Iterator[Outcome]:
        """Yield the outcome of each as it comes.

        Raises: CredentialsError, JournalError: these would fail all; none is begun after it.
        """
        self._start(self._feed, items)
        for _ in range(self._workers):
            self._start(self._labour)
        try:
            yield from self._outcomes()
        finally:
            self._stop()

    def _outcomes(self) -> Iterator[Outcome]:
        running, failure = self._workers, None
        while running:
            done = self._done.get()
            if done is None:
                running -= 1
            elif isinstance(done, BaseException):
                failure = failure or done
            else:
                yield done
        if failure is not None:
            raise failure

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        threading.Thread(target=target, args=arguments, daemon=True).start()

    def _stop(self) -> None:
        """Begin none any more, and wake those who wait: the stream may never give another."""
        with self._state:
            self._is_stopped = True
            self._state.notify_all()

    def _feed(self, items: Items) -> None:
        try:
            for number, item in items:
                row = checked(number, item)
                if isinstance(row, Outcome):
                    self._done.put(row)
                elif not self._queue(row):
                    break
        except Exception as error:
            self._fail(error)
        with self._state:
            self._is_read = True
            self._state.notify_all()

    def _queue(self, row: tuple[int, NewCustomer]) -> bool:
        """Hand a row to the workers, planning a full chunk at once; False once it is over."""
        with self._state:
            self._pending.append(row)
            is_full = len(self._pending) >= CHUNK
            self._state.notify()
        if is_full:
            self._plan()
        with self._state:
            self._state.wait_for(lambda: self._is_stopped or len(self._ready) < READ_AHEAD)
            return not self._is_stopped

    def _labour(self) -> None:
        try:
            while (task := self._next()) is not None:
                self._done.put(self._created(*task))
        except Exception as error:
            self._fail(error)
        self._done.put(None)

    def _fail(self, error: Exception) -> None:
        self._stop()
        self._done.put(error)

    def _next(self) -> tuple[int, RunKey] | None:
        """Wait for a planned run; plan what was read meanwhile where none is planned."""
        while True:
            with self._state:
                self._state.wait_for(lambda: self._is_stopped or self._ready or self._pending or self._is_read)
                if self._is_stopped:
                    return None
                if self._ready:
                    task = self._ready.popleft()
                    self._state.notify_all()
                    return task
                if not self._pending and self._planning.acquire(blocking=False):
                    # Nobody plans, nothing waits to be planned or read: it is over.
                    self._planning.release()
                    if self._is_read:
                        return None
            self._plan()

    def _plan(self) -> None:
        """Plan what was read, in one commit; of several who want it, one does, and the others wait for it."""
        with self._planning:
            with self._state:
                chunk, self._pending = self._pending[:CHUNK], self._pending[CHUNK:]
            if not chunk:
                return
            planned = self._drive(plan_all(self._context, [customer for _, customer in chunk]))
            ready = [(number, key) for (number, _), key in zip(chunk, planned, strict=True) if isinstance(key, RunKey)]
            for (number, _), error in zip(chunk, planned, strict=True):
                if isinstance(error, KybError):
                    self._done.put(outcome_of(number, error))
            with self._state:
                self._ready.extend(ready)
                self._state.notify_all()

    def _created(self, number: int, key: RunKey) -> Outcome:
        try:
            return Outcome(number, run=self._drive(create_alone(self._context, key)))
        except STOPPING:
            raise
        except KybError as error:
            return outcome_of(number, error)
