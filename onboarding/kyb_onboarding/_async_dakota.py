"""`AsyncDakota`: the flows, driven in an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from . import _doubt, _flows
from ._clock import Clock
from ._dakota import Onboarding
from ._effects import Commit, Effect, Flow, Pause, Read, Send, run_async
from ._faces import Async, AsyncRaw
from ._gateway.dakota import DakotaApi
from ._history import HistoryEntry, entries
from ._hooks import Exchange, Hooks, Retry
from ._journal import UNFINISHED
from ._sqlite import Connection
from ._stepwise import step
from ._ticks import Ticks
from ._transport import AsyncTransport
from ._watch import Watch
from .models import NewCustomer, Run, State, Step
from .settings import Settings, settings_of

if TYPE_CHECKING:
    import httpx

    from ._bulk import Outcome
    from .webhooks import Event

T = TypeVar("T")


class AsyncDakota(Onboarding, DakotaApi[Async]):
    """`Dakota` for asyncio: the same arguments, methods and errors; journal work runs beside the event loop."""

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        journal: str | None = None,
        account: str | None = None,
        observer: Callable[[Exchange], None] | None = None,
        on_retry: Callable[[Retry], None] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Clock | None = None,
        connect: Callable[[str], Connection] | None = None,
    ) -> None:
        settings = settings_of(settings, api_key=api_key, base_url=base_url, journal=journal, account=account)
        self._transport = AsyncTransport(settings, transport)
        super().__init__(settings, Hooks(observer, on_retry), clock, connect)
        DakotaApi.__init__(self, self._context.gateway.edge, Async(self._drive))
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="kyb-journal")
        self._ticks = Ticks(self._context.journal.store, self._threads)

    @cached_property
    def with_raw(self) -> DakotaApi[AsyncRaw]:
        """As `Dakota.with_raw`."""
        return DakotaApi(self._edge, AsyncRaw(self._drive))

    async def onboard(self, customer: NewCustomer) -> Run:
        """As `Dakota.onboard`."""
        return await self._drive(_flows.onboard(self._context, customer))

    async def wait(self, external_id: str, timeout: timedelta | None = None) -> Run:
        """As `Dakota.wait`."""
        return await self._drive(_flows.follow(self._context, self._key(external_id), self._end(timeout)))

    async def wait_all(self, external_ids: Iterable[str], timeout: timedelta | None = None) -> list[Run]:
        """As `Dakota.wait_all`."""
        return [run async for run in self._waiting(external_ids, timeout)]

    async def _waiting(self, external_ids: Iterable[str], timeout: timedelta | None) -> AsyncIterator[Run]:
        watch = Watch(self._context, self._end(timeout))
        for external_id in external_ids:
            await self._drive(watch.add(self._key(external_id)))
        while watch:
            for seen in await self._drive(watch.look()):
                yield seen

    async def resume(self, wait: timedelta = timedelta(0)) -> list[Run]:
        """As `Dakota.resume`."""
        return [run async for run in self._resuming(wait)]

    async def _resuming(self, wait: timedelta) -> AsyncIterator[Run]:
        end = self._end(wait)
        watch = Watch(self._context, end)
        async for found in self.runs(*UNFINISHED):
            await self._drive(watch.add(self._key(found.external_id), at_once=True))
        while watch:
            for last in await self._drive(watch.look()):
                yield last

    async def onboard_many(
        self, customers: Iterable[NewCustomer | Mapping[str, Any]], *, workers: int = 8
    ) -> AsyncIterator[Outcome]:
        """As `Dakota.onboard_many`; the stream is read in the event loop, and must not block it."""
        from ._async_bulk import AsyncBulk

        async for outcome in AsyncBulk(self._context, self._drive, workers).run(enumerate(customers, 1)):
            yield outcome

    async def plan(self, customer: NewCustomer) -> Run:
        """As `Dakota.plan`."""
        return await self._drive(_flows.plan(self._context, customer))

    async def advance(self, external_id: str) -> Step:
        """As `Dakota.advance`."""
        return await self._drive(step(self._context, self._key(external_id)))

    async def due(self, by: timedelta = timedelta(0)) -> AsyncIterator[Run]:
        """As `Dakota.due`."""
        settings, moment = self.settings, self._context.clock.now() - by
        pages = self._context.journal.pages(settings.base_url, settings.account, UNFINISHED, moment)
        for job in pages:
            for record in await self._in_thread(self._context.journal.store.read, job):
                yield record.as_run()

    async def on_event(self, event: Event) -> Run | None:
        """As `Dakota.on_event`."""
        return await self._drive(_doubt.take_note(self._context, event.customer_id))

    async def reconcile(self, external_id: str) -> Run:
        """As `Dakota.reconcile`."""
        return await self._drive(_doubt.reconcile(self._context, self._key(external_id)))

    async def resolve(
        self, external_id: str, *, by: str, customer_id: str | None = None, not_created: bool = False
    ) -> Run:
        """As `Dakota.resolve`."""
        return await self._drive(_doubt.resolve(self._context, self._key(external_id), customer_id, not_created, by))

    async def forget(self, external_id: str) -> Run:
        """As `Dakota.forget`."""
        run = await self._drive(_flows.forget(self._context, self._key(external_id)))
        await asyncio.get_running_loop().run_in_executor(self._threads, self._context.journal.store.scrub)
        return run

    async def get(self, external_id: str) -> Run:
        """As `Dakota.get`."""
        return (await self._drive(_flows.get(self._context, self._key(external_id)))).as_run()

    async def history(self, external_id: str) -> list[HistoryEntry]:
        """As `Dakota.history`."""
        return entries((await self._drive(_flows.get(self._context, self._key(external_id)))).history)

    async def runs(self, *states: State) -> AsyncIterator[Run]:
        """As `Dakota.runs`."""
        settings = self.settings
        for job in self._context.journal.pages(settings.base_url, settings.account, states):
            for record in await self._in_thread(self._context.journal.store.read, job):
                yield record.as_run()

    async def close(self) -> None:
        """Close connections and journal."""
        await self._transport.close()
        self._threads.shutdown()
        self._context.journal.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()

    async def _drive(self, flow: Flow[T]) -> T:
        return await run_async(flow, self._perform)

    async def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send(request):
                return await self._transport.send(request)
            case Commit(job):
                return await self._ticks.commit(job)
            case Read(job):
                return await self._in_thread(self._context.journal.store.read, job)
            case Pause(seconds):
                await asyncio.sleep(seconds)
        return None

    async def _in_thread(self, work: Callable[[Any], T], job: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, job)
