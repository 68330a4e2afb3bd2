"""The outbox of a world: which webhook is sent when, what came of it, and when it is tried again.

No I/O and no clock of its own: `_couriers` asks for what is due, sends it, and tells what came of it.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Literal, NamedTuple

from ._signer import Signer

if TYPE_CHECKING:
    from ._world import Delivery, Event

Mode = Literal["collect", "sync", "async"]
MODES = ("collect", "sync", "async")
MINUTE_S, HOUR_S = 60.0, 3600.0
# The waits after the first attempt, the second one and so on. The vendor's are not documented but for their number
# and sum as third parties report them: ten attempts over about 48 hours.
RETRY_DELAYS_S = (
    30.0,
    2 * MINUTE_S,
    10 * MINUTE_S,
    30 * MINUTE_S,
    HOUR_S,
    2 * HOUR_S,
    6 * HOUR_S,
    14 * HOUR_S,
    24 * HOUR_S,
)


class Attempt(NamedTuple):
    """One time that a webhook was sent: when (Unix seconds of the world), and the receiver's status or what failed.

    Both are None for one that was only collected. A copy that a fault added is a `duplicate`.
    """

    at: float
    status: int | None = None
    error: str | None = None
    duplicate: bool = False

    @property
    def arrived(self) -> bool:
        """Whether the receiver took it, as any 2xx says."""
        return self.error is None and (self.status is None or 200 <= self.status < 300)


class Post(NamedTuple):
    """A webhook as it goes over the wire, or to a sink instead."""

    url: str
    headers: dict[str, str]
    body: bytes
    timeout_s: float
    sink: Callable[[Post], int] | None = None


class Sent(NamedTuple):
    """One webhook that has left, numbered in the order of leaving."""

    number: int
    delivery: Delivery
    attempt: Attempt


class Entry(NamedTuple):
    """A place in the queue: when it is due, in which order of those, and what."""

    due: float
    order: int
    delivery: Delivery
    duplicate: bool = False


@dataclass(slots=True, eq=False)
class Outbox:
    """What is to be sent and what was.

    Attributes:
        mode: `collect` keeps webhooks for you and sends none; `sync` sends before the answer of the request that
            caused them, `async` after it.
        retry_delays_s: Seconds of the world's clock between the attempts; after the last one a delivery has failed.
        timeout_s: Real seconds that a receiver has to answer. Source: 30 as third parties report it.
        anywhere: Whether webhooks are sent beyond this machine. Otherwise those are collected.
        sink: Takes every webhook instead of its address, and returns a status; for receivers in this process.
        limit: How many of `sent` are kept; the oldest is forgotten first.
    """

    mode: Mode = "collect"
    retry_delays_s: tuple[float, ...] = RETRY_DELAYS_S
    timeout_s: float = 30.0
    anywhere: bool = False
    sink: Callable[[Post], int] | None = None
    signer: Signer = field(default_factory=Signer)
    limit: int = 1_000
    sent: deque[Sent] = field(default_factory=deque)
    sent_count: int = 0
    queue: list[Entry] = field(default_factory=list)
    ordered: int = 0
    # The delivery that a fault holds back until the next one has gone.
    held: Delivery | None = None
    # How far the world's deliveries and events have been read.
    taken: int = 0
    last_event: Event | None = None
    # Whether a courier is at work, which then does the rest, too.
    busy: bool = False

    def put(self, delivery: Delivery, due: float, *, duplicate: bool = False) -> None:
        """Queue a delivery for a time (Unix seconds)."""
        self.ordered += 1
        heappush(self.queue, Entry(due, self.ordered, delivery, duplicate))

    def next_due(self) -> float:
        """Return when the next delivery is due, infinity without one."""
        return self.queue[0].due if self.queue else math.inf

    def pop(self) -> Entry:
        """Take the next delivery from the queue."""
        entry = heappop(self.queue)
        if entry.delivery is self.held:
            self.held = None
        return entry

    def hold(self, delivery: Delivery, until: float) -> None:
        """Queue a delivery for later, so that the next one overtakes it."""
        self.held = delivery
        self.put(delivery, until)

    def release(self, now: float) -> None:
        """Send what was held back now, after what is queued already."""
        if self.held is not None:
            self.queue = [entry for entry in self.queue if entry.delivery is not self.held]
            heapify(self.queue)
            self.put(self.held, now)
            self.held = None

    def note(self, entry: Entry, attempt: Attempt) -> None:
        """Keep what came of an attempt, and queue the next one if there is to be one."""
        delivery = entry.delivery
        delivery.tried.append(attempt)
        self.sent_count += 1
        self.sent.append(Sent(self.sent_count, delivery, attempt))
        if len(self.sent) > self.limit:
            self.sent.popleft()
        if attempt.duplicate:
            return
        delivery.attempts += 1
        if attempt.arrived:
            delivery.status, delivery.delivered_at = "delivered", attempt.at
        elif delivery.attempts <= len(self.retry_delays_s):
            self.put(delivery, attempt.at + self.retry_delays_s[delivery.attempts - 1])
        else:
            delivery.status = "failed"
