"""The clock of a world: the machine's, one that runs N times as fast, or one that only moves when told."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Any, Literal

from ._annotations import is_number
from ._times import LAST_UNIX_S, iso

Mode = Literal["real", "scaled", "manual"]
MODES = ("real", "scaled", "manual")
MAX_RATE = 1e6
# What the numbers of a clock must be, as refusals say it.
SECONDS = "a number of seconds, at least 0"
RATE = f"a number above 0 and at most {MAX_RATE:.0f}: seconds of the world for each of the machine's"
AT = "a number of Unix seconds between 1970 and 9999"


class ClockError(ValueError):
    """Raised for a clock command that makes no sense; the message says why."""


class Clock:
    """Tell the time of a world, in Unix seconds.

    Attributes:
        source: The machine's time, in Unix seconds.
        mode: `real` follows the source, `scaled` runs `rate` times as fast, `manual` stands still.
        rate: Seconds of the world for each second of the source.
    """

    def __init__(self, source: Callable[[], float] = time.time) -> None:
        self.source = source
        self.mode: Mode = "real"
        self.rate = 1.0
        # The world's time and the source's when both were last set against each other; None: they are the same.
        self._anchor: tuple[float, float] | None = None

    def now(self) -> float:
        """Return the world's time in Unix seconds."""
        if self._anchor is None:
            return self.source()
        at, source = self._anchor
        return at + (self.source() - source) * self.rate

    def run(self) -> None:
        """Follow the machine's time again, even if that means to go back."""
        self.mode, self.rate, self._anchor = "real", 1.0, None

    def scale(self, rate: float) -> None:
        """Run `rate` times as fast as the machine's time, from now on.

        Raises:
            ClockError: The rate is not above 0 and at most a million.
        """
        if not (is_number(rate) and 0 < rate <= MAX_RATE):
            raise ClockError(f"rate must be {RATE}, not {rate!r}")
        self._set("scaled", rate, self.now())

    def hold(self, at: float | None = None) -> None:
        """Stand still at a time (Unix seconds), which is now unless given.

        Raises:
            ClockError: The time is before 1970 or after 9999.
        """
        self._set("manual", 0.0, self.now() if at is None else _checked(at))

    def advance(self, seconds: float) -> float:
        """Move forward and return the new time. What was due in between is done by the next request.

        Raises:
            ClockError: The clock would go back, or beyond the year 9999.
        """
        target = self.after(seconds)
        self.move_to(target)
        return target

    def after(self, seconds: float) -> float:
        """Return the time so many seconds from now.

        Raises:
            ClockError: It is before now, or beyond the year 9999.
        """
        if not (is_number(seconds) and 0 <= seconds < math.inf):
            raise ClockError(f"seconds must be {SECONDS}, not {seconds!r}: to go back, hold the clock at a time")
        return _checked(self.now() + seconds)

    def move_to(self, at: float) -> None:
        """Move forward to a time, in whichever mode; one that has passed changes nothing."""
        if at > self.now():
            self._set(self.mode, self.rate, at)

    def real_seconds_until(self, at: float) -> float | None:
        """Return how long the machine must wait for a time to come; None if it never does by itself."""
        return None if self.rate == 0 else max(0.0, (at - self.now()) / self.rate)

    def shown(self) -> dict[str, Any]:
        """Return the clock as the control API shows it."""
        now = self.now()
        return {"mode": self.mode, "rate": self.rate, "now": now, "now_iso": iso(int(now))}

    def exported(self) -> dict[str, Any]:
        """Return what `restore` needs. The time itself is left out where it is the machine's."""
        return {"mode": self.mode, "rate": self.rate, "now": None if self._anchor is None else self.now()}

    def restore(self, exported: dict[str, Any]) -> None:
        """Go on as exported. A clock that was not the machine's stood still in between.

        Raises:
            ClockError: These are not the values of `exported`.
        """
        mode, rate, now = exported.get("mode"), exported.get("rate"), exported.get("now")
        if mode not in MODES or not is_number(rate) or not 0 <= rate <= MAX_RATE:
            raise ClockError("a clock needs mode and rate")
        if now is None:
            self.run()
        else:
            self._set(mode, rate, _checked(now))

    def _set(self, mode: Mode, rate: float, at: float) -> None:
        self.mode, self.rate, self._anchor = mode, rate, (at, self.source())


def _checked(at: Any) -> float:
    if not (is_number(at) and 0 <= at <= LAST_UNIX_S):
        raise ClockError(f"the time must be {AT}, not {at!r}")
    return at
