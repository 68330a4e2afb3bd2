"""Work that a signal must not interrupt halfway, done by a thread that no signal reaches.

Python runs signal handlers in the main thread, between any two instructions: a KeyboardInterrupt there can leave a
lock taken for ever, even inside the standard library's own executors. So the main thread touches only a queue and a
lock that are single instructions, and whatever it leaves behind when it is interrupted is finished here.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class _Errand(Generic[T]):
    """One piece of work; `done` opens when it is over."""

    __slots__ = ("done", "error", "value", "work")

    def __init__(self, work: Callable[[], T]) -> None:
        self.work = work
        self.done = threading.Lock()
        self.done.acquire()
        self.value: Any = None
        self.error: BaseException | None = None


class Errands:
    """A thread that runs the main thread's errands, one after another. It starts with the first."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[_Errand[Any] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        # The thread knows the queue alone, so that an owner who is forgotten unclosed is collected, and ends it.
        weakref.finalize(self, self._queue.put, None)

    def run(self, work: Callable[[], T]) -> T:
        """Have the work done, and return its result or raise its error."""
        errand = _Errand(work)
        self._queue.put(errand)
        if self._thread is None:
            # Interrupted here, a second thread may follow: both take from one queue, which is as good.
            thread = threading.Thread(target=_serve, args=(self._queue,), daemon=True, name="kyb-journal")
            thread.start()
            self._thread = thread
        errand.done.acquire()
        if errand.error is not None:
            raise errand.error
        value: T = errand.value
        return value

    def end(self) -> None:
        """Let the thread end after what is queued."""
        self._queue.put(None)


def _serve(queue: SimpleQueue[_Errand[Any] | None]) -> None:
    while (errand := queue.get()) is not None:
        try:
            errand.value = errand.work()
        except BaseException as error:
            errand.error = error
        errand.done.release()
    queue.put(None)  # for a second thread, if there is one
