"""The retry policy, as a table."""

from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_onboarding._retry import CAP_S, Attempt, RetryPolicy, asked_pause_s, rate_limit_reset_s

POLICY = RetryPolicy(max_attempts=3, deadline_s=60)
NOW = datetime(2026, 1, 1, tzinfo=UTC)

RETRIED = [408, 425, 429, 500, 502, 503, 504, 520, 599]
SURFACED = [301, 400, 401, 402, 403, 404, 405, 410, 413, 422]


def attempt(status, number=1, method="POST", keyed=True, elapsed_s=0.0, asked_s=None):
    return Attempt(number, method, keyed, status, elapsed_s, asked_s)


@pytest.mark.parametrize("status", [*RETRIED, 409, None])
def test_a_keyed_post_is_retried(status):
    assert POLICY.pause_s(attempt(status), 0.5) == 0.25


@pytest.mark.parametrize("status", [*RETRIED, 409, None])
def test_a_post_without_a_key_is_never_retried(status):
    assert POLICY.pause_s(attempt(status, keyed=False), 0.5) is None


@pytest.mark.parametrize("status", [*RETRIED, None])
def test_a_get_is_retried(status):
    assert POLICY.pause_s(attempt(status, method="GET", keyed=False), 0.5) is not None


@pytest.mark.parametrize("status", SURFACED)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_a_retry_cannot_mend_is_surfaced(status, method):
    assert POLICY.pause_s(attempt(status, method=method), 0.5) is None


def test_a_409_without_a_key_is_a_fact_not_a_race():
    assert POLICY.pause_s(attempt(409, method="GET", keyed=False), 0.5) is None


def test_attempts_are_counted_with_the_first():
    assert POLICY.pause_s(attempt(503, number=2), 0.5) is not None
    assert POLICY.pause_s(attempt(503, number=3), 0.5) is None


@pytest.mark.parametrize(("asked", "pause"), [(0, 0), (7, 7), (60, None), (61, None), (86_400, None)])
def test_retry_after_is_honoured_up_to_the_limit_and_the_deadline(asked, pause):
    assert POLICY.pause_s(attempt(429, asked_s=asked), 0.5) == pause


def test_retry_after_of_a_minute_is_honoured_where_the_deadline_allows_it():
    assert RetryPolicy(3, deadline_s=120).pause_s(attempt(429, asked_s=60), 0.5) == 60
    assert RetryPolicy(3, deadline_s=120).pause_s(attempt(429, asked_s=61), 0.5) is None


def test_the_deadline_covers_all_attempts():
    assert POLICY.pause_s(attempt(503, elapsed_s=59.9), 0.5) is None


@given(st.integers(1, 400), st.floats(0, 1, exclude_max=True))
def test_jitter_is_full_and_capped(number, fraction):
    pause = RetryPolicy(1000).pause_s(attempt(503, number=number), fraction)
    assert pause is not None
    assert 0 <= pause <= CAP_S


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("3", 3),
        ("0", 0),
        ("1.5", 1.5),
        ("Thu, 01 Jan 2026 00:00:09 GMT", 9),
        ("Wed, 31 Dec 2025 23:59:00 GMT", 0),
        ("-1", None),
        ("nan", None),
        ("inf", None),
        ("1e309", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_or_nothing(header, seconds):
    assert asked_pause_s(503, {"retry-after": header}, NOW) == seconds


@pytest.mark.parametrize(("reset", "seconds"), [("5", 5), (str(int(NOW.timestamp()) + 9), 9), ("x", None)])
def test_reset_is_an_epoch_or_a_number_of_seconds(reset, seconds):
    assert rate_limit_reset_s({"x-ratelimit-reset": reset}, NOW) == seconds


def test_reset_stands_in_for_retry_after_on_429_alone():
    headers = {"x-ratelimit-reset": "5"}
    assert asked_pause_s(429, headers, NOW) == 5
    assert asked_pause_s(503, headers, NOW) is None
    assert asked_pause_s(429, headers | {"retry-after": "2"}, NOW) == 2


def test_every_error_of_the_http_library_is_translated():
    from kyb_onboarding._transport import TRANSPORT_FAILURES

    rows = [kind for kind, _, _ in TRANSPORT_FAILURES]
    leaves, groups = [], [httpx.RequestError]
    while groups:
        kind = groups.pop()
        groups += kind.__subclasses__()
        leaves += [] if kind.__subclasses__() else [kind]
    assert [kind for kind in leaves if kind not in rows] == []
    for number, kind in enumerate(rows):
        assert not any(issubclass(kind, earlier) for earlier in rows[:number]), f"{kind} is never reached"
