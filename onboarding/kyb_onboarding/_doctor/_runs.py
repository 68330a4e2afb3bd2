"""Runs that nobody takes further: in doubt, in conflict, left behind, or long overdue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from shlex import quote

from .._journal import Journal
from .._records import Record
from ._notes import Note, first_of

# What a working process settles within minutes.
LONG = timedelta(hours=1)
# The longest pause that a run is ever given is a day.
OVERDUE = timedelta(days=2)
RESUME = "kyb resume"


def look_at_runs(journal: Journal, base_url: str | None, account: str | None, now: datetime) -> Iterator[Note]:
    """Tell the runs that are stuck; of one host and account, or of all. Sends nothing."""
    stuck: dict[str, list[Note]] = {}
    count = 0
    for job in journal.pages(base_url, account):
        for record in journal.store.read(job):
            count += 1
            note = _stuck(journal, record, now)
            if note is not None:
                stuck.setdefault(note.check, []).append(note)
    for notes in stuck.values():
        yield from first_of(notes)
    if not stuck:
        yield Note("ok", "runs", f"none of {count} is stuck")


def _stuck(journal: Journal, record: Record, now: datetime) -> Note | None:
    name, typed = record.external_id, quote(record.external_id)
    ask = f"kyb reconcile {typed}"
    if record.state == "conflict":
        decide = f"{ask}; then kyb resolve {typed} --customer-id ID | --not-created --by NAME"
        return Note("finding", "conflict", f"{name}: {record.problem}", decide)
    if journal.is_held(record):
        return None
    since = now - (record.last_sent_at or record.created_at)
    if record.state == "in_doubt" and since > LONG:
        decide = f"{ask}; if that settles nothing, ask the provider, then kyb resolve {typed}"
        return Note("finding", "in doubt", f"{name}: in doubt for {_span(since)}: {record.problem}", decide)
    if record.state == "sending" and since > LONG:
        return Note("finding", "sending", f"{name}: sent {_span(since)} ago, and no outcome recorded", RESUME)
    if record.is_final:
        return None
    if record.owner is not None:
        return Note("finding", "left behind", f"{name}: {record.state}, and its process ended", RESUME)
    if record.next_at is not None and now - record.next_at > OVERDUE:
        message = f"{name}: {record.state}, and was to be looked at {_span(now - record.next_at)} ago"
        return Note("finding", "overdue", message, f"{RESUME}, and let a timer run it")
    return None


def _span(span: timedelta) -> str:
    days, hours = span.days, span.seconds // 3600
    return f"{days} d {hours} h" if days else f"{hours} h {span.seconds // 60 % 60} min"
