"""`Dakota` and `AsyncDakota`: the same flows, driven in a thread or in an event loop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self, TypeVar

from . import _flows
from ._clock import Clock, SystemClock
from ._effects import Commit, Effect, Flow, Pause, Read, Send, run, run_async
from ._gateway import Exchange, Gateway
from ._journal import UNFINISHED, Journal
from ._records import RunKey
from ._sqlite import Connection, SqliteStore
from ._steps import Context
from ._transport import AsyncTransport, Transport
from ._watch import Watch
from .models import NewCustomer, Run, State
from .settings import Settings

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
FOREVER = timedelta(days=365)


class _Onboarding:
    """What both faces share: settings, journal and gateway as one context."""

    def __init__(
        self,
        settings: Settings | None,
        observer: Callable[[Exchange], None] | None,
        clock: Clock | None,
        connect: Callable[[str], Connection] | None,
        given: dict[str, Any],
    ) -> None:
        settings = settings or Settings.from_env(**given)
        clock = clock or SystemClock()
        journal = Journal(SqliteStore(settings.journal, connect), clock, settings.lease)
        self._context = Context(settings, journal, Gateway(settings, clock, observer), clock)

    @property
    def settings(self) -> Settings:
        return self._context.settings

    def _key(self, external_id: str) -> RunKey:
        return _flows.run_key(self._context, external_id)

    def _end(self, timeout: timedelta | None) -> float:
        return self._context.clock.monotonic() + (FOREVER if timeout is None else timeout).total_seconds()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.settings.base_url} account {self.settings.account!r}>"


class Dakota(_Onboarding):
    """Onboard customers at Dakota, durably. Thread-safe; one per process and API key is enough.

    Args:
        settings: everything at once; else the arguments below, else the environment (`Settings.from_env`).
        api_key, base_url, journal, account: as in `Settings`.
        observer: called after each exchange with the API, for a progress display or a log.
        transport: an httpx transport, for tests or special networks.
        clock, connect: the clock, and the opener of the journal's SQLite connection, for tests.

    Raises:
        ConfigurationError: a setting is missing or wrong.
        JournalError: the journal cannot be used.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        journal: str | None = None,
        account: str | None = None,
        observer: Callable[[Exchange], None] | None = None,
        transport: httpx.BaseTransport | None = None,
        clock: Clock | None = None,
        connect: Callable[[str], Connection] | None = None,
    ) -> None:
        given = {"api_key": api_key, "base_url": base_url, "journal": journal, "account": account}
        super().__init__(settings, observer, clock, connect, given)
        self._transport = Transport(self.settings, transport)

    def onboard(self, customer: NewCustomer) -> Run:
        """Create the customer, fetch it and look at its application once.

        Three requests; none twice for what is recorded. Safe to repeat: the same external_id gives the same
        customer, also after a crash. It does not wait for the decision: `wait` does.

        Raises:
            InputChangedError: the external_id is recorded with other input.
            RejectedError: the API refused the input; corrected input may use the same external_id.
            CredentialsError: the API refused the key; nothing is recorded of the attempt.
            UnavailableError, TransportError, RateLimitedError: no outcome; `resume` sends the same key again.
            InDoubtError, ConflictError: see there.
            JournalError: the journal failed; if a customer exists that it lacks, `customer_id` names it.
        """
        return self._drive(_flows.onboard(self._context, customer))

    def wait(self, external_id: str, timeout: timedelta | None = None) -> Run:
        """Look at the application until it is decided. Without a timeout, for as long as it takes.

        One or two requests a look; the first pause is `poll_interval`, each later one half longer.

        Raises: UndecidedError at the end of the timeout; RunNotFoundError; and what `onboard` raises.
        """
        return self._drive(_flows.follow(self._context, self._key(external_id), self._end(timeout)))

    def wait_all(self, external_ids: Iterable[str], timeout: timedelta | None = None) -> Iterator[Run]:
        """Follow many runs at once; yield each when it is final, and at the end the undecided ones as they are."""
        watch = Watch(self._context, self._end(timeout))
        for external_id in external_ids:
            self._drive(watch.add(self._key(external_id)))
        while watch:
            if (seen := self._drive(watch.look())) is not None:
                yield seen

    def resume(self, wait: timedelta = timedelta(0)) -> Iterator[Run]:
        """Take every unfinished run of this host and account further, and yield it.

        A run that fails is yielded with its `problem`. With `wait`, undecided runs are followed that long.

        Raises: CredentialsError, JournalError: these would fail every run.
        """
        end = self._end(wait)
        watch = Watch(self._context, end)
        for found in self.runs(*UNFINISHED):
            seen = self._drive(_flows.attempt(self._context, self._key(found.external_id)))
            if seen.is_final or not wait:
                yield seen
            else:
                self._drive(watch.add(self._key(seen.external_id)))
        while watch:
            if (last := self._drive(watch.look())) is not None:
                yield last

    def get(self, external_id: str) -> Run:
        """Return what the journal knows of one run. No request. Raises RunNotFoundError."""
        return self._drive(_flows.get(self._context, self._key(external_id))).as_run()

    def runs(self, *states: State) -> Iterator[Run]:
        """Yield the runs of this host and account, of the given states or all. No request."""
        settings = self.settings
        for job in self._context.journal.pages(settings.base_url, settings.account, states):
            for record in self._context.journal.store.read(job):
                yield record.as_run()

    def close(self) -> None:
        """Close connections and journal."""
        self._transport.close()
        self._context.journal.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _drive(self, flow: Flow[T]) -> T:
        return run(flow, self._perform)

    def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send(request):
                return self._transport.send(request)
            case Commit(job):
                return self._context.journal.store.commit(job)
            case Read(job):
                return self._context.journal.store.read(job)
            case Pause(seconds):
                time.sleep(seconds)
        return None


