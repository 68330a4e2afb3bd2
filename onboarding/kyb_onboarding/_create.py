"""Step 1: make sure that the customer exists once, and that its ids are saved.

planned ──► sending ──► created
               ├──► rejected     (400, 422; corrected input starts the next generation)
               └──► in_doubt ──► created | planned (next generation) | conflict
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, NoReturn

from ._claims import Claim
from ._effects import Flow
from ._gateway import CreatedIds, Found
from ._records import Change, Record, joined
from ._work import (
    Context,
    HeldClaim,
    KeyForgotten,
    failed,
    must_look_up,
    not_sent,
    poll_pause,
    raise_with_run,
    save,
    summary,
    told,
)
from .errors import (
    ApiError,
    ConflictError,
    CredentialsError,
    InDoubtError,
    JournalError,
    Outcome,
    RejectedError,
    UnavailableError,
    UnreadableAnswerError,
)

if TYPE_CHECKING:
    from ._gateway.customer_values import Customer

# What a refusal's code holds where it is about an earlier send, not about the input.
USED_BEFORE = ("idempoten", "duplicate", "conflict", "already", "exists")
NOT_EXECUTED: tuple[Outcome, ...] = ("not_sent", "refused")


def create(context: Context, claim: Claim) -> Flow[None]:
    """Step 1: make sure that the customer exists once, and that its ids are saved."""
    if not claim.stamped and must_look_up(context, claim.record):
        yield from look_up(context, claim)
    if claim.record.state not in ("planned", "sending"):
        return
    record = claim.record
    guard = HeldClaim(context, claim, stamp=True)
    try:
        created = yield from context.gateway.create_customer(_body(record), record.idempotency_key, guard)
    except RejectedError as error:
        yield from _on_rejection(context, claim, error)
    except UnreadableAnswerError as error:
        yield from _on_unreadable(context, claim, error)
    except UnavailableError as error:
        yield from _on_conflict(context, claim, error)
    except KeyForgotten:
        yield from look_up(context, claim)
    except ApiError as error:
        yield from _on_failure(context, claim, error)
    else:
        yield from _save_created(context, claim, created)


def made(context: Context, created: CreatedIds, step: str, outcome: str | None = None) -> Change:
    """Return the change that saves the ids of the customer."""
    return told(
        context,
        step,
        outcome,
        created.request_id,
        state="created",
        customer_id=created.customer_id,
        application_id=created.application_id,
        application_url=created.application_url,
        application_expires_at=created.application_expires_at,
        unresolved_sends=0,
        next_at=None,
        problem=None,
        **_erased(context),
    )


def _erased(context: Context) -> dict[str, None]:
    """Return the columns that erase what was to be sent; its digests stay."""
    return {"request": None} if context.settings.keep_body == "until_created" else {}


def _save_created(context: Context, claim: Claim, created: CreatedIds, step: str = "created") -> Flow[None]:
    try:
        yield from save(context, claim, made(context, created, step))
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
        yield from _reject(context, claim, error)
    yield from save(context, claim, failed(context, error, state="in_doubt", problem=summary(error)))
    yield from look_up(context, claim, rejection=error)


def _reject(context: Context, claim: Claim, error: RejectedError) -> Flow[NoReturn]:
    columns = {"state": "rejected", "unresolved_sends": 0, "problem": summary(error)} | _erased(context)
    change = told(context, "rejected", summary(error, request=False), error.request_id, **columns)
    yield from save(context, claim, change)
    raise_with_run(claim, error)


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
            yield from _adopt(context, claim, found)
            return
    yield from _on_failure(context, claim, error)


def _on_unreadable(context: Context, claim: Claim, error: UnreadableAnswerError) -> Flow[None]:
    """Save the ids that survived; without the customer's, only a look-up may go on."""
    customer_id = error.salvaged.get("customer_id")
    if customer_id is None:
        yield from save(context, claim, failed(context, error, state="in_doubt", accepted=1, problem=summary(error)))
        raise_with_run(claim, error)
    saved = error.salvaged
    salvaged = CreatedIds(
        customer_id, saved.get("application_id"), saved.get("application_url"), None, error.request_id
    )
    yield from _save_created(context, claim, salvaged)


def _on_failure(context: Context, claim: Claim, error: ApiError) -> Flow[NoReturn]:
    """Record what is known. Where surely nothing was executed, the send is as if it had not been."""
    change = failed(context, error)
    if error.outcome in NOT_EXECUTED and claim.record.state == "sending":
        change = joined(not_sent(claim.record), change)
    if not isinstance(error, CredentialsError):
        change = joined(change, Change({"problem": summary(error)}))
    yield from save(context, claim, change)
    raise_with_run(claim, error)


