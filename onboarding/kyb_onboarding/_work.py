"""Working on a run: the claim is kept, every send and every outcome is recorded, and a failure gives it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NoReturn

import attrs

from ._claims import Busy, Claim, Claiming, busy
from ._clock import Clock
from ._effects import Commit, Flow, Pause
from ._gateway import Gateway
from ._history import line
from ._journal import Journal
from ._records import NOTHING, Change, Record, RunKey, joined
from .errors import ApiError, CredentialsError
from .models import State
from .settings import Settings

RENEW_S = 10.0  # a third of the lease: a claim survives two missed renewals
BUSY_PAUSE_S, BUSY_LIMIT_S = 0.1, 120.0
POLL_GROWTH = 1.5
LONGEST_REST = timedelta(days=1)
# How long a send's recorded time may be before its beginning; a claim records both at once.
STAMP_HOLDS = timedelta(seconds=1)


@attrs.frozen
class Context:
    """What every step works with."""

    settings: Settings
    journal: Journal
    gateway: Gateway
    clock: Clock


class KeyForgotten(Exception):
    """The provider may have forgotten the key: look up instead of sending."""


class HeldClaim:
    """Keep a claim alive around the sends of one call. With `stamp`, each send is recorded before it begins."""

    def __init__(self, context: Context, claim: Claim, *, stamp: bool = False) -> None:
        self._context = context
        self._claim = claim
        self._stamp = stamp
        self._first = True

    def before_send(self) -> Flow[None]:
        if not self._stamp:
            if self._context.clock.now() - self._claim.record.updated_at > timedelta(seconds=RENEW_S):
                yield from save(self._context, self._claim)
            return
        self._check_key()  # the pauses of this very call may have taken it past the window
        was_stamped, self._claim.stamped = self._claim.stamped, False
        first, self._first = self._first, False
        if was_stamped:
            yield from self._correct()
        else:
            context, record = self._context, self._claim.record
            yield from save(context, self._claim, _sent(context, record) if first else _sent_again(context))
        self._check_key()  # and so may a machine that slept while it was recorded

    def _check_key(self) -> None:
        if may_be_forgotten(self._context, self._claim.record):
            raise KeyForgotten

    def _correct(self) -> Flow[None]:
        """Record the send's own time, if the key's budget held it up since the claim recorded it."""
        now, record = self._context.clock.now(), self._claim.record
        if record.last_sent_at is not None and now - record.last_sent_at > STAMP_HOLDS:
            first = {"first_sent_at": now} if record.first_sent_at == record.last_sent_at else {}
            yield from save(self._context, self._claim, Change({"last_sent_at": now, **first}))

    def pause(self, seconds: float) -> Flow[None]:
        while seconds > RENEW_S:
            yield Pause(RENEW_S)
            seconds -= RENEW_S
            yield from save(self._context, self._claim)
        yield Pause(seconds)


def _sent(context: Context, record: Record) -> Change:
    """Return the change that records a send whose outcome is not known yet."""
    now = context.clock.now()
    columns = {"state": "sending", "first_sent_at": record.first_sent_at or now, "last_sent_at": now, "next_at": None}
    return Change(columns | {"unresolved_sends": record.unresolved_sends + 1}, line(now, "sent"))


def _sent_again(context: Context) -> Change:
    """Return the change that records another attempt of the same call."""
    now = context.clock.now()
    return Change({"last_sent_at": now}, line(now, "sent", "again"))


def not_sent(record: Record) -> Change:
    """Return the change that takes back one recorded send of which surely nothing was executed."""
    columns: dict[str, Any] = {"unresolved_sends": record.unresolved_sends - 1}
    if record.unresolved_sends == 1:
        columns |= {"state": "planned", "first_sent_at": None, "last_sent_at": None}
    return Change(columns)


def claim_run(context: Context, key: RunKey, request: dict[str, Any] | None = None) -> Flow[Claim]:
    """Take the run, recorded first if its input is given; wait while somebody alive works on it.

    Where the create comes next, its send is recorded in the same commit.
    """

    def stamp(record: Record) -> Change | None:
        return _sent(context, record) if _is_sent_next(context, record) else None

    return (yield from _taken(context, lambda: context.journal.claim(key, request, stamp)))


def claim_again(context: Context, key: RunKey, reopened: tuple[State, ...]) -> Flow[Claim]:
    """Take the run, also in the final states that are `reopened`, to look before anything is sent."""
    return (yield from _taken(context, lambda: context.journal.claim(key, reopened=reopened)))


def _taken(context: Context, attempt: Callable[[], Claiming]) -> Flow[Claim]:
    end = context.clock.monotonic() + BUSY_LIMIT_S
    while True:
        claiming = attempt()
        try:
            result: Claim | Busy = yield Commit(claiming)
        except BaseException:
            claiming.abandon()
            raise
        if isinstance(result, Claim):
            return result
        if context.clock.monotonic() > end:
            raise busy(result.record)
        yield Pause(BUSY_PAUSE_S)


def _is_sent_next(context: Context, record: Record) -> bool:
    return record.state in ("planned", "sending") and not must_look_up(context, record)


def save(context: Context, claim: Claim, change: Change = NOTHING, *, release: bool = False) -> Flow[Record]:
    """Change the claimed run, durably, and renew or release the claim."""
    whole = joined(Change(claim.pending), change)
    claim.record = yield Commit(context.journal.save(claim, whole, release=release))
    claim.pending = {}
    return claim.record


def told(
    context: Context, step: str, outcome: str | None = None, request_id: str | None = None, **columns: Any
) -> Change:
    """Return a change of columns together with its line of history."""
    return Change(columns, line(context.clock.now(), step, outcome, request_id))


def failed(context: Context, error: ApiError, **columns: Any) -> Change:
    """Return a change with the line that tells of a failed request."""
    return told(context, "failed", summary(error, request=False), error.request_id, **columns)


def must_look_up(context: Context, record: Record) -> bool:
    """Tell whether the customer may exist without this key proving it."""
    if record.state == "in_doubt":
        return True
    if record.first_sent_at is None:
        return context.settings.lookup_first
    return may_be_forgotten(context, record)


def may_be_forgotten(context: Context, record: Record) -> bool:
    """Tell whether the provider may no longer know the key that was sent first at `first_sent_at`."""
    if record.first_sent_at is None:
        return False
    settings = context.settings
    # Close to its end the window is not relied on; a short one is relied on for half of it.
    relied_on = max(settings.idempotency_window - settings.window_margin, settings.idempotency_window / 2)
    age = context.clock.now() - record.first_sent_at
    return age < timedelta(0) or age > relied_on


def rest(context: Context, record: Record, error: ApiError) -> dict[str, Any]:
    """Return the columns that let a run rest after a failure: as long as asked, at least as between two looks."""
    if record.is_final or isinstance(error, CredentialsError):
        return {}
    pause = max(poll_pause(context.settings, record.polls), error.retry_after or timedelta(0))
    return {"next_at": context.clock.now() + min(pause, LONGEST_REST), "polls": record.polls + 1}


def poll_pause(settings: Settings, polls: int) -> timedelta:
    """Return the pause after the given number of looks: it grows by half each time, up to the maximum."""
    longest = max(settings.poll_interval, settings.poll_interval_max)
    return min(longest, settings.poll_interval * min(POLL_GROWTH ** min(polls, 64), longest / settings.poll_interval))


def summary(error: ApiError, *, request: bool = True) -> str:
    """Return one line for the journal: no body, no secret, no personal datum."""
    parts = [error.operation, f"HTTP {error.status}" if error.status else str(error.args[0])]
    parts += [error.code] if error.code else []
    parts += ["fields: " + ", ".join(row.label for row in error.errors)] if error.errors else []
    parts += [f"request {error.request_id}"] if request and error.request_id else []
    return "; ".join(parts)


def raise_with_run(claim: Claim, error: ApiError) -> NoReturn:
    error.run = claim.record.as_run()
    raise error
