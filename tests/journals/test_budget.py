"""The shared budget: no 60 seconds hold more than N requests, whoever sends them; who waits has a place of its own."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding import Settings
from kyb_onboarding._budget import WINDOW_US, Bucket, Budget, spend
from kyb_onboarding._caller import Unguarded
from kyb_onboarding._dakota import context_of
from kyb_onboarding._effects import Commit, Postponed
from kyb_onboarding._hooks import Hooks
from kyb_onboarding._pacing import JournalPacing


@given(st.integers(1, 120), st.lists(st.integers(0, 5_000_000), max_size=300))
def test_no_window_holds_more_than_the_limit(limit, gaps):
    bucket, now, taken = Bucket(0, 0), 10**15, []
    for gap in gaps:
        now += gap
        bucket, wait = spend(bucket, now, limit)
        if wait == 0:
            taken.append(now)
    for n, moment in enumerate(taken[limit:]):
        assert moment - taken[n] >= WINDOW_US


@given(st.integers(1, 120), st.integers(1, 200))
def test_all_that_come_back_when_told_get_through_in_turn(limit, callers):
    bucket, due, order = Bucket(0, 0), [(10**15, n) for n in range(callers)], []
    for _ in range(callers * 2):
        now, caller = min(due)
        due.remove((now, caller))
        bucket, wait = spend(bucket, now, limit)
        if wait:
            due.append((now + wait, caller))
        else:
            order.append(caller)
        if not due:
            break
    assert order == list(range(callers))


def budget(place, limit=10):
    journal = place.open()
    return journal.store, Budget(journal.store, place.clock, "https://api.example", "default", limit)


def test_two_processes_share_one_budget(place):
    (first, mine), (second, theirs) = budget(place), budget(place)
    assert first.commit(mine.spend()) == 0.0
    assert second.commit(theirs.spend()) == 6.0  # ten a minute, no burst
    assert first.commit(mine.spend()) == 12.0  # behind the other
    place.clock.step(6)
    assert second.commit(theirs.spend()) == 0.0


def test_an_account_has_a_budget_of_its_own(place):
    store, mine = budget(place)
    other = Budget(store, place.clock, "https://api.example", "other", 10)
    assert [store.commit(of.spend()) for of in (mine, other)] == [0.0, 0.0]


def test_what_the_provider_says_holds_everybody(place):
    (first, mine), (second, theirs) = budget(place, 60), budget(place, 60)
    first.commit(mine.hold(20.0))
    assert second.commit(theirs.spend()) == pytest.approx(20.0)


def test_requests_with_the_key_are_spent_in_the_journal(place):
    journal = place.open()
    settings = Settings(
        api_key="key", base_url="https://api.example", journal="x.db", pacing="journal", requests_per_minute=1
    )
    context = context_of(settings, journal, place.clock, Hooks())
    waits = []

    class Counting(Unguarded):
        def pause(self, seconds):
            waits.append(seconds)
            place.clock.step(seconds)
            yield from ()

    pacing = context.gateway.edge.caller._pacing
    for _ in range(2):
        flow = pacing.wait(Counting())
        result = None
        try:
            while True:
                effect = flow.send(result)
                assert isinstance(effect, Commit)
                result = journal.store.commit(effect.job)
        except StopIteration:
            pass
    assert waits == [timedelta(minutes=1).total_seconds()]


def test_one_who_does_not_sleep_is_told_the_whole_wait(place):
    store, mine = budget(place, 1)
    store.commit(mine.spend())

    class Refusing(Unguarded):
        def pause(self, seconds):
            raise Postponed(10)
            yield

    flow = JournalPacing(mine).wait(Refusing())
    effect = next(flow)
    with pytest.raises(Postponed) as caught:
        flow.send(store.commit(effect.job))
    assert caught.value.seconds == 60.0
