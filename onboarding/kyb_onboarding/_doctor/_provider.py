"""The journal against the provider: the same customers on both sides, and the same time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import islice
from shlex import quote
from typing import TYPE_CHECKING

import attrs

from .._journal import Journal
from .._records import Record
from ..errors import NotFoundError
from ..models import CustomerId
from ._notes import Note, first_of

if TYPE_CHECKING:
    from .._dakota import Dakota
    from .._gateway.customer_values import Customer
    from .._pages import Page

PAGE = 100
# Requests kept for the runs whose customers no page shows.
SINGLE = 10
SKEW = timedelta(seconds=60)
MINTED = re.compile(r"kyb_[0-9a-f]{32}")
LACKING = "the journal may be an old copy: set KYB_LOOKUP_FIRST=1 until every customer was onboarded again"


@attrs.define
class _Seen:
    """What the provider listed. Not `is_whole`: there are more customers than were asked for."""

    customers: dict[str, Customer]
    is_whole: bool = True
    requests: int = 0


def look_at_provider(dakota: Dakota, limit: int) -> Iterator[Note]:
    """Compare the journal with the provider's list, in at most `limit` requests. Raises ApiError."""
    seen = _Seen({})
    yield from _listed(dakota, seen, max(1, limit - SINGLE))
    # Read after the list: what was created meanwhile is in the journal by now.
    settings, journal = dakota.settings, dakota._context.journal
    runs: dict[str, Record] = {}
    for job in journal.pages(settings.base_url, settings.account):
        runs |= {record.external_id: attrs.evolve(record, request=None) for record in journal.store.read(job)}
    notes = [
        *first_of(list(_absent(dakota, runs, seen, limit))),
        *first_of(list(_unrecorded(journal, runs, seen))),
        *first_of(list(_changed(runs, seen))),
        *_unknown(runs, seen),
    ]
    yield from notes or [
        Note("ok", "customers", f"{len(seen.customers)} of the provider's agree with {len(runs)} runs")
    ]


def _listed(dakota: Dakota, seen: _Seen, limit: int) -> Iterator[Note]:
    pages = dakota.customers.list(limit=PAGE).pages()
    asked_at = dakota._context.clock.now()
    for page in islice(pages, limit):
        seen.requests += 1
        if seen.requests == 1:
            yield _skew(page, asked_at, dakota._context.clock.now())
        seen.customers |= {row.id: row for row in page.items if row.deleted_at is None}
        seen.is_whole = not page.has_more
    if not seen.is_whole:
        yield Note(
            "warning",
            "customers",
            f"the provider has more than the {len(seen.customers)} customers that were asked for",
            "give more --max-requests to compare all",
        )


def _skew(page: Page[Customer], before: datetime, after: datetime) -> Note:
    try:
        theirs = parsedate_to_datetime(page.reply.headers["date"]).replace(tzinfo=UTC)
    except (KeyError, ValueError):
        return Note("ok", "clock", "the API does not tell its time")
    skew = before + (after - before) / 2 - theirs
    if abs(skew) < SKEW:
        return Note("ok", "clock", "agrees with the API's")
    side = "ahead of" if skew > timedelta(0) else "behind"
    message = f"this machine's clock is {abs(skew).total_seconds():.0f} s {side} the API's"
    return Note("finding", "clock", message, "set it by NTP: webhooks are refused from 300 s on")


def _absent(dakota: Dakota, runs: dict[str, Record], seen: _Seen, limit: int) -> Iterator[Note]:
    """Tell the runs whose customers the provider does not have."""
    for record in runs.values():
        known = record.customer_id
        if known is None or known in seen.customers or record.state == "forgotten":
            continue
        if seen.requests >= limit:
            if seen.is_whole:
                message = "not every run whose customer is not listed could be asked about"
                yield Note("warning", "customers", message, "give more --max-requests")
            return
        seen.requests += 1
        try:
            dakota.customers.get(CustomerId(known))
        except NotFoundError:
            message = f"{record.external_id}: its customer {known} does not exist at the provider"
            yield Note(
                "finding", "customers", message, "check that base URL, account and key are those it was made with"
            )


def _unrecorded(journal: Journal, runs: dict[str, Record], seen: _Seen) -> Iterator[Note]:
    """Tell the customers that carry an external_id of ours, and that the journal lacks."""
    for row in seen.customers.values():
        record = runs.get(row.external_id or "")
        if record is None:
            if MINTED.fullmatch(row.external_id or ""):
                message = f"customer {row.id} has {row.external_id}, which this package minted; the journal lacks it"
                yield Note("finding", "journal", message, LACKING)
        elif record.customer_id not in (None, row.id):
            message = (
                f"{record.external_id}: the provider has customer {row.id} beside the journal's {record.customer_id}"
            )
            yield Note("finding", "duplicate", message, "ask the provider which one is right, and withdraw the other")
        elif record.customer_id is None and not _is_worked_on(journal, record):
            message = f"{record.external_id}: {record.state}, and customer {row.id} carries it"
            yield Note("finding", "journal", message, f"kyb reconcile {quote(record.external_id)}")


def _is_worked_on(journal: Journal, record: Record) -> bool:
    return journal.is_held(record)


def _changed(runs: dict[str, Record], seen: _Seen) -> Iterator[Note]:
    """Tell the decided runs of which the provider says something else by now."""
    for record in runs.values():
        row = seen.customers.get(record.customer_id or "")
        if record.state == "decided" and row is not None and row.kyb_status not in (None, record.kyb_status):
            message = f"{record.external_id}: kyb_status is {row.kyb_status} by now, {record.kyb_status} in the journal"
            yield Note("warning", "decided", message, f"kyb reconcile {quote(record.external_id)}")


def _unknown(runs: dict[str, Record], seen: _Seen) -> Iterator[Note]:
    """Count the customers whose external_ids are not in the journal: another program's, or lost ones."""
    names = {row.external_id for row in seen.customers.values() if row.external_id} - runs.keys()
    others = [name for name in names if not MINTED.fullmatch(name)]
    if others:
        message = f"{len(others)} customers carry an external_id that the journal lacks, such as {min(others)}"
        yield Note("warning", "journal", message, f"if they were onboarded with it, {LACKING}")
