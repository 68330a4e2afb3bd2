"""Times as the wire spells them. Inside a world every time is a float of Unix seconds."""

from __future__ import annotations

import time
from datetime import datetime
from functools import lru_cache
from typing import Annotated

from ._annotations import Range

NS_PER_S = 1_000_000_000
DAY_S = 24 * 60 * 60
# A hundred years: added to any time that is near ours, it is before the year 9999, the last that can be told.
LONGEST_S = 36_500 * DAY_S
LAST_NS = (1 << 63) - 1
# The end of the year 9999, the last that RFC 3339 can spell.
LAST_UNIX_S = 253_402_300_799
# A time that has been, and one that may be to come: a hundred years after any clock.
Moment = Annotated[float, Range(0, LAST_UNIX_S)]
Deadline = Annotated[float, Range(0, LAST_UNIX_S + LONGEST_S)]


@lru_cache(maxsize=4096)
def iso(unix_s: int) -> str:
    """Return a time as RFC 3339 in UTC, to the second."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(unix_s))


def from_iso(text: str) -> float:
    """Return the Unix seconds of a valid RFC 3339 time.

    Raises:
        ValueError: The time is valid but beyond the calendar of Python: the year 0.
    """
    # A leap second exists only in RFC 3339; it counts as the one before.
    return datetime.fromisoformat(text.upper().replace(":60", ":59")).timestamp()


def to_ns(unix_s: float) -> int:
    """Return whole nanoseconds, at most what 64 bits can tell: the year 2262."""
    return min(round(unix_s * NS_PER_S), LAST_NS)
