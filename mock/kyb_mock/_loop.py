"""The loop under the served mock: sockets that are ready, calls that are due, and work that waits for either.

One thread and a selector, and nothing of asyncio: that would be a fifth of the server's memory, and of its time for a
small answer.
"""

from __future__ import annotations

import logging
import selectors
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple, TypeVar

from ._outbox import Post
from ._posts import Result, send

READ, WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE

T = TypeVar("T")
Call = Callable[[], object]
Ready = Callable[[int], object]

logger = logging.getLogger("kyb_mock")


class Pause(NamedTuple):
    """Some seconds in which work waits."""

    seconds: float


# Work that waits: it yields for what, and is sent what came of it.
Job = Generator[Post | Pause, Result, T]


class Alarm:
    """A call that is due later, unless it is cancelled."""

    __slots__ = ("_call",)

    def __init__(self, call: Call) -> None:
        self._call: Call | None = call

    def cancel(self) -> None:
        """Let nothing come of it."""
        self._call = None

    def ring(self) -> None:
        """Make the call."""
        if self._call is not None:
            self._call()


class Loop:
    """Calls what is ready and what is due, one after the other, in the thread that runs it."""

    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()
        self._calls: deque[Call] = deque()
        # By the time of the monotonic clock, then in the order in which they were set.
        self._alarms: list[tuple[float, int, Alarm]] = []
        self._numbers = count()
        self._works: set[Job[object]] = set()
        self._stopped = False
        self._bell, self._woken = socket.socketpair()
        for end in (self._bell, self._woken):
            end.setblocking(False)
        self.watch(self._woken, READ, self._wake)

    def watch(self, sock: socket.socket, events: int, ready: Ready) -> None:
        """Call `ready` with READ, WRITE or both whenever a socket is; no events end that."""
        known = sock in self._selector.get_map()
        if not events:
            if known:
                self._selector.unregister(sock)
        elif known:
            self._selector.modify(sock, events, ready)
        else:
            self._selector.register(sock, events, ready)

    def call(self, function: Call) -> None:
        """Call something soon; from any thread, and from a signal's handler."""
        self._calls.append(function)
        try:
            self._bell.send(b"\0")
        except OSError:  # It rings already, or nobody listens any more.
            pass

    def call_later(self, seconds: float, function: Call) -> Alarm:
        """Call something after so many seconds."""
        alarm = Alarm(function)
        heappush(self._alarms, (time.monotonic() + seconds, next(self._numbers), alarm))
        return alarm

    def drive(self, work: Job[object]) -> None:
        """Do work that may wait; each webhook in it is sent in a thread of its own."""
        self._works.add(work)
        self._step(work)

    def run(self) -> None:
        """Go on until stopped."""
        while not self._stopped:
            try:
                self._turn()
            except Exception:  # Whatever goes wrong, the rest is done in the next turn.
                logger.exception("the mock failed beside its requests")

    def stop(self) -> None:
        """Let `run` return; from the loop's own calls."""
        self._stopped = True

    def close(self) -> None:
        """Give up the work that still waits."""
        for work in self._works:
            work.close()
        self._works.clear()
        self._selector.close()
        self._bell.close()
        self._woken.close()

    def _turn(self) -> None:
        """Do what is ready and what is due. A socket that was not asked because of an error is still ready then."""
        for key, events in self._selector.select(self._patience()):
            key.data(events)
        while self._calls:
            self._calls.popleft()()
        while self._alarms and self._alarms[0][0] <= time.monotonic():
            heappop(self._alarms)[2].ring()

    def _patience(self) -> float | None:
        if self._calls:
            return 0.0
        return max(0.0, self._alarms[0][0] - time.monotonic()) if self._alarms else None

    def _wake(self, events: int) -> None:  # noqa: ARG002
        self._woken.recv(1 << 10)

    def _step(self, work: Job[object], result: Result | None = None) -> None:
        """Go on with work until it waits for something again."""
        if work not in self._works:
            return
        try:
            wanted = next(work) if result is None else work.send(result)
        except StopIteration:
            self._works.discard(work)
        except Exception:
            self._works.discard(work)
            raise
        else:
            if isinstance(wanted, Pause):
                self.call_later(wanted.seconds, lambda: self._step(work, Result()))
            else:
                # A daemon: nobody waits for it when the server ends.
                threading.Thread(target=self._send, args=(work, wanted), name="kyb-mock-courier", daemon=True).start()

    def _send(self, work: Job[object], post: Post) -> None:
        result = send(post)
        self.call(lambda: self._step(work, result))
