"""The clock and the dice, as one object that tests replace."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Clock(Protocol):
    """Wall time, monotonic seconds and a random fraction."""

    def now(self) -> datetime: ...
    def monotonic(self) -> float: ...
    def random(self) -> float: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def random(self) -> float:
        import random  # for a pause between attempts alone, and it brings five modules

        return random.random()


def to_text(moment: datetime) -> str:
    """Return the moment as UTC text of fixed width, so that texts sort as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"


def from_text(text: str) -> datetime:
    """Return the moment that `to_text` wrote."""
    return datetime.fromisoformat(text)


def to_micros(moment: datetime) -> int:
    """Return the moment as microseconds since 1970: what the journal keeps, a third of the text's size."""
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Return the moment that `to_micros` told."""
    return _EPOCH + timedelta(microseconds=micros)


# A Unix time says its unit by its size: seconds stay below 1e11 until the year 5138.
_UNITS = ((1e17, 10**9), (1e14, 10**6), (1e11, 10**3), (0, 1))


def moment_of(value: object) -> datetime | None:
    """Return the moment of a Unix time in s, ms, µs or ns, or of ISO 8601 text; None if it is neither.

    Source: conflict 13 of openapi/README.md: the API uses all of these forms.
    """
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, str):
        try:
            return _within_the_calendar(moment_of(datetime.fromisoformat(value)))
        except (ValueError, OverflowError):
            return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e21:
        return None
    unit = next(per_second for floor, per_second in _UNITS if value >= floor)
    try:
        return _EPOCH + timedelta(microseconds=int(value) * 10**6 // unit)
    except OverflowError:
        return None


def _within_the_calendar(moment: datetime | None) -> datetime | None:
    """Return the moment. Raises OverflowError for an hour of the first or last day that UTC, the journal's, has not."""
    if moment is not None:
        moment.astimezone(UTC)
    return moment
