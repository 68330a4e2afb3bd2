"""The flow as a state machine: calls, faults, deaths and clock steps in any order.

Safety: at every moment at most one customer per external_id. Liveness: with the faults off and time to settle,
every run is final or created, and every customer's id is in the journal.
"""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from kyb_onboarding import KybError, NewCustomer

from ..support.fake_api import FakeApi, fine, lost, problem, status, unreachable, work_then_status
from ..support.process import DiedError, Process, SteppedClock

NAMES = ("Acme Corporation", "Acme Limited")
IDS = ("usr_1", "usr_2", "usr_3")


def asleep(api, request):
    """Answer 503 after the machine slept for a day: wall time passes, monotonic time does not."""
    api.now.__self__.moment += timedelta(hours=25)
    return problem(503)


FAULTS = {
    "asleep": asleep,
    "fine": fine,
    "lost before": lost(worked=False),
    "lost after": lost(worked=True),
    "unreachable": unreachable,
    "500 after": work_then_status(500),
    **{str(code): status(code) for code in (400, 401, 403, 408, 409, 422, 425, 429, 503)},
}


class FlowMachine(RuleBasedStateMachine):
    """Two processes on one journal, one provider, one clock."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = SteppedClock()
        self.api = FakeApi(self.clock.now)
        self.processes = [self._new(), self._new()]

    def _new(self) -> Process:
        return Process(str(self.folder / "journal.db"), self.api, self.clock)

    def _attempt(self, which: int, work) -> None:
        process = self.processes[which]
        try:
            work(process)
        except KybError:
            return
        except DiedError:
            process.end()
            self.processes[which] = self._new()
        finally:
            process.die_at = None

    @rule(which=st.integers(0, 1), external_id=st.sampled_from(IDS), name=st.sampled_from(NAMES))
    def onboard(self, which, external_id, name):
        customer = NewCustomer(name=name, customer_type="business", external_id=external_id)
        self._attempt(which, lambda process: process.onboard(customer))

    @rule(which=st.integers(0, 1), effects=st.integers(0, 12), after=st.booleans())
    def doom(self, which, effects, after):
        process = self.processes[which]
        process.die_at, process.die_after = len(process.effects) + effects, after

    @rule(which=st.integers(0, 1))
    def resume(self, which):
        self._attempt(which, lambda process: process.resume())

    @rule(which=st.integers(0, 1), external_id=st.sampled_from(IDS))
    def wait(self, which, external_id):
        self._attempt(which, lambda process: process.wait(120, external_id))

    @rule(faults=st.lists(st.sampled_from(sorted(FAULTS)), min_size=1, max_size=4))
    def break_the_provider(self, faults):
        self.api.faults = [FAULTS[name] for name in faults]

    @rule(worked=st.booleans())
    def cut_the_network(self, worked):
        self.api.faults = [lost(worked=worked)] * 3

    @rule(seconds=st.sampled_from([1, 31, 61, 3600, 23 * 3600, 24 * 3600]))
    def step_the_clock(self, seconds):
        self.clock.step(seconds)

    @precondition(lambda self: hasattr(self, "api"))
    @invariant()
    def no_customer_twice(self):
        carried = [row["external_id"] for row in self.api.customers.values()]
        assert len(carried) == len(set(carried)), f"duplicates of {carried}"

    def teardown(self) -> None:
        if not hasattr(self, "api"):
            return
        try:
            self._settle()
        finally:
            for process in self.processes:
                process.end()
            shutil.rmtree(self.folder)

    def _settle(self) -> None:
        self.api.faults = []
        survivor = self.processes[0]
        survivor.die_at = None
        for _ in range(4):
            self.clock.step(3600)
            runs = survivor.resume()
        assert [run.state for run in runs if not run.is_final] == []
        self.no_customer_twice()
        recorded = {
            record.customer_id for job in survivor.journal.pages() for record in survivor.journal.store.read(job)
        }
        assert self.api.customers.keys() <= recorded, "an id was lost"


TestFlowMachine = FlowMachine.TestCase
TestFlowMachine.settings = settings(
    max_examples=60, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)


def _find_a_bug() -> None:
    run_state_machine_as_test(
        FlowMachine,
        settings=settings(
            max_examples=1000,
            stateful_step_count=25,
            deadline=None,
            database=None,
            report_multiple_bugs=False,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_control_a_key_that_is_not_derived_is_caught(monkeypatch):
    """Without the first fence the machine must find a duplicate, or it proves nothing."""
    import uuid

    from kyb_onboarding import _gateway

    create = _gateway.Gateway.create_customer

    def with_random_key(self, body, idempotency_key, guard):
        return create(self, body, str(uuid.uuid4()), guard)

    monkeypatch.setattr(_gateway.Gateway, "create_customer", with_random_key)
    with pytest.raises(AssertionError, match="duplicates"):
        _find_a_bug()


def test_control_an_unrecorded_send_is_caught(monkeypatch):
    """Without the second fence (the send on record before it begins) the window's end makes a duplicate."""
    from kyb_onboarding import _work

    monkeypatch.setattr(_work, "may_be_forgotten", lambda context, record: False)
    with pytest.raises(AssertionError, match="duplicates"):
        _find_a_bug()
