"""`Dakota`: the flows, driven in the calling thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from . import _doubt, _flows
from ._budget import Budget
from ._clock import Clock
from ._effects import Commit, Effect, Flow, Pause, Read, Send, run
from ._faces import Sync, SyncRaw
from ._gateway import Gateway
from ._gateway.dakota import DakotaApi
from ._history import HistoryEntry, entries
from ._hooks import Exchange, Hooks, Retry
from ._journal import UNFINISHED, Journal
from ._journals import open_journal
from ._pacing import JournalPacing, Pacing
from ._records import RunKey
from ._sqlite import Connection
from ._stepwise import step
from ._watch import Watch
from ._work import Context
from .models import NewCustomer, Run, State, Step
from .settings import Settings, seal_of, settings_of

if TYPE_CHECKING:
    import httpx

    from ._bulk import Outcome
    from .webhooks import Event

T = TypeVar("T")
FOREVER = timedelta(days=365)


def context_of(settings: Settings, journal: Journal, clock: Clock, hooks: Hooks) -> Context:
    """Return what the flows work with."""
    pacing: Pacing | None = None  # the gateway's own: each process for itself
    if settings.pacing == "journal" and settings.requests_per_minute:
        account = (settings.base_url, settings.account, settings.requests_per_minute)
        pacing = JournalPacing(Budget(journal.store, clock, *account))
    return Context(settings, journal, Gateway(settings, clock, hooks, pacing), clock)


class Onboarding:
    """What both faces share: settings, journal and gateway as one context."""

    def __init__(
        self,
        settings: Settings,
        hooks: Hooks,
        clock: Clock | None,
        connect: Callable[[str], Connection] | None,
    ) -> None:
        seal = seal_of(settings.seal_key)
        journal, clock = open_journal(settings.journal, settings.lease, seal, settings.durability, clock, connect)
        self._context = context_of(settings, journal, clock, hooks)

    @property
    def settings(self) -> Settings:
        return self._context.settings

    def _key(self, external_id: str) -> RunKey:
        return _flows.run_key(self._context, external_id)

    def _end(self, timeout: timedelta | None) -> float:
        return self._context.clock.monotonic() + (FOREVER if timeout is None else timeout).total_seconds()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.settings.base_url} account {self.settings.account!r}>"


class Dakota(Onboarding, DakotaApi[Sync]):
    """Onboard customers at Dakota, durably, and make its other calls by `customers`, `applications`, `sandbox`,
    `webhooks`, `events` and `legal`. Thread-safe; one per process and API key is enough.

    Args:
        settings: everything at once; else the arguments below, else the environment (`Settings.from_env`).
        api_key, base_url, journal, account: as in `Settings`.
        observer: called after each exchange with the API, for a progress display or a log.
        on_retry: called before each pause that precedes another attempt. No hook sees a secret or an id, and what
            it raises is logged and does not break the call.
        transport: an httpx transport, for tests or special networks.
        clock, connect: the clock, and the opener of the journal's SQLite connection, for tests.

    Raises:
        ConfigurationError: a setting is missing or wrong, or a proxy or certificate that the environment names.
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
        on_retry: Callable[[Retry], None] | None = None,
        transport: httpx.BaseTransport | None = None,
        clock: Clock | None = None,
        connect: Callable[[str], Connection] | None = None,
    ) -> None:
        from ._transport import Transport  # the HTTP library loads with the first client, not with the package

        settings = settings_of(settings, api_key=api_key, base_url=base_url, journal=journal, account=account)
        # Before the journal is opened: what the environment spoils leaves nothing open.
        self._transport = Transport(settings, transport)
        super().__init__(settings, Hooks(observer, on_retry), clock, connect)
        DakotaApi.__init__(self, self._context.gateway.edge, Sync(self._drive))

    @cached_property
    def with_raw(self) -> DakotaApi[SyncRaw]:
        """The same resources; each call returns the whole `Reply`: status, headers, body and value."""
        return DakotaApi(self._edge, SyncRaw(self._drive))

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

    def wait_all(self, external_ids: Iterable[str], timeout: timedelta | None = None) -> list[Run]:
        """Follow many runs at once, and return them: the final ones first, then the undecided ones as they are."""
        return list(self._waiting(external_ids, timeout))

    def _waiting(self, external_ids: Iterable[str], timeout: timedelta | None) -> Iterator[Run]:
        watch = Watch(self._context, self._end(timeout))
        for external_id in external_ids:
            self._drive(watch.add(self._key(external_id)))
        while watch:
            yield from self._drive(watch.look())

    def resume(self, wait: timedelta = timedelta(0)) -> list[Run]:
        """Take every unfinished run of this host and account further, and return them all.

        A run that fails is returned with its `problem`. With `wait`, undecided runs are followed that long.

        Raises: CredentialsError, JournalError: these would fail every run.
        """
        return list(self._resuming(wait))

    def _resuming(self, wait: timedelta) -> Iterator[Run]:
        end = self._end(wait)
        watch = Watch(self._context, end)
        for found in self.runs(*UNFINISHED):
            self._drive(watch.add(self._key(found.external_id), at_once=True))
        while watch:
            yield from self._drive(watch.look())

    def onboard_many(
        self, customers: Iterable[NewCustomer | Mapping[str, Any]], *, workers: int = 8
    ) -> Iterator[Outcome]:
        """Create many customers, each by one request, and yield the outcome of each as it comes.

        The stream is read ahead and recorded in chunks, so what was read is in the journal whatever happens: to go on,
        give the same customers again, or `resume`. Each needs an external_id; a mapping has the names of NewCustomer's
        arguments. The statuses are not asked for here: `wait_all` and `resume` read them a hundred a page.

        Args:
            customers: read in a thread of its own.
            workers: requests at a time; `requests_per_minute` holds for all of them together.

        Raises: CredentialsError, JournalError: these would fail all; none is begun after it.
        """
        from ._bulk import Bulk

        return Bulk(self._context, self._drive, workers).run(enumerate(customers, 1))

    def plan(self, customer: NewCustomer) -> Run:
        """Record the customer's input and send nothing; `advance` or `resume` goes on from there.

        Raises: InputChangedError: the external_id is recorded with other input; JournalError.
        """
        return self._drive(_flows.plan(self._context, customer))

    def advance(self, external_id: str) -> Step:
        """Take one run as far as it goes now, and tell what comes next. It never sleeps: an engine owns the time.

        At most the requests of `onboard`, none before the moment that the last call told. Safe to repeat, at any time
        and in any process. Every failure of the run itself is on record in `Run.problem`, and is a Wait or InDoubt.

        Raises: RunNotFoundError; CredentialsError, JournalError: these would fail every run.
        """
        return self._drive(step(self._context, self._key(external_id)))

    def due(self, by: timedelta = timedelta(0)) -> Iterator[Run]:
        """Yield the unfinished runs that could have gone on for at least so long: what an engine may have lost."""
        settings, moment = self.settings, self._context.clock.now() - by
        pages = self._context.journal.pages(settings.base_url, settings.account, UNFINISHED, moment)
        for job in pages:
            for record in self._context.journal.store.read(job):
                yield record.as_run()

    def on_event(self, event: Event) -> Run | None:
        """Advance the run that a webhook event concerns, and return it; None for an event of no known customer.

        The event is a hint: one or two requests ask the provider, so that events may come late, twice or in any order.
        A decided run stays decided, and tells what the provider says since: it may revoke `kyb_status`.
        """
        return self._drive(_doubt.take_note(self._context, event.customer_id))

    def reconcile(self, external_id: str) -> Run:
        """Ask the provider now what became of a run, whatever the journal says of when to look, and take it further.

        A run without a customer's id is looked up by its external_id. One customer is adopted. Where surely none
        exists it is sent again, as the next generation; while the key still proves what happened, under the same key.
        Several are a person's to decide, and so is a run in conflict whose customers do not show any more. A run that
        has its customer is looked at once; a decided one is read again, stays decided, and is never sent.

        Raises: InDoubtError: nothing proves it yet; ConflictError: `resolve` it; RunNotFoundError, RunBusyError; and
            what `onboard` raises.
        """
        return self._drive(_doubt.reconcile(self._context, self._key(external_id)))

    def resolve(self, external_id: str, *, by: str, customer_id: str | None = None, not_created: bool = False) -> Run:
        """Record a person's decision about a run that is in doubt or in conflict. Nothing is created.

        With `customer_id`, the provider's customer is fetched and adopted; it must exist, show no other external_id,
        and be no other run's. With `not_created`, the next generation begins, under a new key; the next `onboard` or
        `resume` sends it, so say so only when the provider has confirmed it. Both go into the run's history.

        Args:
            by: who decides, a plain name of 1 to 80 characters. It stays in the history: no applicant's data.

        Raises: NothingToResolveError: the run is in another state; InvalidInputError: the customer is not this run's;
            NotFoundError: there is no such customer; RunBusyError: somebody works on the run. Nothing was changed.
        """
        return self._drive(_doubt.resolve(self._context, self._key(external_id), customer_id, not_created, by))

    def forget(self, external_id: str) -> Run:
        """Erase what the journal knows of a run, but that its customer exists: it is not created again. No request.

        What stays: the external_id, digests of the input, and `customer_id`. The provider's own record is not touched.

        Raises: RunNotFoundError, RunBusyError; InDoubtError: which customer exists is not known yet.
        """
        run = self._drive(_flows.forget(self._context, self._key(external_id)))
        self._context.journal.store.scrub()
        return run

    def get(self, external_id: str) -> Run:
        """Return what the journal knows of one run. No request. Raises RunNotFoundError."""
        return self._drive(_flows.get(self._context, self._key(external_id))).as_run()

    def history(self, external_id: str) -> list[HistoryEntry]:
        """Return what happened to one run, the oldest first. No request. Raises RunNotFoundError."""
        return entries(self._drive(_flows.get(self._context, self._key(external_id))).history)

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
