"""Rate limits: fixed windows per API key and per application token."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from ._problems import ProblemError

MINUTE_S = 60
HOUR_S = 3600
# What the vendor documents; the limits of a world's settings go before them.
KEY_LIMIT = 60
TOKEN_LIMIT = 100
ANONYMOUS_LIMIT = 10


@dataclass(slots=True)
class Window:
    """How many requests were made since when (Unix seconds)."""

    began: float = -math.inf
    used: int = 0


class Quota(NamedTuple):
    """What the X-RateLimit headers say; `reset` is in Unix seconds."""

    limit: int
    remaining: int
    reset: int


def untouched(limit: int, now: float) -> Quota:
    """Return the quota of a principal whose requests are not counted."""
    return Quota(limit, limit, math.ceil(now) + MINUTE_S)


def take(window: Window, limit: int, length_s: int, now: float) -> Quota:
    """Count one request; `remaining` is below 0 if there was none left."""
    if now - window.began >= length_s or now < window.began:
        window.began = now
        window.used = 0
    window.used += 1
    return Quota(limit, limit - window.used, math.ceil(window.began + length_s))


def refusal(quota: Quota, now: float) -> ProblemError:
    """Return the 429 for a used-up quota, with `Retry-After` in seconds."""
    wait = max(1, math.ceil(quota.reset - now))
    detail = f"Too many requests: {quota.limit} are allowed; wait {wait} seconds."
    return ProblemError(429, detail, headers=[(b"retry-after", b"%d" % wait)])
