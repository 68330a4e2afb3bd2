"""The steps of a run: each takes it one recorded state further.

planned ──► sending ──► created ──► tracking ──► decided
               ├──► rejected     (400, 422; corrected input starts the next generation)
               └──► in_doubt ──► created | planned (next generation) | conflict
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NoReturn

import attrs

from . import _statuses
from ._clock import Clock
from ._effects import Commit, Flow, Pause
from ._gateway import NEVER, CreatedIds, Gateway, token_of
from ._journal import Busy, Claim, Journal, lease_text
from ._records import Record, RunKey
from .errors import (
    ApiError,
    ConflictError,
    CredentialsError,
    InDoubtError,
    JournalError,
    NotFoundError,
    Outcome,
    RateLimitedError,
    RejectedError,
    RunBusyError,
    UnavailableError,
    UnreadableAnswerError,
)
from .settings import Settings

if TYPE_CHECKING:
    from ._gateway.application_values import Application
    from ._gateway.customer_values import Customer

RENEW_S = 10.0  # a third of the lease: a claim survives two missed renewals
BUSY_PAUSE_S, BUSY_LIMIT_S = 0.1, 120.0
POLL_GROWTH = 1.5
# What a refusal's code holds where it is about an earlier send, not about the input.
USED_BEFORE = ("idempoten", "duplicate", "conflict", "already", "exists")
LONGEST_REST = timedelta(days=1)
NOT_EXECUTED: tuple[Outcome, ...] = ("not_sent", "refused")


@attrs.frozen
class Context:
    """What every step works with."""

    settings: Settings
    journal: Journal
    gateway: Gateway
    clock: Clock


class _KeyForgotten(Exception):
    """The provider may have forgotten the key: look up instead of sending."""


class HeldClaim:
    """Keep a claim alive around the sends of one call. With `stamp`, each send is recorded before it begins."""

    def __init__(self, context: Context, claim: Claim, *, stamp: bool = False) -> None:
        self._context = context
        self._claim = claim
        self._stamp = stamp
        self._first = True

    def before_send(self) -> Flow[None]:
        now, record = self._context.clock.now(), self._claim.record
        if not self._stamp:
            if now - record.updated_at > timedelta(seconds=RENEW_S):
                yield from save(self._context, self._claim)
            return
        if _may_be_forgotten(self._context, record):
            raise _KeyForgotten  # the pauses of this very call took it past the window
        columns: dict[str, Any] = {"last_sent_at": now}
        if self._first:
            columns |= {"state": "sending", "first_sent_at": record.first_sent_at or now}
            columns |= {"unresolved_sends": record.unresolved_sends + 1, "next_at": None}
        self._first = False
        yield from save(self._context, self._claim, **columns)

    def pause(self, seconds: float) -> Flow[None]:
        while seconds > RENEW_S:
            yield Pause(RENEW_S)
            seconds -= RENEW_S
            yield from save(self._context, self._claim)
        yield Pause(seconds)


def claim_run(context: Context, key: RunKey, request: dict[str, Any] | None = None) -> Flow[Claim]:
    """Take the run, recorded first if its input is given; wait while somebody alive works on it."""
    end = context.clock.monotonic() + BUSY_LIMIT_S
    while True:
        claiming = context.journal.claim(key, request)
        try:
            result: Claim | Busy = yield Commit(claiming)
        except BaseException:
            claiming.abandon()
            raise
        if isinstance(result, Claim):
            return result
        if context.clock.monotonic() > end:
            raise RunBusyError(
                f"external_id {key.external_id!r} is being worked on ({lease_text(result.record)}): resume later",
                external_id=key.external_id,
                run=result.record.as_run(),
            )
        yield Pause(BUSY_PAUSE_S)


def save(context: Context, claim: Claim, *, release: bool = False, **columns: Any) -> Flow[Record]:
    """Change columns of the claimed run, durably, and renew or release the claim."""
    claim.record = yield Commit(context.journal.save(claim, release=release, **(claim.pending | columns)))
    claim.pending = {}
    return claim.record


def create(context: Context, claim: Claim) -> Flow[None]:
    """Step 1: make sure that the customer exists once, and that its ids are saved."""
    if _must_look_up(context, claim.record):
        yield from look_up(context, claim)
    if claim.record.state not in ("planned", "sending"):
        return
    record = claim.record
    guard = HeldClaim(context, claim, stamp=True)
    try:
        created = yield from context.gateway.create_customer(record.request, record.idempotency_key, guard)
    except RejectedError as error:
        yield from _on_rejection(context, claim, error)
    except UnreadableAnswerError as error:
        yield from _on_unreadable(context, claim, error)
    except UnavailableError as error:
        yield from _on_conflict(context, claim, error)
    except _KeyForgotten:
        yield from look_up(context, claim)
    except ApiError as error:
        yield from _on_failure(context, claim, error)
    else:
        yield from _save_created(context, claim, created)


def _must_look_up(context: Context, record: Record) -> bool:
    """Tell whether the customer may exist without this key proving it."""
    if record.state == "in_doubt":
        return True
    if record.first_sent_at is None:
        return context.settings.lookup_first
    return _may_be_forgotten(context, record)


def _may_be_forgotten(context: Context, record: Record) -> bool:
    """Tell whether the provider may no longer know the key that was sent first at `first_sent_at`."""
    if record.first_sent_at is None:
        return False
    settings = context.settings
    # Close to its end the window is not relied on; a short one is relied on for half of it.
    relied_on = max(settings.idempotency_window - settings.window_margin, settings.idempotency_window / 2)
    age = context.clock.now() - record.first_sent_at
    return age < timedelta(0) or age > relied_on


def _save_created(context: Context, claim: Claim, created: CreatedIds) -> Flow[None]:
    try:
        yield from save(
            context,
            claim,
            state="created",
            customer_id=created.customer_id,
            application_id=created.application_id,
            application_url=created.application_url,
            application_expires_at=created.application_expires_at,
            unresolved_sends=0,
            next_at=None,
            problem=None,
        )
    except JournalError as error:
        raise _naming(error, created.customer_id) from None
    except ValueError as error:
        raise _naming(
            JournalError(f"the answer cannot be written: {type(error).__name__}"), created.customer_id
        ) from None


def _naming(error: JournalError, customer_id: str) -> JournalError:
    """Return the error with the id that could not be saved."""
    error.customer_id = customer_id
    error.args = (f"{error.args[0]}. Customer {customer_id} exists and is not in the journal",)
    return error


def _on_rejection(context: Context, claim: Claim, error: RejectedError) -> Flow[None]:
    """Believe the rejection only if no earlier send of this generation may have worked."""
    if claim.record.unresolved_sends == 1 and not error.earlier_unknown and not _is_about_another_send(error):
        yield from save(context, claim, state="rejected", unresolved_sends=0, problem=summary(error))
        _raise_with_run(claim, error)
    yield from save(context, claim, state="in_doubt", problem=summary(error))
    yield from look_up(context, claim, rejection=error)


def _is_about_another_send(error: RejectedError) -> bool:
    """Tell whether the refusal says that this key or external_id was used before: then a customer may exist."""
    words = [error.code or "", *(row.code or "" for row in error.errors)]
    return any(hint in word.lower() for word in words for hint in USED_BEFORE)


def _on_conflict(context: Context, claim: Claim, error: UnavailableError) -> Flow[None]:
    """Where a 409 lasts, adopt the customer that the other send made, if it shows; else fail as any unknown send."""
    if error.status == 409:
        record = claim.record
        found = yield from context.gateway.find_customers(record.external_id, HeldClaim(context, claim))
        if len(found.carriers) == 1 and found.is_whole and _is_ours(claim, found.carriers[0]):
            yield from _adopt(context, claim, found.carriers[0])
            return
    yield from _on_failure(context, claim, error)


def _on_unreadable(context: Context, claim: Claim, error: UnreadableAnswerError) -> Flow[None]:
    """Save the ids that survived; without the customer's, only a look-up may go on."""
    customer_id = error.salvaged.get("customer_id")
    if customer_id is None:
        yield from save(context, claim, state="in_doubt", accepted=1, problem=summary(error))
        _raise_with_run(claim, error)
    salvaged = CreatedIds(
        customer_id, error.salvaged.get("application_id"), error.salvaged.get("application_url"), None
    )
    yield from _save_created(context, claim, salvaged)


