"""A process that runs flows on a journal and a fake provider, and can die at any effect."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from kyb_onboarding import NewCustomer, Run, Settings, Step, _flows
from kyb_onboarding._dakota import context_of
from kyb_onboarding._effects import Commit, Effect, Flow, Pause, Read, Send
from kyb_onboarding._hooks import Hooks
from kyb_onboarding._journal import UNFINISHED
from kyb_onboarding._journals import open_journal
from kyb_onboarding._records import Record
from kyb_onboarding._sqlite import Connection
from kyb_onboarding._stepwise import step
from kyb_onboarding.settings import seal_of

from .fake_api import FakeApi

T = TypeVar("T")
HOST = "https://api.example"
ACME = NewCustomer(name="Acme Corporation", customer_type="business", external_id="usr_12345")


class SteppedClock:
    """A clock that only moves when told; wall and monotonic time together."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 1, tzinfo=UTC)
        self.seconds = 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def random(self) -> float:
        return 0.5

    def step(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        self.seconds += seconds


class DiedError(BaseException):
    """The process died: nothing of it runs any more."""


class Process:
    """One process on a journal file. `die_at` counts effects from 0: it dies before or after that one."""

    def __init__(
        self,
        path: str,
        api: FakeApi,
        clock: SteppedClock,
        connect: Callable[[str], Connection] | None = None,
        **settings: Any,
    ) -> None:
        given: dict[str, Any] = {"api_key": "key", "base_url": HOST, "journal": path, "requests_per_minute": 0}
        self.settings = Settings(**(given | settings))
        self.api, self.clock = api, clock
        seal, durability = seal_of(self.settings.seal_key), self.settings.durability
        self.journal, _ = open_journal(self.settings.journal, self.settings.lease, seal, durability, clock, connect)
        self.context = context_of(self.settings, self.journal, clock, Hooks())
        self.effects: list[str] = []
        self.die_at: int | None = None
        self.die_after = False
        self.before: Callable[[Effect], None] = lambda effect: None

    def onboard(self, customer: NewCustomer = ACME) -> Run:
        return self.drive(_flows.onboard(self.context, customer))

    def advance(self, external_id: str = "usr_12345") -> Step:
        return self.drive(step(self.context, _flows.run_key(self.context, external_id)))

    def wait(self, seconds: float = 3600, external_id: str = "usr_12345") -> Run:
        key = _flows.run_key(self.context, external_id)
        return self.drive(_flows.follow(self.context, key, self.clock.monotonic() + seconds))

    def resume(self) -> list[Run]:
        pages = self.journal.pages(self.settings.base_url, self.settings.account, UNFINISHED)
        found = [record.key for job in pages for record in self.journal.store.read(job)]
        return [self.drive(_flows.attempt(self.context, key)) for key in found]

    def get(self, external_id: str = "usr_12345") -> Run:
        return self.record(external_id).as_run()

    def record(self, external_id: str = "usr_12345") -> Record:
        return self.drive(_flows.get(self.context, _flows.run_key(self.context, external_id)))

    def drive(self, flow: Flow[T]) -> T:
        """As the real driver, but death abandons the flow instead of letting it clean up."""
        try:
            effect = next(flow)
            while True:
                try:
                    result = self._perform(effect)
                except DiedError:
                    flow.close()
                    raise
                except BaseException as error:
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as stop:
            value: T = stop.value
            return value

    def end(self) -> None:
        """End as a killed process does: the OS takes its lock back, and nothing else happens."""
        self.journal.store.close()
        if self.journal._owner is not None:
            self.journal._owner.forsake()

    def _perform(self, effect: Effect) -> Any:
        number = len(self.effects)
        self.effects.append(type(effect).__name__)
        if number == self.die_at and not self.die_after:
            raise DiedError
        self.before(effect)
        result = self._effect(effect)
        if number == self.die_at:
            raise DiedError
        return result

    def _effect(self, effect: Effect) -> Any:
        match effect:
            case Send(request):
                return self.api.send(request)
            case Commit(job):
                return self.journal.store.commit(job)
            case Read(job):
                return self.journal.store.read(job)
            case Pause(seconds):
                self.clock.step(seconds)
        return None
