"""`AsyncDollarPe`: its calls, made in an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from ._clock import Clock, SystemClock
from ._dollarpe import auth_of, edge_of
from ._dollarpe_settings import DollarPeSettings
from ._effects import Effect, Flow, Pause, Send, run_async
from ._faces import Async, AsyncRaw
from ._gateway.dollarpe import DollarPeApi
from ._hooks import Exchange, Hooks, Retry
from ._transport import AsyncTransport

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


class AsyncDollarPe(DollarPeApi[Async]):
    """`DollarPe` for asyncio: the same arguments, calls and errors."""

    def __init__(
        self,
        settings: DollarPeSettings | None = None,
        *,
        observer: Callable[[Exchange], None] | None = None,
        on_retry: Callable[[Retry], None] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.settings = settings or DollarPeSettings.from_env()
        clock = clock or SystemClock()
        self._transport = AsyncTransport(self.settings, transport, auth_of(self.settings, clock))
        super().__init__(edge_of(self.settings, clock, Hooks(observer, on_retry)), Async(self._drive))

    @cached_property
    def with_raw(self) -> DollarPeApi[AsyncRaw]:
        """As `DollarPe.with_raw`."""
        return DollarPeApi(self._edge, AsyncRaw(self._drive))

    async def close(self) -> None:
        """Close the connections."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"<AsyncDollarPe {self.settings.base_url}>"

    async def _drive(self, flow: Flow[T]) -> T:
        return await run_async(flow, self._perform)

    async def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send(request):
                return await self._transport.send(request)
            case Pause(seconds):
                await asyncio.sleep(seconds)
        return None
