"""Death at every effect of the flow, before and after it, then a new process: one customer, no id lost."""

import pytest

from ..support.fake_api import FakeApi
from ..support.process import DiedError, Process, SteppedClock

WINDOW = 24 * 3600
# The effects of a run from nothing to its decision; the last test proves that the list is whole.
EFFECTS = 12


@pytest.fixture
def world(tmp_path):
    clock = SteppedClock()
    api = FakeApi(clock.now)
    processes = []

    def start():
        processes.append(Process(str(tmp_path / "journal.db"), api, clock))
        return processes[-1]

    yield start, api, clock
    for process in processes:
        process.end()


def run_to_the_end(process):
    process.onboard()
    return process.wait()


@pytest.mark.parametrize("later", [0, WINDOW], ids=["at once", "after the window"])
@pytest.mark.parametrize("die_after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("die_at", range(EFFECTS))
def test_death_at_any_effect_loses_and_doubles_nothing(world, die_at, die_after, later):
    start, api, clock = world
    doomed = start()
    doomed.die_at, doomed.die_after = die_at, die_after
    with pytest.raises(DiedError):
        run_to_the_end(doomed)
    doomed.end()
    clock.step(later)
    run = run_to_the_end(start())
    assert len(api.customers) == 1
    assert (run.state, run.customer_id) == ("decided", *api.customers)


def test_the_list_of_effects_is_whole(world):
    start, _, _ = world
    process = start()
    run_to_the_end(process)
    assert len(process.effects) == EFFECTS, process.effects


@pytest.mark.parametrize("gap", range(1, 9))
def test_a_crash_loop_makes_progress_and_no_duplicates(world, gap):
    """Die after every `gap` effects, again and again: what was reached stays reached."""
    start, api, clock = world
    for _ in range(60):
        clock.step(1)
        process = start()
        process.die_at = gap
        try:
            run = run_to_the_end(process)
        except DiedError:
            process.end()
        else:
            break
    else:
        # A process that lives for too few effects to claim, send and save can make no progress, but no harm either.
        assert gap < 5
        run = run_to_the_end(start())
    assert (len(api.customers), run.state) == (1, "decided")
