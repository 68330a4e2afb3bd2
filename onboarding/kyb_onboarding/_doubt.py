"""Runs whose outcome is not known: the provider is asked at once, or a person decides.

in_doubt ──► created | planned (next generation) | conflict     by the look-up, or by a person
conflict ──► created | conflict                                 by the look-up
conflict ──► created | planned (next generation)                by a person
"""

from __future__ import annotations

from collections.abc import Callable

from ._claims import Claim
from ._create import look_up, made
from ._effects import Commit, Flow, Read
from ._flows import get, settled, take_further, within
from ._gateway import CreatedIds
from ._records import Change, Job, Record, RunKey, Transaction, joined
from ._track import refresh
from ._work import Context, claim_again, told
from .errors import InvalidInputError, NothingToResolveError
from .models import Run, State, is_encodable

DOUBTED: tuple[State, ...] = ("in_doubt", "conflict")
LONGEST_NAME = 80
Decision = Callable[[Transaction, Record], Change]
"""From a run, as the transaction finds it, to what a person's decision changes."""


def reconcile(context: Context, key: RunKey) -> Flow[Run]:
    """Ask the provider now what became of a run, whatever the journal says of when to look."""
    claim = yield from claim_again(context, key, ("conflict", "decided"))
    if not claim.held:
        return settled(claim.record)
    return (yield from within(context, claim, _ask(context, claim)))


def _ask(context: Context, claim: Claim) -> Flow[None]:
    if claim.record.state == "decided":
        yield from refresh(context, claim)
        return
    if claim.record.state in ("planned", "sending", *DOUBTED):
        yield from look_up(context, claim)
    yield from take_further(context, claim)


def take_note(context: Context, customer_id: str | None) -> Flow[Run | None]:
    """Ask about the run of a customer that an event names. The event itself decides nothing."""
    if customer_id is None:
        return None
    settings = context.settings
    record: Record | None = yield Read(context.journal.of_customer(settings.base_url, settings.account, customer_id))
    if record is None or record.state == "forgotten":
        return None
    return (yield from reconcile(context, record.key))


def resolve(context: Context, key: RunKey, customer_id: str | None, not_created: bool, by: str) -> Flow[Run]:
    """Record a person's decision about a run in doubt or in conflict. Nothing is created."""
    by = _checked_name(by)
    if (customer_id is None) is not not_created:
        raise InvalidInputError("give either customer_id or not_created=True", field="customer_id")
    _check_doubted((yield from get(context, key)))
    if customer_id is None:
        decision = _not_created(context, by)
    else:
        decision = _named(context, (yield from _fetched(context, key, customer_id)), by)
    resolved: Record = yield Commit(_decided(context, key, decision))
    return resolved.as_run()


def _checked_name(by: object) -> str:
    """Return the name of who decides: one plain line, for it is shown wherever the history is."""
    plain = isinstance(by, str) and is_encodable(by) and by.isprintable() and by.strip()
    if not isinstance(by, str) or not plain or len(by) > LONGEST_NAME:
        raise InvalidInputError(
            f"by is no plain name of 1 to {LONGEST_NAME} characters: say who decides, not whom it is about", field="by"
        )
    return by.strip()


def _check_doubted(record: Record) -> None:
    if record.state not in DOUBTED:
        what = f", customer {record.customer_id}" if record.customer_id else ""
        raise NothingToResolveError(
            f"external_id {record.external_id!r} is {record.state}{what}: only a run that is in_doubt or in conflict "
            "is a person's to decide; nothing was changed",
            external_id=record.external_id,
            run=record.as_run(),
        )


def _fetched(context: Context, key: RunKey, customer_id: str) -> Flow[CreatedIds]:
    """Fetch the customer that is named: it exists, and shows no other external_id."""
    reply = yield from context.gateway.get_customer(customer_id)
    view = reply.value
    if view.deleted_at is not None:
        raise _not_this(customer_id, "is deleted at the provider")
    if view.external_id not in (None, key.external_id):
        raise _not_this(customer_id, f"carries another external_id than {key.external_id!r}")
    return CreatedIds(view.id, view.application_id, view.application_url, None, reply.request_id)


def _not_this(customer_id: str, why: str) -> InvalidInputError:
    return InvalidInputError(
        f"customer {customer_id} {why}: name the customer of this run; nothing was changed", field="customer_id"
    )


def _named(context: Context, found: CreatedIds, by: str) -> Decision:
    """Adopt the customer that is named, unless it is another run's."""

    def decision(tx: Transaction, record: Record) -> Change:
        other = context.journal.of_customer(record.base_url, record.account, found.customer_id)(tx)
        if other is not None and other.key != record.key:
            raise _not_this(found.customer_id, f"is the journal's customer of external_id {other.external_id!r}")
        return made(context, found, "resolved", f"customer {found.customer_id}, by {by}")

    return decision


def _not_created(context: Context, by: str) -> Decision:
    """Start the next generation, which the next resume sends."""

    def decision(_tx: Transaction, record: Record) -> Change:
        said = told(context, "resolved", f"not created, by {by}", problem=None, polls=0)
        return joined(said, context.journal.next_generation(record))

    return decision


def _decided(context: Context, key: RunKey, decision: Decision) -> Job[Record]:
    """Return the job that writes a decision. Whoever held the run before can write nothing any more."""

    def job(tx: Transaction) -> Record:
        record = context.journal.free(tx, key)
        _check_doubted(record)
        freed = Change({"owner": None, "lease_until": None})
        return context.journal.write(tx, record, joined(decision(tx, record), freed))

    return job
