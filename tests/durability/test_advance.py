"""`advance`: as far as a run goes without a pause; what an engine needs to know is in what it returns."""

from datetime import timedelta

import pytest
from kyb_onboarding import CredentialsError, Done, InDoubt, RunNotFoundError, Wait, _flows
from kyb_onboarding._effects import Pause
from kyb_onboarding.errors import JournalError

from ..support.fake_api import FakeApi, lost, status, unreachable, work_then_status
from ..support.process import ACME, DiedError, Process, SteppedClock


@pytest.fixture
def world(tmp_path):
    clock = SteppedClock()
    api = FakeApi(clock.now)
    processes = []

    def start(**settings):
        process = Process(str(tmp_path / "journal.db"), api, clock, **settings)
        process.before = refuse_pauses
        processes.append(process)
        return process

    yield start, api, clock
    for process in processes:
        process.end()


def refuse_pauses(effect):
    assert not isinstance(effect, Pause), effect


def planned(start, **settings):
    process = start(**settings)
    process.drive(_flows.plan(process.context, ACME))
    return process


def to_the_end(process, clock):
    """Do as an engine: call again at the moment that was told."""
    for _ in range(50):
        told = process.advance()
        if isinstance(told, Done):
            return told
        clock.step((told.until - clock.now()).total_seconds())
    raise AssertionError(told)


def test_a_planned_run_is_created_and_then_waits_for_its_decision(world):
    start, api, clock = world
    told = planned(start).advance()
    assert isinstance(told, Wait)
    assert (told.run.state, told.until) == ("tracking", clock.now() + timedelta(seconds=5))
    assert len(api.posts()) == 1


def test_before_its_time_nothing_is_sent(world):
    start, api, _ = world
    process = planned(start)
    first = process.advance()
    sent = len(api.requests)
    assert process.advance() == first
    assert len(api.requests) == sent


def test_at_its_time_it_is_decided_and_stays_so(world):
    start, api, clock = world
    process = planned(start)
    done = to_the_end(process, clock)
    assert (done.run.state, len(api.customers)) == ("decided", 1)
    sent = len(api.requests)
    assert process.advance() == done
    assert len(api.requests) == sent


@pytest.mark.parametrize(
    "faults",
    [
        [status(503)],
        [status(429, **{"retry-after": "30"})],
        [unreachable],
        [lost(worked=True)],
        [lost(worked=False), status(500)],
        [work_then_status(500)],
        [work_then_status(201), status(503)],
        [status(409), status(409)],
    ],
)
def test_a_fault_is_a_wait_with_the_claim_given_back_and_one_customer_at_the_end(world, faults):
    start, api, clock = world
    process = planned(start)
    api.faults = list(faults)
    told = process.advance()
    assert not isinstance(told, Done)
    assert told.until > clock.now()
    assert process.record().owner is None
    assert to_the_end(start(), clock).run.state == "decided"
    assert len(api.customers) == 1


def test_a_pause_that_the_provider_asks_for_is_told(world):
    start, api, clock = world
    process = planned(start)
    api.faults = [status(429, **{"retry-after": "45"})]
    assert process.advance().until == clock.now() + timedelta(seconds=45)
    assert process.record().unresolved_sends == 0  # a refused send is as if it had not been


def test_an_empty_budget_is_a_wait_and_records_no_send(world):
    start, api, clock = world
    process = planned(start, requests_per_minute=1)
    list(process.context.gateway.edge.caller._pacing.hold(30))
    told = process.advance()
    assert (told.until, told.run.state) == (clock.now() + timedelta(seconds=30), "planned")
    record = process.record()
    assert (record.unresolved_sends, record.first_sent_at, record.owner, api.requests) == (0, None, None, [])


def test_a_moment_that_was_not_used_is_free_for_the_next(world):
    start, _, clock = world
    process = planned(start, requests_per_minute=2)
    first = process.advance()  # two requests of the key: the budget is used up
    clock.step(5)
    waits = {process.advance().until for _ in range(3)}
    assert first.until == clock.now()
    assert waits == {clock.now() + timedelta(seconds=55)}


def test_a_run_that_another_works_on_is_a_short_wait(world):
    start, api, clock = world
    holder, other = planned(start), start()
    holder.drive(_claimed(holder))
    told = other.advance()
    assert isinstance(told, Wait)
    assert told.until == clock.now() + timedelta(seconds=2)
    assert api.requests == []


def _claimed(process):
    from kyb_onboarding._effects import Commit

    yield Commit(process.journal.claim(_flows.run_key(process.context, "usr_12345")))


def test_a_rejection_is_done_and_a_send_of_unknown_outcome_past_its_window_in_doubt(world):
    start, api, clock = world
    process = planned(start)
    api.faults = [lost(worked=False)]
    process.advance()
    clock.step(24 * 3600)
    api.shows_external_id = False
    api.faults = [status(503)]
    told = process.advance()
    assert isinstance(told, InDoubt)
    assert told.until > clock.now()
    assert to_the_end(process, clock).run.state == "decided"
    api.faults = [status(422)]
    other = ACME.__class__(name="Beta", customer_type="business", external_id="usr_2")
    process.drive(_flows.plan(process.context, other))
    told = process.advance("usr_2")
    assert isinstance(told, Done)
    assert told.run.state == "rejected"


def test_what_would_fail_every_run_is_raised(world):
    start, api, _ = world
    process = planned(start)
    with pytest.raises(RunNotFoundError):
        process.advance("unknown")
    api.faults = [status(401)]
    with pytest.raises(CredentialsError):
        process.advance()
    assert process.record().state == "planned"
    process.journal.store.close()
    with pytest.raises(JournalError):
        process.advance()


@pytest.mark.parametrize("die_after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("die_at", range(8))
def test_a_worker_that_dies_anywhere_is_followed_by_another(world, die_at, die_after):
    start, api, clock = world
    doomed = planned(start)
    doomed.effects.clear()
    doomed.die_at, doomed.die_after = die_at, die_after
    with pytest.raises(DiedError):
        doomed.advance()
    doomed.end()
    assert to_the_end(start(), clock).run.state == "decided"
    assert len(api.customers) == 1
