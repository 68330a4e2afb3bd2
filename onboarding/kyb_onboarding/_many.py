"""Many customers at once: planned in one commit, created by one request each, and followed by reading the list.

A key has 60 requests a minute. So a customer of many costs one POST, and the statuses of a hundred come with one page
of `GET /customers`, where one after the other would take two requests for each look at each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import attrs

from ._claims import Claim
from ._create import create
from ._effects import Commit, Flow, Read
from ._flows import advance, request_of
from ._records import Job, Record, RunKey, Transaction
from ._track import leave, note
from ._work import Context
from .errors import InvalidInputError, KybError
from .models import NewCustomer, Run, check_external_id

FIELDS = tuple(field.name for field in attrs.fields(NewCustomer))
REQUIRED = ("name", "customer_type", "external_id")
PAGE = 100
T = TypeVar("T")


def customer_of(values: object) -> NewCustomer:
    """Return the customer that a row of values describes. Raises InvalidInputError with the remedy."""
    if isinstance(values, NewCustomer):
        if values.external_id is None:
            raise InvalidInputError("lacks external_id: a second run could not find the customer", field="external_id")
        return values
    if not isinstance(values, Mapping):
        raise InvalidInputError("is not a JSON object: give one object a line", field="line")
    unknown = sorted(str(name) for name in values.keys() - set(FIELDS))
    if unknown:
        raise InvalidInputError(f"has unknown fields {', '.join(unknown)[:80]}: use {', '.join(FIELDS)}", field="line")
    missing = [name for name in REQUIRED if values.get(name) is None]
    if missing:
        raise InvalidInputError(f"lacks {', '.join(missing)}: each needs {', '.join(REQUIRED)}", field="line")
    check_external_id(values["external_id"])
    return NewCustomer(**values)


def named(values: object) -> str | None:
    """Return the external_id of a row that is none, where it has one that can be told."""
    name = values.get("external_id") if isinstance(values, Mapping) else None
    try:
        return check_external_id(name)
    except InvalidInputError:
        return None


def plan_all(context: Context, customers: Sequence[NewCustomer]) -> Flow[list[RunKey | KybError]]:
    """Record many inputs in one commit; for each, its key, or the error that its input has changed."""
    settings = context.settings
    keys = [RunKey(settings.base_url, settings.account, customer.external_id or "") for customer in customers]
    jobs = [
        context.journal.plan(key, request_of(customer, key.external_id))
        for key, customer in zip(keys, customers, strict=True)
    ]

    def job(tx: Transaction) -> list[RunKey | KybError]:
        return [_planned(tx, key, plan) for key, plan in zip(keys, jobs, strict=True)]

    planned: list[RunKey | KybError] = yield Commit(job)
    return planned


def check_all(context: Context, customers: Sequence[NewCustomer]) -> Flow[list[str | KybError]]:
    """Tell of many inputs whether each is `new` or `known`, or the error that it has changed. Records nothing."""
    settings, journal = context.settings, context.journal

    def checked(tx: Transaction, customer: NewCustomer) -> str | KybError:
        key = RunKey(settings.base_url, settings.account, customer.external_id or "")
        known = journal.find(tx, key, lock=False)
        if known is None:
            return "new"
        try:
            journal.replanned(known, request_of(customer, key.external_id))
        except KybError as error:
            return error
        return "known"

    found: list[str | KybError] = yield Read(lambda tx: [checked(tx, customer) for customer in customers])
    return found


def _planned(tx: Transaction, key: RunKey, plan: Job[Record]) -> RunKey | KybError:
    try:
        plan(tx)
    except KybError as error:
        return error
    return key


def create_alone(context: Context, key: RunKey) -> Flow[Run]:
    """Take a run as far as its saved ids, by one request; the rest comes with `sweep`."""

    return (yield from advance(context, key, further=_create_alone))


def _create_alone(context: Context, claim: Claim) -> Flow[None]:
    while claim.record.state in ("planned", "sending", "in_doubt"):
        yield from create(context, claim)
    yield from leave(context, claim)


def sweep(context: Context, wanted: set[str], each: Callable[[Record], None]) -> Flow[None]:
    """Read the list of customers, newest first, until all that are wanted by their ids were seen.

    Each that is seen is noted, leaves the set and is handed over as it is now: there may be 100,000 of them.
    """
    walk = context.gateway.walk_customers(PAGE)
    while wanted and (page := (yield from walk.step())) is not None:
        jobs = [note(context, row) for row in page.items if row.id in wanted]
        records: list[Record | None] = (yield Commit(_all(jobs))) if jobs else []
        for record in records:
            if record is not None:
                wanted.discard(record.customer_id or "")
                each(record)


def _all(jobs: Iterable[Job[T]]) -> Job[list[T]]:
    listed = list(jobs)
    return lambda tx: [job(tx) for job in listed]
