"""`DollarPe`: its calls, made in the calling thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from ._caller import Caller
from ._clock import Clock, SystemClock
from ._dollarpe_settings import DollarPeSettings
from ._effects import Effect, Flow, Pause, Send, run
from ._faces import Sync, SyncRaw
from ._failures import envelope_failure
from ._gateway._calls import Edge
from ._gateway.dollarpe import DollarPeApi, dollarpe_edge
from ._hooks import Exchange, Hooks, Retry
from ._retry import RetryPolicy
from ._transport import Transport
from .signing import SignatureAuth

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


def edge_of(settings: DollarPeSettings, clock: Clock, hooks: Hooks) -> Edge:
    """Return the edge that both faces call through."""
    policy = RetryPolicy(settings.max_attempts, settings.deadline.total_seconds())
    return dollarpe_edge(settings.base_url, Caller(policy, clock, hooks, judge=envelope_failure))


def auth_of(settings: DollarPeSettings, clock: Clock) -> SignatureAuth:
    """Return what signs the requests."""
    return SignatureAuth(settings.api_key, settings.api_secret, settings.canonical, clock.now)


class DollarPe(DollarPeApi[Sync]):
    """DollarPe's customers and their KYC. Thread-safe; one per process and key is enough.

    Args:
        settings: everything at once; else the environment (`DollarPeSettings.from_env`).
        observer, on_retry: hooks, as in `Dakota`.
        transport: an httpx transport, for tests or special networks.
        clock: the clock, for tests.

    Raises:
        ConfigurationError: a setting is missing or wrong.
    """

    def __init__(
        self,
        settings: DollarPeSettings | None = None,
        *,
        observer: Callable[[Exchange], None] | None = None,
        on_retry: Callable[[Retry], None] | None = None,
        transport: httpx.BaseTransport | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.settings = settings or DollarPeSettings.from_env()
        clock = clock or SystemClock()
        self._transport = Transport(self.settings, transport, auth_of(self.settings, clock))
        super().__init__(edge_of(self.settings, clock, Hooks(observer, on_retry)), Sync(self._drive))

    @cached_property
    def with_raw(self) -> DollarPeApi[SyncRaw]:
        """The same resources; each call returns the whole `Reply`: status, headers, body and value."""
        return DollarPeApi(self._edge, SyncRaw(self._drive))

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<DollarPe {self.settings.base_url}>"

    def _drive(self, flow: Flow[T]) -> T:
        return run(flow, self._perform)

    def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send(request):
                return self._transport.send(request)
            case Pause(seconds):
                time.sleep(seconds)
        return None
