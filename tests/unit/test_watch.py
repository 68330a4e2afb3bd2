"""Following many runs: each is told when it is final, the rest at the end."""

from datetime import timedelta

import pytest
from kyb_onboarding import NewCustomer, _flows
from kyb_onboarding._watch import Watch

from ..support.fake_api import FakeApi
from ..support.process import Process, SteppedClock


@pytest.fixture
def process(tmp_path):
    clock = SteppedClock()
    process = Process(str(tmp_path / "journal.db"), FakeApi(clock.now), clock)
    yield process
    process.end()


@pytest.fixture
def follow(process):
    """Onboard the customers, then follow them for the given seconds; give (second, run) as each is told."""

    def follower(names, seconds):
        for name in names:
            process.onboard(NewCustomer("Acme Corporation", "business", name))
        watch = Watch(process.context, process.clock.monotonic() + seconds)
        for name in names:
            process.drive(watch.add(_flows.run_key(process.context, name)))
        told = []
        while watch:
            told += [(process.clock.seconds, run) for run in process.drive(watch.look())]
        return told

    return follower


def test_a_final_run_is_told_long_before_the_end(follow):
    [(second, run)] = follow(["usr_1"], seconds=3600)
    assert (second, run.state) == (5, "decided")


def test_each_is_told_once(follow, process):
    told = follow(["usr_1", "usr_2", "usr_3"], seconds=3600)
    assert sorted(run.external_id for _, run in told) == ["usr_1", "usr_2", "usr_3"]
    assert process.clock.seconds < 60


def test_the_undecided_are_told_at_the_end_as_they_are(follow, process):
    process.api.decides_after = None
    [(second, run)] = follow(["usr_1"], seconds=100)
    assert (second, run.state) == (100, "tracking")


def test_a_decision_in_the_last_pause_is_not_missed(follow, process):
    process.api.decides_after = timedelta(seconds=99)
    [(second, run)] = follow(["usr_1"], seconds=100)
    assert (second, run.state) == (100, "decided")


MANY = [f"usr_{n}" for n in range(30)]


def test_many_are_followed_by_the_list_and_not_one_by_one(follow, process):
    told = follow(MANY, seconds=3600)
    asked = [request.path for request in process.api.requests[3 * len(MANY) :]]
    assert sorted(run.external_id for _, run in told) == sorted(MANY)
    assert {run.decision for _, run in told} == {"approved"}
    assert asked == ["/customers"]


def test_a_customer_that_the_list_does_not_show_is_looked_at_by_itself(follow, process):
    hidden = process.api.hidden = {"usr_7"}
    told = follow(MANY, seconds=3600)
    assert len(told) == len(MANY)
    assert {run.state for _, run in told} == {"decided"}
    asked = [request.path for request in process.api.requests[3 * len(MANY) :] if request.path != "/customers"]
    assert 1 <= len(asked) <= 2 * len(hidden)


def test_a_list_that_cannot_be_had_leaves_them_as_they_are(follow, process):
    process.api.decides_after = None
    process.api.list_fails = True
    told = follow(MANY, seconds=0)
    assert sorted(run.external_id for _, run in told) == sorted(MANY)
    assert {run.state for _, run in told} == {"tracking"}


def test_a_run_that_somebody_works_on_is_not_changed_by_a_list(follow, process, tmp_path):
    for name in MANY:
        process.onboard(NewCustomer("Acme Corporation", "business", name))
    key = _flows.run_key(process.context, "usr_7")
    claim = process.journal.store.commit(process.journal.claim(key))
    process.clock.step(60)
    watch = Watch(process.context, process.clock.monotonic())
    for name in MANY:
        process.drive(watch.add(_flows.run_key(process.context, name)))
    process.drive(watch.look())
    assert process.record("usr_7") == claim.record
    assert process.get("usr_8").state == "decided"