class AsyncDakota(_Onboarding):
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
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Clock | None = None,
        connect: Callable[[str], Connection] | None = None,
    ) -> None:
        given = {"api_key": api_key, "base_url": base_url, "journal": journal, "account": account}
        super().__init__(settings, observer, clock, connect, given)
        self._transport = AsyncTransport(self.settings, transport)
        self._threads = ThreadPoolExecutor(max_workers=8, thread_name_prefix="kyb-journal")

    async def onboard(self, customer: NewCustomer) -> Run:
        """As `Dakota.onboard`."""
        return await self._drive(_flows.onboard(self._context, customer))

    async def wait(self, external_id: str, timeout: timedelta | None = None) -> Run:
        """As `Dakota.wait`."""
        return await self._drive(_flows.follow(self._context, self._key(external_id), self._end(timeout)))

    async def wait_all(self, external_ids: Iterable[str], timeout: timedelta | None = None) -> AsyncIterator[Run]:
        """As `Dakota.wait_all`."""
        watch = Watch(self._context, self._end(timeout))
        for external_id in external_ids:
            await self._drive(watch.add(self._key(external_id)))
        while watch:
            if (seen := await self._drive(watch.look())) is not None:
                yield seen

    async def resume(self, wait: timedelta = timedelta(0)) -> AsyncIterator[Run]:
        """As `Dakota.resume`."""
        end = self._end(wait)
        watch = Watch(self._context, end)
        async for found in self.runs(*UNFINISHED):
            seen = await self._drive(_flows.attempt(self._context, self._key(found.external_id)))
            if seen.is_final or not wait:
                yield seen
            else:
                await self._drive(watch.add(self._key(seen.external_id)))
        while watch:
            if (last := await self._drive(watch.look())) is not None:
                yield last

    async def get(self, external_id: str) -> Run:
        """As `Dakota.get`."""
        return (await self._drive(_flows.get(self._context, self._key(external_id)))).as_run()

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
                return await self._in_thread(self._context.journal.store.commit, job)
            case Read(job):
                return await self._in_thread(self._context.journal.store.read, job)
            case Pause(seconds):
                await asyncio.sleep(seconds)
        return None

    async def _in_thread(self, work: Callable[[Any], T], job: Any) -> T:
        """Run journal work in a thread; a cancelled task still waits for what is being written."""
        future = asyncio.get_running_loop().run_in_executor(self._threads, work, job)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await asyncio.wait([future])
            raise
