"""Processes that onboard the same customers on one journal, interleaved at every effect; one seed is one history.

Safety, after every effect: no external_id has two customers, no two sends of one run are under way, no saved id is lost
and no decided run undone. Liveness, with the faults off: every run ends, and every customer's id is in the journal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from kyb_onboarding import KybError, NewCustomer, Settings, _flows
from kyb_onboarding._effects import Answer, Commit, Effect, Flow, Pause, Read, Request, Send
from kyb_onboarding._gateway import Gateway
from kyb_onboarding._journal import UNFINISHED, Journal
from kyb_onboarding._work import Context

from ..support.fake_api import FakeApi
from ..support.process import HOST, SteppedClock
from .disk import Disk, DiskStore
from .network import Network

IDS = ("usr_1", "usr_2", "usr_3")
SETTINGS = Settings(api_key="key", base_url=HOST, journal="simulated", requests_per_minute=0)
STEPS = 120
# A process that stands still between the stamp of a send and the send itself is dead for longer than this.
LONGEST_STALL_S = 40.0
LEAPS_S = (1.0, 5.0, 31.0, 61.0, 3600.0, 23 * 3600.0, 25 * 3600.0)
FINAL = ("decided", "rejected")


class Violation(AssertionError):
    """What must never happen, happened."""


class Task:
    """A flow of a process, stopped at an effect."""

    def __init__(self, flow: Flow[Any]) -> None:
        self.flow = flow
        self.effect: Effect | None = next(flow)
        self.answer: Answer | None = None
        self.due = 0.0
        self.since = 0.0

    def go_on(self, result: Callable[[], Any], now: float) -> None:
        """Give the flow the result of its effect, or the error, and stop at the next effect or at its end."""
        self.answer = None
        try:
            try:
                value = result()
            except KybError as error:
                self.effect = self.flow.throw(error)
            else:
                self.effect = self.flow.send(value)
        except (StopIteration, KybError):
            self.effect = None
        self.since = now
        self.due = now + self.effect.seconds if isinstance(self.effect, Pause) else 0.0


class Process:
    """One process: its own journal object and claims on the shared disk."""

    def __init__(self, world: World, name: str, settings: Settings = SETTINGS) -> None:
        self.name = name
        self.journal = Journal(DiskStore(world.disk, name, world.clock), world.clock, settings.lease)
        self.context = Context(settings, self.journal, Gateway(settings, world.clock), world.clock)
        self.tasks: list[Task] = []

    def begin(self, flow: Callable[[Context], Flow[Any]]) -> None:
        self.tasks.append(Task(flow(self.context)))


def onboarding(customer: NewCustomer) -> Callable[[Context], Flow[Any]]:
    return lambda context: _flows.onboard(context, customer)


class World:
    """The whole of one history."""

    def __init__(self, seed: int) -> None:
        self.work: Callable[[NewCustomer], Callable[[Context], Flow[Any]]] = onboarding
        self.dice = Random(seed)
        self.clock = SteppedClock()
        self.api = FakeApi(self.clock.now)
        self.network = Network(self.api, self.clock, self.dice, rate=self.dice.choice((0.1, 0.3, 0.6)))
        self.disk = Disk(self.dice)
        self.settings = SETTINGS
        self.processes: list[Process] = []
        self._born = 0
        self._saved: dict[str, tuple[str, str | None]] = {}
        self._under_way: dict[str, float] = {}
        self._set_back_at = 0.0

    def run(self) -> None:
        """Run the history to its end. Raises Violation."""
        for _ in range(STEPS):
            self._happen()
            self._check()
        self._settle()

    def _happen(self) -> None:
        ready = [task for process in self.processes for task in process.tasks if task.due <= self.clock.seconds]
        luck = self.dice.random()
        if luck < 0.08 or not self.processes:
            self._start()
        elif luck < 0.12:
            self._kill(self.dice.choice(self.processes))
        elif luck < 0.13:
            self._lose_power()
        elif luck < 0.25 or not ready:
            self._leap()
        else:
            self._step(self.dice.choice(ready))

    def _start(self) -> None:
        if len(self.processes) < 3:
            self._born += 1
            self.processes.append(Process(self, f"process-{self._born}", self.settings))
        process = self.dice.choice(self.processes)
        process.begin(self.work(NewCustomer("Acme Corporation", "business", self.dice.choice(IDS))))

    def _kill(self, process: Process) -> None:
        """End a process at once: no flow of it cleans up, and the OS frees its lock."""
        self.processes.remove(process)
        self.disk.alive.discard(process.name)
        for task in process.tasks:
            self._arrived(task)
            task.flow.close()

    def _lose_power(self) -> None:
        for process in list(self.processes):
            self._kill(process)
        self.disk.lose_power()
        self._saved = self._rows()

    def _leap(self) -> None:
        """Let time pass, but not so much that a send that is about to begin belongs to a dead process."""
        seconds = self.dice.choice(LEAPS_S)
        for process in self.processes:
            for task in process.tasks:
                if isinstance(task.effect, Send):
                    seconds = min(seconds, max(0.0, LONGEST_STALL_S - (self.clock.seconds - task.since)))
        self.network.step(seconds)
        if self.dice.random() < 0.05:
            self.clock.moment -= timedelta(minutes=10)
            # That ends every lease: runs may be taken over, and sent again under the same key.
            self._set_back_at = self.clock.seconds
            self._under_way.clear()

    def _step(self, task: Task) -> None:
        """Perform one effect, or half of one: a send is carried first and answered later, a commit may be torn."""
        effect = task.effect
        if isinstance(effect, Commit) and self.dice.random() < 0.03:
            self._tear(task, effect)
            return
        if isinstance(effect, Send) and task.answer is None:
            try:
                self._send(task, effect.request)
            except KybError as error:
                self._arrived(task)
                raised = error
                task.go_on(lambda: _raise(raised), self.clock.seconds)
        elif isinstance(effect, Send):
            self._arrived(task)
            request, answer = effect.request, task.answer
            assert answer is not None
            task.go_on(lambda: self.network.tell(request, answer), self.clock.seconds)
        else:
            task.go_on(lambda: self._journal_work(effect), self.clock.seconds)
        self._forget_finished()

    def _send(self, task: Task, request: Request) -> None:
        if request.method == "POST":
            key = request.headers["x-idempotency-key"]
            # One that was stamped a lease earlier belongs to a process that stood still; its run was taken over.
            holds = task.since >= self._set_back_at
            if holds and abs(task.since - self._under_way.get(key, -1e9)) < self.settings.lease.total_seconds():
                raise Violation(f"two sends of {key} at once")
            if holds:
                self._under_way[key] = task.since
        task.answer = self.network.ask(request)

    def _arrived(self, task: Task) -> None:
        if isinstance(task.effect, Send):
            self._under_way.pop(task.effect.request.headers.get("x-idempotency-key", ""), None)

    def _journal_work(self, effect: Effect | None) -> Any:
        if isinstance(effect, Commit):
            return DiskStore(self.disk, "", self.clock).commit(effect.job)
        return effect.job(self.disk.db) if isinstance(effect, Read) else None

    def _tear(self, task: Task, effect: Commit) -> None:
        """Commit without a sync, and let the process or the power go before the flow is told."""
        try:
            self.disk.transact(effect.job)
        except KybError:
            return
        process = next(process for process in self.processes if task in process.tasks)
        if self.dice.random() < 0.5:
            self._kill(process)
        else:
            self._lose_power()

    def _forget_finished(self) -> None:
        for process in self.processes:
            process.tasks = [task for task in process.tasks if task.effect is not None]

    def _rows(self) -> dict[str, tuple[str, str | None]]:
        rows = self.disk.db.execute("SELECT external_id, state, customer_id FROM runs").fetchall()
        return {name: (state, customer_id) for name, state, customer_id in rows}

    def _check(self) -> None:
        carried = Counter(row["external_id"] for row in self.api.customers.values())
        if carried and max(carried.values()) > 1:
            raise Violation(f"two customers: {carried}")
        rows = self._rows()
        for name, (state, customer_id) in self._saved.items():
            now = rows.get(name, ("none", None))
            if customer_id is not None and now[1] != customer_id:
                raise Violation(f"the saved id of {name} was lost")
            if state == "decided" != now[0]:
                raise Violation(f"the decided {name} became {now[0]}")
        self._saved = rows

    def _settle(self) -> None:
        """Switch the faults off, let one process take every run to its end, and ask for what must then hold."""
        self.network.calm = True
        for process in list(self.processes):
            self._kill(process)
        survivor = Process(self, "survivor", self.settings)
        self.processes = [survivor]
        for _ in range(5):
            self.network.step(3600)
            for name, (state, _) in self._rows().items():
                if state in UNFINISHED:
                    key = _flows.run_key(survivor.context, name)
                    survivor.begin(lambda context, key=key: _flows.attempt(context, key))  # type: ignore[misc]
            while survivor.tasks:
                self._step_calmly(survivor.tasks[0])
                self._check()
        self._check_end()

    def _step_calmly(self, task: Task) -> None:
        if task.due > self.clock.seconds:
            self.network.step(task.due - self.clock.seconds)
        torn, self.dice = self.dice, _NoLuck()
        self._step(task)
        self.dice = torn

    def _check_end(self) -> None:
        rows = self._rows()
        if unfinished := {name: state for name, (state, _) in rows.items() if state not in FINAL}:
            raise Violation(f"not finished: {unfinished}")
        recorded = {customer_id for _, customer_id in rows.values()}
        if lost := self.api.customers.keys() - recorded:
            raise Violation(f"ids that are not in the journal: {lost}")


class _NoLuck(Random):
    """Dice for a time without accidents."""

    def random(self) -> float:
        return 1.0


def _raise(error: Exception) -> Any:
    raise error
