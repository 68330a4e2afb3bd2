"""The clock of a world: the machine's, faster, or by hand."""

import pytest
from kyb_mock import Clock, ClockError

from .sandbox import BEGIN


class Machine:
    """A source of time that only moves when told."""

    def __init__(self):
        self.at = BEGIN

    def __call__(self):
        return self.at


@pytest.fixture
def machine():
    return Machine()


@pytest.fixture
def clock(machine):
    return Clock(machine)


def test_it_is_the_machines_unless_told(clock, machine):
    machine.at += 7
    assert clock.now() == BEGIN + 7
    assert clock.shown() == {"mode": "real", "rate": 1.0, "now": BEGIN + 7, "now_iso": "2027-01-15T08:00:07Z"}


def test_it_runs_n_times_as_fast(clock, machine):
    clock.scale(60)
    machine.at += 2
    assert clock.now() == BEGIN + 120
    assert clock.real_seconds_until(BEGIN + 240) == 2
    clock.scale(1)
    machine.at += 1
    assert clock.now() == BEGIN + 121


def test_by_hand_it_moves_only_when_told(clock, machine):
    clock.hold()
    machine.at += 100
    assert clock.now() == BEGIN
    assert clock.advance(5) == clock.now() == BEGIN + 5
    assert clock.real_seconds_until(BEGIN + 6) is None
    clock.hold(at=12.5)
    assert clock.now() == 12.5


def test_a_running_clock_can_be_advanced_and_runs_on(clock, machine):
    clock.advance(100)
    machine.at += 1
    assert (clock.mode, clock.now()) == ("real", BEGIN + 101)
    clock.run()
    assert clock.now() == machine.at


def test_it_is_never_moved_back(clock):
    clock.hold()
    clock.move_to(BEGIN - 10)
    assert clock.now() == BEGIN


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf"), 1e12])
def test_a_senseless_advance_is_refused(clock, seconds):
    with pytest.raises(ClockError):
        clock.advance(seconds)
    assert clock.now() == BEGIN


@pytest.mark.parametrize("rate", [0, -1, float("nan"), 2e6])
def test_a_senseless_rate_is_refused(clock, rate):
    with pytest.raises(ClockError, match="rate"):
        clock.scale(rate)


def test_a_time_out_of_the_calendar_is_refused(clock):
    with pytest.raises(ClockError, match="between 1970 and 9999"):
        clock.hold(at=-1.0)


@pytest.mark.parametrize("prepare", [Clock.run, lambda c: c.scale(10), Clock.hold, lambda c: c.advance(60)])
def test_it_goes_on_elsewhere_as_exported(clock, machine, prepare):
    prepare(clock)
    exported, shown = clock.exported(), clock.shown()
    other = Clock(machine)
    other.restore(exported)
    assert other.shown() == shown


@pytest.mark.parametrize("bad", [{}, {"mode": "x", "rate": 1}, {"mode": "manual", "rate": 0, "now": "noon"}])
def test_what_is_no_exported_clock_is_refused(clock, bad):
    with pytest.raises(ClockError):
        clock.restore(bad)