def _on_failure(context: Context, claim: Claim, error: ApiError) -> Flow[NoReturn]:
    """Record what is known. Where surely nothing was executed, the send is as if it had not been."""
    columns: dict[str, Any] = {}
    if error.outcome in NOT_EXECUTED and claim.record.state == "sending":
        columns["unresolved_sends"] = claim.record.unresolved_sends - 1
        if claim.record.unresolved_sends == 1:
            columns |= {"state": "planned", "first_sent_at": None, "last_sent_at": None}
    if not isinstance(error, CredentialsError):
        columns["problem"] = summary(error)
    yield from save(context, claim, **columns)
    _raise_with_run(claim, error)


def look_up(context: Context, claim: Claim, rejection: RejectedError | None = None) -> Flow[None]:
    """Ask the provider who carries the external_id, and leave the run created, planned, in doubt or in conflict."""
    record = claim.record
    try:
        found = yield from context.gateway.find_customers(record.external_id, HeldClaim(context, claim))
    except CredentialsError as error:
        _raise_with_run(claim, error)
    except ApiError as error:
        if record.first_sent_at is not None:
            yield from save(context, claim, state="in_doubt", problem=summary(error))
        _raise_with_run(claim, error)
    if not found.is_whole:
        yield from _stay_in_doubt(context, claim, "the provider's list is not filtered by external_id, or goes on")
    elif len(found.carriers) == 1 and _is_ours(claim, found.carriers[0]):
        yield from _adopt(context, claim, found.carriers[0])
    elif found.carriers:
        yield from _conflict(context, claim, found.carriers)
    else:
        yield from _none_found(context, claim, rejection)


