"""Pacing: no 60 seconds hold more than N requests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding._pacing import WINDOW_S, Pacer


@given(st.integers(1, 20), st.lists(st.floats(0, 30), max_size=100))
def test_no_window_holds_more_than_the_limit(limit, gaps):
    pacer, now, moments = Pacer(limit), 0.0, []
    for gap in gaps:
        now += gap
        moments.append(now + pacer.reserve(now).wait_s)
    for n, moment in enumerate(moments[limit:]):
        assert moment - moments[n] >= WINDOW_S - 1e-6


@given(st.integers(1, 20))
def test_a_burst_up_to_the_limit_does_not_wait(limit):
    pacer = Pacer(limit)
    assert [pacer.reserve(0).wait_s for _ in range(limit)] == [0] * limit
    assert pacer.reserve(0).wait_s == WINDOW_S


def test_zero_is_off():
    pacer = Pacer(0)
    pacer.hold(1e9)
    assert {pacer.reserve(0).wait_s for _ in range(1000)} == {0}


def test_a_hold_stops_every_request_until_it_is_over():
    pacer = Pacer(60)
    pacer.hold(30)
    pacer.hold(10)
    assert pacer.reserve(0).wait_s == 30
    assert pacer.reserve(31).wait_s == pytest.approx(0)
