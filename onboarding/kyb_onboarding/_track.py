"""Steps 2 and 3: fetch the customer, and look at its application until it is decided.

created ──► tracking ──► decided
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from . import _statuses
from ._claims import Claim
from ._effects import Flow
from ._gateway import NEVER, token_of
from ._history import line
from ._records import Change, Job, Record, Transaction, changed
from ._work import Context, HeldClaim, poll_pause, save
from .errors import CredentialsError, NotFoundError, RateLimitedError, UnreadableAnswerError

if TYPE_CHECKING:
    from ._answers import Reply
    from ._gateway.application_values import Application
    from ._gateway.customer_values import Customer


def fetch(context: Context, claim: Claim) -> Flow[None]:
    """Step 2: read the customer: its application's id, URL and status. Saved with step 3, or when that fails."""
    customer_id = claim.record.customer_id
    assert customer_id is not None
    reply = yield from context.gateway.get_customer(customer_id, HeldClaim(context, claim))
    claim.pending = {"state": "tracking", "problem": None, **_from_customer(claim.record, reply.value)}


def check(context: Context, claim: Claim) -> Flow[None]:
    """Step 3: look at the application once, save what it says, and give the claim back."""
    guard = HeldClaim(context, claim)
    fetched, known = bool(claim.pending), changed(claim.record, Change(claim.pending))
    seen = yield from _application(context, claim, known, guard)
    columns: dict[str, Any] = {}
    request_id: str | None = None
    if seen is not None:
        view, request_id = seen.value, seen.request_id
        told = {"application_status": view.application_status, "decision": view.application_decision}
        columns |= {name: word for name, word in told.items() if word is not None}
    if (seen is None and not fetched) or _verdict(known, columns).final:
        # The customer tells the rest: the status where the token cannot, and kyb_status once it is decided.
        reply = yield from context.gateway.get_customer(claim.record.customer_id or "", guard)
        columns, request_id = _from_customer(known, reply.value) | columns, request_id or reply.request_id
    columns = {"problem": None} | _progress(context, known, columns)
    lines = _news(context, claim.record, changed(known, Change(columns)), request_id)
    yield from save(context, claim, Change(columns, lines), release=True)
    context.journal.drop(claim)


def leave(context: Context, claim: Claim) -> Flow[None]:
    """Give a created run back, to be looked at later."""
    next_at = claim.record.next_at or context.clock.now() + poll_pause(context.settings, claim.record.polls)
    yield from save(context, claim, Change({"next_at": next_at}), release=True)
    context.journal.drop(claim)


def note(context: Context, row: Customer, request_id: str | None = None) -> Job[Record | None]:
    """Return the job that notes what a list says of a customer; its result is the run, None if there is none.

    A run that somebody works on, or that is final, stays as it is.
    """
    settings, journal = context.settings, context.journal

    def job(tx: Transaction) -> Record | None:
        known = journal.find_customer(tx, settings.base_url, settings.account, row.id or "")
        if known is None or known.is_final or journal.is_held(known):
            return known
        told = {"state": "tracking", "problem": None, **_from_customer(known, row)}
        columns = told | _progress(context, changed(known, Change(told)), told)
        after = changed(known, Change(columns))
        return journal.write(tx, known, Change(columns, _news(context, known, after, request_id)))

    return job


def refresh(context: Context, claim: Claim) -> Flow[None]:
    """Read what the provider says of a decided customer now, save it, and give the claim back. It stays decided."""
    record = claim.record
    reply = yield from context.gateway.get_customer(record.customer_id or "", HeldClaim(context, claim))
    view = reply.value
    words: dict[str, Any] = {"kyb_status": view.kyb_status}
    if view.application_id in (None, record.application_id):  # another application is another story
        words |= {"application_status": view.application_status, "decision": view.decision}
    news = {name: word for name, word in words.items() if word not in (None, getattr(record, name))}
    told = ", ".join(f"{name} {word}" for name, word in news.items())
    lines = line(context.clock.now(), "refreshed", told, reply.request_id) if news else ""
    yield from save(context, claim, Change(news, lines), release=True)
    context.journal.drop(claim)


def _news(context: Context, before: Record, after: Record, request_id: str | None) -> str:
    """Return a line of history where a look told something new; a run may be looked at for months."""
    old, new = (
        (record.state, record.decision, record.application_status, record.kyb_status) for record in (before, after)
    )
    if old == new:
        return ""
    return line(context.clock.now(), after.state, after.decision or after.application_status, request_id)


def _verdict(known: Record, columns: dict[str, Any]) -> _statuses.Meaning:
    words = (columns.get(name, getattr(known, name)) for name in ("decision", "application_status", "kyb_status"))
    return _statuses.verdict(*words)


def _application(context: Context, claim: Claim, known: Record, guard: HeldClaim) -> Flow[Reply[Application] | None]:
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
