"""The retry policy: one pure function over one table."""

from __future__ import annotations

import math
from datetime import UTC, datetime

import attrs

BASE_S, CAP_S = 0.5, 8.0
RETRY_AFTER_MAX_S = 60.0
# 409 stands for "a request with this key is in flight", so it is worth a retry only where a key was sent.
RETRIED = frozenset({408, 425, 429}) | frozenset(range(500, 600))
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@attrs.frozen
class Attempt:
    """One failed attempt: `status` is None where no answer came; times in seconds.

    `asked_s` is the pause that the provider asked for, `elapsed_s` the time since the call began; `undone`: the
    provider did surely nothing; `repeatable`: twice does no more than once, whatever the method.
    """

    number: int
    method: str
    keyed: bool
    status: int | None
    elapsed_s: float
    asked_s: float | None = None
    undone: bool = False
    repeatable: bool = False


@attrs.frozen
class RetryPolicy:
    """How often, and for how long in all, a call is tried."""

    max_attempts: int = 3
    deadline_s: float = 60.0

    def pause_s(self, attempt: Attempt, fraction: float) -> float | None:
        """Return the pause before the next attempt, or None to give up. `fraction` in [0, 1) is the jitter."""
        if attempt.number >= self.max_attempts or not _repeatable(attempt):
            return None
        if attempt.asked_s is not None and attempt.asked_s > RETRY_AFTER_MAX_S:
            return None
        backoff = fraction * min(CAP_S, BASE_S * 2.0 ** min(attempt.number - 1, 10))
        pause = backoff if attempt.asked_s is None else attempt.asked_s
        return pause if attempt.elapsed_s + pause < self.deadline_s else None


def _repeatable(attempt: Attempt) -> bool:
    if attempt.status == 409:
        return attempt.keyed
    if attempt.status is not None and attempt.status not in RETRIED:
        return False
    return attempt.method in SAFE_METHODS or attempt.keyed or attempt.repeatable or attempt.undone


def asked_pause_s(status: int, headers: dict[str, str], now: datetime) -> float | None:
    """Return the pause that an answer asks for: Retry-After, or on 429 X-RateLimit-Reset; None if neither.

    Retry-After is seconds or an HTTP date, Reset a Unix time or seconds left. What is negative, not finite or
    unreadable asks for nothing.
    """
    asked = _seconds_or_date(headers.get("retry-after"), now)
    return rate_limit_reset_s(headers, now) if asked is None and status == 429 else asked


def rate_limit_reset_s(headers: dict[str, str], now: datetime) -> float | None:
    """Return the seconds until X-RateLimit-Reset, which is a Unix time in seconds or a number of seconds left."""
    reset = _number(headers.get("x-ratelimit-reset"))
    if reset is None:
        return None
    return max(0.0, reset - now.timestamp()) if reset > 1e9 else reset


def rate_limit_remaining(headers: dict[str, str]) -> float | None:
    """Return X-RateLimit-Remaining, or Remain as older pages spell it."""
    return _number(headers.get("x-ratelimit-remaining") or headers.get("x-ratelimit-remain"))


def _seconds_or_date(text: str | None, now: datetime) -> float | None:
    if text is None:
        return None
    number = _number(text)
    if number is not None:
        return number
    from email.utils import parsedate_to_datetime  # rare, and it brings twenty modules

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None