def _is_ours(claim: Claim, row: Customer) -> bool:
    """Trust a row that repeats the external_id of what was sent; else let name and type speak."""
    request = json.loads(claim.record.request)
    same_input = (row.name, row.customer_type) == (request["name"], request["customer_type"])
    return (row.external_id is not None and claim.record.first_sent_at is not None) or same_input


def _adopt(context: Context, claim: Claim, row: Customer) -> Flow[None]:
    created = CreatedIds(row.id, row.application_id, row.application_url, None)
    yield from _save_created(context, claim, created)


def _conflict(context: Context, claim: Claim, rows: list[Customer]) -> Flow[NoReturn]:
    ids = tuple(row.id for row in rows)
    what = "several customers carry" if len(ids) > 1 else "a customer with other input carries"
    problem = f"{what} this external_id: {', '.join(ids[:5])}"
    yield from save(context, claim, state="conflict", problem=problem)
    external_id = claim.record.external_id
    raise ConflictError(
        f"external_id {external_id!r}: {problem}. Decide with the provider which one is right; nothing was sent",
        external_id=external_id,
        customer_ids=ids,
        run=claim.record.as_run(),
    )


def _none_found(context: Context, claim: Claim, rejection: RejectedError | None) -> Flow[None]:
    """Believe "none" only where a create had time to show; then start over, or take the rejection as final."""
    record, now = claim.record, context.clock.now()
    if record.first_sent_at is None:
        return
    settled_at = (record.last_sent_at or record.first_sent_at) + context.settings.settle
    if record.accepted or now < settled_at:
        why = "a send was accepted with an unreadable answer" if record.accepted else "too early to say that none is"
        yield from _stay_in_doubt(context, claim, f"no customer found yet; {why}", settled_at)
    if rejection is not None:
        yield from save(context, claim, state="rejected", unresolved_sends=0, problem=summary(rejection))
        _raise_with_run(claim, rejection)
    yield from save(context, claim, **context.journal.next_generation(record), problem=None)


def _stay_in_doubt(context: Context, claim: Claim, problem: str, not_before: datetime | None = None) -> Flow[NoReturn]:
    record = claim.record
    next_at = context.clock.now() + poll_pause(context.settings, record.polls)
    next_at = max(next_at, not_before) if not_before else next_at
    yield from save(context, claim, state="in_doubt", next_at=next_at, polls=record.polls + 1, problem=problem)
    raise InDoubtError(
        f"external_id {record.external_id!r}: {problem}. Resume later; send nothing under another key",
        external_id=record.external_id,
        run=claim.record.as_run(),
    )


