"""The mock as a test sees it: one object for a fresh world, its clock, its faults and its webhooks."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, overload

import orjson

from ._clock import Clock
from ._couriers import collect, envelope, settling
from ._faults import Fault
from ._outbox import MODES, Mode, Post, Sent
from ._posts import drive
from ._seed import plant
from ._settings import WorldSettings
from ._targets import check_receiver, register
from ._world import World
from ._worlds import Worlds

if TYPE_CHECKING:
    from ._transport import MockTransport

ANYWHERE = "https://hooks.example/"


class Session:
    """The worlds of a test session, and the server that is started when a test first wants one."""

    def __init__(self, settings: WorldSettings | None = None) -> None:
        self.worlds = Worlds(settings)
        self._open = ExitStack()
        self._url = ""

    @property
    def url(self) -> str:
        """Where the server listens."""
        if not self._url:
            from ._server import MockServer

            self._url = self._open.enter_context(MockServer(self.worlds)).url
        return self._url

    def close(self) -> None:
        """Stop the server, if there is one."""
        self._open.close()
        self._url = ""


@dataclass(frozen=True, slots=True)
class CapturedWebhook:
    """A webhook as it went over the wire, or would have. `body` is what the signature in `headers` covers."""

    type: str
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    url: str | None
    is_replay: bool

    @property
    def payload(self) -> dict[str, Any]:
        """The event: `id`, `type`, `created`, `data`."""
        event: dict[str, Any] = orjson.loads(self.body)
        return event

    @property
    def object(self) -> dict[str, Any]:
        """What the event is about: its `data.object`."""
        thing: dict[str, Any] = self.payload["data"]["object"]
        return thing


class CapturedWebhooks(Sequence[CapturedWebhook]):
    """The webhooks of a world in the order in which they left, as they are now; the last 1,000 of them."""

    def __init__(self, world: World) -> None:
        self._world = world

    @property
    def public_key(self) -> str:
        """The key that fits their signatures, as 64 hexadecimal digits."""
        return self._world.outbox.signer.public_key

    @property
    def types(self) -> list[str]:
        """Their types, in order."""
        return [sent.delivery.event.type for sent in self._sent()]

    def of_type(self, kind: str) -> list[CapturedWebhook]:
        """Return those of one type."""
        return [self._captured(sent) for sent in self._sent() if sent.delivery.event.type == kind]

    @overload
    def __getitem__(self, index: int) -> CapturedWebhook: ...
    @overload
    def __getitem__(self, index: slice) -> list[CapturedWebhook]: ...
    def __getitem__(self, index: int | slice) -> CapturedWebhook | list[CapturedWebhook]:
        """Return one of them, or some."""
        found = self._sent()[index]
        return [self._captured(sent) for sent in found] if isinstance(found, list) else self._captured(found)

    def __len__(self) -> int:
        return len(self._sent())

    def __iter__(self) -> Iterator[CapturedWebhook]:
        return iter(self[:])

    def __repr__(self) -> str:
        return f"CapturedWebhooks({self.types})"

    def _sent(self) -> list[Sent]:
        collect(self._world)
        with self._world.lock:
            return list(self._world.outbox.sent)

    def _captured(self, sent: Sent) -> CapturedWebhook:
        delivery, body = sent.delivery, envelope(sent.delivery)
        signer = self._world.outbox.signer
        headers = signer.headers(delivery.event.id, body, sent.attempt.at, is_replay=delivery.is_replay)
        return CapturedWebhook(delivery.event.type, headers, body, delivery.url or None, delivery.is_replay)


class TestClock:
    """The clock of a world in a test: it stands still, and `advance` does all that is due on the way."""

    __test__ = False  # no test class of pytest's

    def __init__(self, world: World) -> None:
        self._world = world
        world.clock.hold()

    @property
    def clock(self) -> Clock:
        """The clock itself, to let it run."""
        return self._world.clock

    def now(self) -> float:
        """Return the world's time in Unix seconds."""
        return self._world.clock.now()

    def advance(self, seconds: float) -> None:
        """Move forward; decisions and retries of webhooks happen in order, each at its own time.

        Raises:
            ClockError: The seconds are no number, or below 0.
        """
        drive(settling(self._world, self._world.clock.after(seconds)))

    def hold(self, at: float) -> None:
        """Stand still at a time (Unix seconds), which may be earlier than now.

        Raises:
            ClockError: It is no number, before 1970 or after 9999.
        """
        self._world.clock.hold(at)


class DakotaMock:
    """A fresh world for one test, reached through a server (`url`) or in this process (`transport`).

    Attributes:
        api_key: The key of this world; whoever uses it is in it.
        world: Everything in it; read and change it freely.
    """

    def __init__(self, session: Session) -> None:
        self.api_key = f"test_{secrets.token_hex(12)}"
        self._session = session
        self.world = session.worlds[self.api_key]
        self.webhooks = CapturedWebhooks(self.world)

    @property
    def url(self) -> str:
        """Where the session's server listens; it is started when this is first asked for."""
        return self._session.url

    @property
    def transport(self) -> MockTransport:
        """An httpx transport, sync and async, that needs no server."""
        from ._transport import transport

        return transport(self._session.worlds)

    @property
    def settings(self) -> WorldSettings:
        """The switches of the world."""
        return self.world.settings

    def add_fault(self, kind: str, **options: Any) -> Fault:
        """Let something go wrong: `add_fault("lost_answer", method="POST")`, `add_fault("status", status=503)`.

        Raises:
            ValueError: There is no such fault, or an option is wrong.
        """
        return self.world.faults.add(kind, **options)

    def seed(self, *customers: dict[str, Any]) -> list[dict[str, Any]]:
        """Create customers, each as createCustomer takes it, with `id`, `application_id`, `application_token` and
        `simulate` beside it where wanted; return the answers. Each is an argument of its own: `seed(acme, beta)`.

        Raises:
            TypeError: One of them is no dict.
            ProblemError: One of them cannot be created; none is.
        """
        for customer in customers:
            if not isinstance(customer, dict):
                kind = type(customer).__name__
                raise TypeError(f"each customer is a dict and an argument of its own: seed(acme, beta), not {kind}")
        return plant(self.world, list(customers), self.api_key)

    def deliver_to(self, receiver: str | Callable[[Post], int], *event_types: str, mode: Mode = "sync") -> None:
        """Send webhooks to an address of this machine, or to a function that returns a status; all types unless named.

        With `sync` they arrive before the answer of the request that caused them, with `async` after it.

        Raises:
            TypeError: The receiver is neither, or an asynchronous function.
            ValueError: It is no address that can be sent to, or there is no such event type or mode.
        """
        check_receiver(receiver)
        if mode not in MODES:
            raise ValueError(f"mode must be one of {', '.join(MODES)}, not {mode!r}")
        outbox = self.world.outbox
        register(self.world, receiver if isinstance(receiver, str) else ANYWHERE, list(event_types))
        outbox.sink = None if isinstance(receiver, str) else receiver
        outbox.mode = mode

    def close(self) -> None:
        """Forget the world."""
        self._session.worlds.drop(self.api_key)
