"""How often a credential may ask: two known keys, a token, and windows that end."""

from __future__ import annotations

import math
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule
from kyb_mock import Response

from ...mock.sandbox import KEY
from .base import Model
from .laws import Law, holds

MINUTE_S, HOUR_S = 60, 3600
KEYS = (KEY, "key-2")
PER_KEY, PER_TOKEN = 4, 6


class LimitsModel(Model):
    """A window begins with the first request in it; each credential has its own."""

    WORLD: ClassVar = {
        "auto_approve_s": None,
        "key_limit_per_minute": PER_KEY,
        "token_limit_per_hour": PER_TOKEN,
        "keys": frozenset(KEYS),
    }

    def __init__(self) -> None:
        super().__init__()
        # When the window of each credential began, and how often it was used.
        self.windows: dict[str, tuple[float, int]] = {}

    @initialize()
    def begin(self) -> None:
        self.made = self.sandbox.create()
        self.windows[KEY] = self.sandbox.now, 1

    @rule(seconds=st.sampled_from([0.5, 20, MINUTE_S, HOUR_S]))
    def wait(self, seconds: float) -> None:
        self.sandbox.now += seconds

    @rule(key=st.sampled_from(KEYS), times=st.integers(1, PER_KEY))
    def ask_with_a_key(self, key: str, times: int) -> None:
        for _ in range(times):
            self.check(self.sandbox.send("GET", "/webhooks/targets", key=key), key, PER_KEY, MINUTE_S)

    @rule(times=st.integers(1, PER_TOKEN))
    def ask_with_the_token(self, times: int) -> None:
        for _ in range(times):
            self.check(self.sandbox.application(self.made), "token", PER_TOKEN, HOUR_S)

    @rule()
    def ask_with_an_unknown_key(self) -> None:
        holds(Law.KNOWN, self.sandbox.send("GET", "/webhooks/targets", key="key-3").status, 401)

    def check(self, answer: Response, who: str, limit: int, length_s: int) -> None:
        now = self.sandbox.now
        began, used = self.windows.get(who, (now, 0))
        began, used = (now, 0) if now - began >= length_s else (began, used)
        self.windows[who] = began, used + 1
        end = math.ceil(began + length_s)
        told = tuple(answer.header(b"x-ratelimit-" + name) for name in (b"limit", b"remaining", b"reset"))
        left = max(0, limit - used - 1)
        holds(Law.RATED, (answer.status == 429, *told), (used >= limit, str(limit), str(left), str(end)))
        if answer.status == 429:
            holds(Law.RATED, answer.header(b"retry-after"), str(math.ceil(end - now)))