def fetch(context: Context, claim: Claim) -> Flow[None]:
    """Step 2: read the customer: its application's id, URL and status. Saved with step 3, or when that fails."""
    customer_id = claim.record.customer_id
    assert customer_id is not None
    view = yield from context.gateway.get_customer(customer_id, HeldClaim(context, claim))
    claim.pending = {"state": "tracking", "problem": None, **_from_customer(claim.record, view)}


def check(context: Context, claim: Claim) -> Flow[None]:
    """Step 3: look at the application once, save what it says, and give the claim back."""
    guard = HeldClaim(context, claim)
    fetched, known = bool(claim.pending), attrs.evolve(claim.record, **claim.pending)
    seen = yield from _application(context, claim, known, guard)
    columns: dict[str, Any] = {}
    if seen is not None:
        told = {"application_status": seen.application_status, "decision": seen.application_decision}
        columns |= {name: word for name, word in told.items() if word is not None}
    if (seen is None and not fetched) or _verdict(known, columns).final:
        # The customer tells the rest: the status where the token cannot, and kyb_status once it is decided.
        view = yield from context.gateway.get_customer(claim.record.customer_id or "", guard)
        columns = _from_customer(known, view) | columns
    yield from save(context, claim, release=True, problem=None, **_progress(context, known, columns))
    context.journal.drop(claim)


def _verdict(known: Record, columns: dict[str, Any]) -> _statuses.Meaning:
    words = (columns.get(name, getattr(known, name)) for name in ("decision", "application_status", "kyb_status"))
    return _statuses.verdict(*words)


def _application(context: Context, claim: Claim, known: Record, guard: HeldClaim) -> Flow[Application | None]:
    """Return what the application says, or None where its token cannot be used now."""
    now = context.clock.now()
    token = token_of(known.application_url)
    if token is None or known.application_id is None or _is_later(known.token_paused_until, now):
        return None
    if known.application_expires_at is not None and known.application_expires_at <= now:
        return None
    try:
        return (yield from context.gateway.get_application(known.application_id, token, guard))
    except RateLimitedError as error:
        paused_until = now + (error.retry_after or timedelta(hours=1))
    except (CredentialsError, NotFoundError):
        paused_until = NEVER
    except UnreadableAnswerError:
        return None
    claim.pending["token_paused_until"] = paused_until
    return None


def _is_later(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment > now


def _from_customer(record: Record, view: Customer) -> dict[str, Any]:
    """Return the columns that a customer tells; what it leaves out stays as it was."""
    told: dict[str, Any] = {
        "kyb_status": view.kyb_status,
        "application_status": view.application_status,
        "decision": view.decision,
        "application_id": view.application_id,
        "application_url": view.application_url if token_of(view.application_url) else None,
    }
    columns = {name: value for name, value in told.items() if value is not None}
    if columns.get("application_url") not in (None, record.application_url):
        columns["token_paused_until"] = None  # a new URL carries a new token
    return columns


def _progress(context: Context, known: Record, columns: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that end a look: decided, or when to look again."""
    verdict = _verdict(known, columns)
    if verdict.final:
        decision = columns.get("decision", known.decision) or verdict.decision
        return columns | {"state": "decided", "decision": decision, "next_at": None}
    next_at = context.clock.now() + poll_pause(context.settings, known.polls)
    return columns | {"next_at": next_at, "polls": known.polls + 1}


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


def summary(error: ApiError) -> str:
    """Return one line for the journal: no body, no secret, no personal datum."""
    parts = [error.operation, f"HTTP {error.status}" if error.status else str(error.args[0])]
    parts += [error.code] if error.code else []
    parts += ["fields: " + ", ".join(row.label for row in error.errors)] if error.errors else []
    parts += [f"request {error.request_id}"] if error.request_id else []
    return "; ".join(parts)


def _raise_with_run(claim: Claim, error: ApiError) -> NoReturn:
    error.run = claim.record.as_run()
    raise error
