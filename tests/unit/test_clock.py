"""Moments in all the forms that the API writes them in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding._clock import from_text, moment_of, to_text

MOMENT = datetime(2024, 12, 12, 10, 40, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(1975, 1, 1), datetime(5000, 1, 1), timezones=st.just(UTC))


@pytest.mark.parametrize(
    "form",
    [
        1734000000,
        1734000000.0,
        1734000000_000,
        1734000000_000_000,
        1734000000_000_000_000,
        "2024-12-12T10:40:00Z",
        "2024-12-12T10:40:00+00:00",
        "2024-12-12T11:40:00+01:00",
        "2024-12-12T10:40:00",
        MOMENT,
        MOMENT.astimezone(timezone(timedelta(hours=5))),
    ],
)
def test_one_moment_in_every_form(form):
    assert moment_of(form) == MOMENT


@given(MOMENTS, st.sampled_from([1, 10**3, 10**6, 10**9]))
def test_the_unit_of_an_integer_is_told_by_its_size(moment, per_second):
    whole = moment.replace(microsecond=0)
    assert moment_of(int(whole.timestamp()) * per_second) == whole


@pytest.mark.parametrize("junk", [None, True, "", "soon", -1, float("nan"), float("inf"), 10**30, [], {}])
def test_what_is_no_moment_is_none(junk):
    assert moment_of(junk) is None


@given(MOMENTS, MOMENTS)
def test_texts_sort_as_moments_do(one, other):
    assert from_text(to_text(one)) == one
    assert (to_text(one) < to_text(other)) == (one < other)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_time_that_utc_does_not_have_is_none(text):
    assert moment_of(text) is None
