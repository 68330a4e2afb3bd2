"""Rows 1 to 10 and 31: death at every effect of a run, before and after it, then a new process.

One customer, no id lost; the named points of the matrix are these effects.
"""

import pytest

from ..support.fake_api import ksuid
from ..support.process import DiedError
from .matrix import row

WINDOW = 24 * 3600
LATER = pytest.mark.parametrize("later", [0, WINDOW], ids=["at once", "past the window"])
# The effects of a run from nothing to its decision; a test below proves that the list is whole.
EFFECTS = (
    "Commit",  # 0: the input, the claim and the stamp of the send
    "Send",  # 1: POST
    "Commit",  # 2: the ids
    "Send",  # 3: GET customer
    "Send",  # 4: GET application
    "Commit",  # 5: what both told, and the claim given back
    "Read",  # 6: when the next look is due
    "Pause",  # 7
    "Commit",  # 8: the claim
    "Send",  # 9: GET application
    "Send",  # 10: GET customer, for it is decided
    "Commit",  # 11: the decision
)


def to_the_end(process):
    process.onboard()
    return process.wait()


@pytest.fixture
def die(start, api, clock):
    """Run until death before or after an effect; then, `later`, run to the end, and judge."""

    def dying(number, when, later=0):
        doomed = start()
        doomed.die_at, doomed.die_after = number, when == "after"
        with pytest.raises(DiedError):
            to_the_end(doomed)
        doomed.end()
        posts = len(api.posts())
        clock.step(later)
        run = to_the_end(start())
        assert len(api.customers) == 1
        assert (run.state, run.customer_id) == ("decided", *api.customers)
        return len(api.posts()) - posts

    return dying


@row
@LATER
def test_row_01_killed_before_the_intent_is_written(die, later):
    assert die(0, "before", later) == 1


@row
@LATER
@pytest.mark.parametrize(("number", "when"), [(0, "after"), (1, "before")])
def test_row_02_intent_written_killed_before_the_send(die, api, number, when, later):
    assert die(number, when, later) == 1
    assert len(looked_up(api)) == (1 if later else 0)


@row
@LATER
def test_row_03_sent_killed_before_the_provider_worked(die, api, later):
    def die_on_the_way(api, request):
        raise DiedError

    api.faults = [die_on_the_way]
    assert die(None, "before", later) == 1
    assert len(looked_up(api)) == (1 if later else 0)


@row
@LATER
def test_row_04_the_provider_worked_killed_before_its_answer(die, api, later):
    def die_after_the_work(api, request):
        api.work(request)
        raise DiedError

    api.faults = [die_after_the_work]
    assert die(None, "before", later) == (0 if later else 1)


@row
@LATER
@pytest.mark.parametrize(("number", "when"), [(1, "after"), (2, "before")])
def test_row_05_answer_received_killed_before_the_id_is_saved(die, number, when, later):
    assert die(number, when, later) == (0 if later else 1)


@row
@LATER
@pytest.mark.parametrize(("number", "when"), [(2, "after"), (3, "before")])
def test_row_06_id_saved_killed_before_the_fetch(die, number, when, later):
    assert die(number, when, later) == 0


@row
@LATER
@pytest.mark.parametrize(("number", "when"), [(3, "after"), (4, "before"), (4, "after"), (5, "before")])
def test_row_07_customer_fetched_killed_before_that_is_saved(die, number, when, later):
    assert die(number, when, later) == 0


@row
@LATER
@pytest.mark.parametrize(
    ("number", "when"), [(5, "after"), *((n, when) for n in (6, 7, 8) for when in ("before", "after"))]
)
def test_row_08_killed_while_waiting_for_the_decision(die, number, when, later):
    assert die(number, when, later) == 0


@row
@LATER
@pytest.mark.parametrize(
    ("number", "when"), [(9, "before"), (9, "after"), (10, "before"), (10, "after"), (11, "before")]
)
def test_row_09_decided_killed_before_that_is_saved(die, number, when, later):
    assert die(number, when, later) == 0


@row
@LATER
def test_row_10_killed_when_all_is_saved(die, api, later):
    assert die(11, "after", later) == 0
    assert len(api.requests) == 5


@row
def test_row_10_the_list_of_effects_is_whole(start):
    process = start()
    to_the_end(process)
    assert tuple(process.effects) == EFFECTS


@row
@pytest.mark.parametrize("gap", range(1, 9))
def test_row_31_killed_again_and_again_soon_after_each_start(start, api, clock, gap):
    """Die after every `gap` effects, again and again: what was reached stays reached."""
    for _ in range(60):
        clock.step(1)
        process = start()
        process.die_at = gap
        try:
            run = to_the_end(process)
        except DiedError:
            process.end()
        else:
            break
    else:
        # A process that lives for too few effects to claim, send and save can make no progress, but no harm either.
        assert gap < 5
        run = to_the_end(start())
    assert (api.customers.keys(), run.state) == ({ksuid(1)}, "decided")


def looked_up(api):
    return [request for request in api.requests if request.url.endswith("/customers") and request.method == "GET"]
