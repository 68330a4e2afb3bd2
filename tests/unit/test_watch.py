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
            if (run := process.drive(watch.look())) is not None:
                told.append((process.clock.seconds, run))
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
