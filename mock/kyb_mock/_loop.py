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
from functools import partial
from heapq import heapify, heappop, heappush
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
    """A call that is due at a time of the monotonic clock; None once it was made, or is not to be."""

    __slots__ = ("call", "due", "number")

    def __init__(self, due: float, number: int, call: Call) -> None:
        self.due = due
        self.number = number
        self.call: Call | None = call

    def __lt__(self, other: Alarm) -> bool:
        """Tell which is due first; of two at one time, the one that was set first."""
        return (self.due, self.number) < (other.due, other.number)

    def ring(self) -> None:
        """Make the call."""
        call, self.call = self.call, None
        if call is not None:
            call()


class Loop:
    """Calls what is ready and what is due, one after the other, in the thread that runs it."""

    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()
        self._calls: deque[Call] = deque()
        self._alarms: list[Alarm] = []
        self._numbers = count()
        self._cancelled = 0
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
        alarm = Alarm(time.monotonic() + seconds, next(self._numbers), function)
        heappush(self._alarms, alarm)
        return alarm

    def cancel(self, alarm: Alarm) -> None:
        """Let nothing come of an alarm, if it has not rung yet."""
        if alarm.call is None:
            return
        alarm.call = None
        self._cancelled += 1
        if self._cancelled > len(self._alarms) // 2:
            self._alarms = [one for one in self._alarms if one.call is not None]
            heapify(self._alarms)
            self._cancelled = 0

    def drive(self, work: Job[object]) -> None:
        """Do work that may wait; each webhook in it is sent in a thread of its own."""
        self._works.add(work)
        self._step(work)

    def run(self) -> None:
        """Go on until stopped."""
        while not self._stopped:
            try:
                self._turn()
            except BaseException:  # Whatever goes wrong, also a test in its hook, the rest is done in the next turn.
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
        while self._alarms and self._alarms[0].due <= time.monotonic():
            alarm = heappop(self._alarms)
            self._cancelled -= alarm.call is None
            alarm.ring()

    def _patience(self) -> float | None:
        if self._calls:
            return 0.0
        return max(0.0, self._alarms[0].due - time.monotonic()) if self._alarms else None

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
        except BaseException:
            self._works.discard(work)
            raise
        else:
            if isinstance(wanted, Pause):
                self.call_later(wanted.seconds, partial(self._step, work, Result()))
            else:
                self._send(work, wanted)

    def _send(self, work: Job[object], post: Post) -> None:
        """Send a webhook in a thread of its own, a daemon: nobody waits for it when the server ends."""

        def run() -> None:
            self.call(partial(self._step, work, send(post)))

        try:
            threading.Thread(target=run, name="kyb-mock-courier", daemon=True).start()
        except RuntimeError as error:
            self.call(partial(self._step, work, Result(error=f"{type(error).__name__}: {error}")))