def look_up(context: Context, claim: Claim, rejection: RejectedError | None = None) -> Flow[None]:
    """Ask the provider who carries the external_id, and leave the run created, planned, in doubt or in conflict."""
    record = claim.record
    try:
        found = yield from context.gateway.find_customers(record.external_id, HeldClaim(context, claim))
    except CredentialsError as error:
        raise_with_run(claim, error)
    except ApiError as error:
        if record.state == "conflict":
            yield from save(context, claim, failed(context, error))
        elif record.first_sent_at is not None and must_look_up(context, record):
            yield from save(context, claim, failed(context, error, state="in_doubt", problem=summary(error)))
        raise_with_run(claim, error)
    if not found.is_whole:
        yield from _not_whole(context, claim, found)
    elif len(found.carriers) == 1 and _is_ours(claim, found.carriers[0]):
        yield from _adopt(context, claim, found)
    elif found.carriers:
        yield from _conflict(context, claim, found)
    else:
        yield from _none_found(context, claim, found, rejection)


def _key_tells(context: Context, record: Record) -> bool:
    """Tell whether the key itself proves what became of the send, so that a look-up that tells nothing is no loss."""
    return record.state == "sending" and not must_look_up(context, record)


def _not_whole(context: Context, claim: Claim, found: Found) -> Flow[None]:
    """Believe nothing of a list that cannot show that nobody else is on it."""
    problem = "the provider's list is not filtered by external_id, or goes on"
    if claim.record.state == "conflict":
        yield from _still_in_conflict(context, claim, problem, found.request_id)
    if not _key_tells(context, claim.record):
        yield from _stay_in_doubt(context, claim, problem, found.request_id)


def _body(record: Record) -> str:
    """Return the body to send; it is erased only where nothing is to be sent any more."""
    assert record.request is not None
    return record.request


def _is_ours(claim: Claim, row: Customer) -> bool:
    """Trust a row that repeats the external_id of what was sent; else let name and type speak."""
    request = json.loads(_body(claim.record))
    same_input = (row.name, row.customer_type) == (request["name"], request["customer_type"])
    return (row.external_id is not None and claim.record.first_sent_at is not None) or same_input


def _adopt(context: Context, claim: Claim, found: Found) -> Flow[None]:
    row = found.carriers[0]
    made = CreatedIds(row.id, row.application_id, row.application_url, None, found.request_id)
    yield from _save_created(context, claim, made, "found")


def _conflict(context: Context, claim: Claim, found: Found) -> Flow[NoReturn]:
    ids = tuple(row.id for row in found.carriers)
    what = "several customers carry" if len(ids) > 1 else "a customer with other input carries"
    problem = f"{what} this external_id: {', '.join(ids[:5])}"
    change = told(context, "found", what, found.request_id, state="conflict", next_at=None, problem=problem)
    yield from save(context, claim, change)
    raise _in_conflict(claim.record, problem, ids)


def _still_in_conflict(context: Context, claim: Claim, what: str, request_id: str | None) -> Flow[NoReturn]:
    """Leave the conflict to a person, although its customers do not show any more: they were there."""
    record = claim.record
    yield from save(context, claim, told(context, "found", what, request_id))
    raise _in_conflict(record, f"{what}; before, {record.problem}", ())


def _in_conflict(record: Record, problem: str, ids: tuple[str, ...]) -> ConflictError:
    external_id = record.external_id
    return ConflictError(
        f"external_id {external_id!r}: {problem}. Decide with the provider which one is right, and resolve it; "
        "nothing was sent",
        external_id=external_id,
        customer_ids=ids,
        run=record.as_run(),
    )


def _none_found(context: Context, claim: Claim, found: Found, rejection: RejectedError | None) -> Flow[None]:
    """Believe "none" only where a create had time to show; then start over, or take the rejection as final."""
    record, now = claim.record, context.clock.now()
    if record.state == "conflict":
        yield from _still_in_conflict(context, claim, "no customer carries this external_id now", found.request_id)
    if _key_tells(context, record):
        return
    if record.first_sent_at is None:
        if record.state == "in_doubt":  # an earlier look-up before the first send told nothing
            change = told(context, "found", "no customer", found.request_id, state="planned", problem=None)
            yield from save(context, claim, change)
        return
    settled_at = (record.last_sent_at or record.first_sent_at) + context.settings.settle
    if record.accepted or now < settled_at:
        why = "a send was accepted with an unreadable answer" if record.accepted else "too early to say that none is"
        problem = f"no customer found yet; {why}"
        yield from _stay_in_doubt(context, claim, problem, found.request_id, settled_at)
    if rejection is not None:
        yield from _reject(context, claim, rejection)
    change = told(context, "found", "no customer", found.request_id, problem=None)
    yield from save(context, claim, joined(change, context.journal.next_generation(record)))


def _stay_in_doubt(
    context: Context, claim: Claim, problem: str, request_id: str | None, not_before: datetime | None = None
) -> Flow[NoReturn]:
    record = claim.record
    next_at = context.clock.now() + poll_pause(context.settings, record.polls)
    next_at = max(next_at, not_before) if not_before else next_at
    columns = {"state": "in_doubt", "next_at": next_at, "polls": record.polls + 1, "problem": problem}
    yield from save(context, claim, told(context, "in doubt", problem, request_id, **columns))
    raise InDoubtError(
        f"external_id {record.external_id!r}: {problem}. Resume later; send nothing under another key",
        external_id=record.external_id,
        run=claim.record.as_run(),
    )
