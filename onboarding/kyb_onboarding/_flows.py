"""The flows: what the layer does, each as one readable function.

onboard: create the customer → fetch it → look at its application
follow:  look at the application until it is decided
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from ._claims import Claim, not_found
from ._create import create
from ._effects import Commit, Flow, Pause, Postponed, Read
from ._gateway import request_body
from ._keys import mint_external_id
from ._records import NOTHING, Change, Record, RunKey, joined
from ._track import check, fetch
from ._work import Context, claim_run, not_sent, rest, save
from .errors import (
    ApiError,
    ClaimLostError,
    ConflictError,
    CredentialsError,
    ForgottenError,
    JournalError,
    RejectedError,
    RunError,
    UndecidedError,
)
from .models import NewCustomer, Run, check_external_id


def run_key(context: Context, external_id: str) -> RunKey:
    """Return the key under which this context records an external_id."""
    return RunKey(context.settings.base_url, context.settings.account, external_id)


Further = Callable[[Context, Claim], Flow[None]]


def onboard(context: Context, customer: NewCustomer) -> Flow[Run]:
    """Create the customer, fetch it and look at its application once; continue where an earlier call stopped."""
    key = run_key(context, customer.external_id or mint_external_id())
    return (yield from advance(context, key, request_of(customer, key.external_id)))


def plan(context: Context, customer: NewCustomer) -> Flow[Run]:
    """Record the input, and send nothing."""
    key = run_key(context, customer.external_id or mint_external_id())
    record: Record = yield Commit(context.journal.plan(key, request_of(customer, key.external_id)))
    return record.as_run()


def request_of(customer: NewCustomer, external_id: str) -> dict[str, Any]:
    """Return the body of the request that creates a customer."""
    return request_body(
        {
            "name": customer.name,
            "customer_type": customer.customer_type,
            "external_id": external_id,
            "sub_client_id": customer.sub_client_id,
            "is_sub_client": customer.is_sub_client,
        }
    )


def advance(
    context: Context, key: RunKey, request: dict[str, Any] | None = None, further: Further | None = None
) -> Flow[Run]:
    """Take a run as far as it goes now, or as far as `further` does. Sleeps only to pace and to retry."""
    claim = yield from claim_run(context, key, request)
    if not claim.held:
        return settled(claim.record)
    return (yield from within(context, claim, (further or take_further)(context, claim)))


def within(context: Context, claim: Claim, steps: Flow[None]) -> Flow[Run]:
    """Go through the steps with the claim, and give it back however they end."""
    try:
        yield from steps
    except GeneratorExit:
        raise
    except Postponed as pause:
        next_at = context.clock.now() + timedelta(seconds=pause.seconds)
        yield from _give_back(context, claim, Change({"next_at": next_at}))
        raise
    except ApiError as error:
        yield from _give_back(context, claim, Change(rest(context, claim.record, error)))
        raise
    except BaseException:
        yield from _give_back(context, claim)
        raise
    finally:
        context.journal.drop(claim)
    return claim.record.as_run()


def take_further(context: Context, claim: Claim) -> Flow[None]:
    """Take a claimed run through the steps that are left, up to one look at its application."""
    while claim.record.state in ("planned", "sending", "in_doubt"):
        yield from create(context, claim)
    if claim.record.state == "created":
        yield from fetch(context, claim)
    yield from check(context, claim)


def _give_back(context: Context, claim: Claim, change: Change = NOTHING) -> Flow[None]:
    """Release the claim; where that fails, the error at hand matters more, and the claim lapses by itself."""
    if claim.stamped:  # the send that was recorded never began
        change = joined(not_sent(claim.record), change)
    try:
        yield from save(context, claim, change, release=True)
    except JournalError:
        return


def settled(record: Record) -> Run:
    """Return a decided run; what ended otherwise is raised from the record, without a request."""
    run = record.as_run()
    if record.state == "rejected":
        error = RejectedError(
            f"rejected before ({record.problem})", operation="createCustomer", outcome="rejected", status=None
        )
        error.run = run
        raise error
    if record.state == "forgotten":
        raise ForgottenError(
            f"external_id {record.external_id!r} was forgotten; its customer is not created again. Use another "
            "external_id if it is another customer",
            external_id=record.external_id,
            run=run,
        )
    if record.state == "conflict":
        raise ConflictError(
            f"external_id {record.external_id!r}: {record.problem}. A person decides; nothing was sent",
            external_id=record.external_id,
            customer_ids=(),
            run=run,
        )
    return run


def follow(context: Context, key: RunKey, end: float) -> Flow[Run]:
    """Look at the application, ever more rarely, until it is decided or the monotonic clock reaches `end`.

    The last look is taken at the end, so that a decision in the last pause is not missed.
    """
    while True:
        record = yield from get(context, key)
        left = end - context.clock.monotonic()
        due = due_s(record, context.clock.now())
        if not record.is_final and min(due, left) > 0:
            yield Pause(min(due, left))
        run = yield from advance(context, key)
        if run.is_final:
            return run
        if left <= due:
            raise UndecidedError(
                f"external_id {key.external_id!r} is undecided (application_status {run.application_status!r}): "
                "resume later",
                external_id=key.external_id,
                run=run,
            )


def due_s(record: Record, now: datetime) -> float:
    """Return the seconds until the next look, never more than were meant when it was set: a clock may be set back."""
    if record.next_at is None:
        return 0.0
    return max(0.0, min(record.next_at - now, record.next_at - record.updated_at).total_seconds())


def attempt(context: Context, key: RunKey) -> Flow[Run]:
    """Advance one run of many: its own failure is on record in `Run.problem`; what stops all is raised."""
    try:
        return (yield from advance(context, key))
    except CredentialsError:
        raise
    except (RunError, ApiError, ClaimLostError):
        record = yield from get(context, key)
        return record.as_run()


def forget(context: Context, key: RunKey) -> Flow[Run]:
    """Erase a run, but that its customer exists."""
    check_external_id(key.external_id)
    record: Record = yield Commit(context.journal.forget(key))
    return record.as_run()


def get(context: Context, key: RunKey) -> Flow[Record]:
    """Read one record; raises RunNotFoundError."""
    check_external_id(key.external_id)
    record: Record | None = yield Read(context.journal.get(key))
    if record is None:
        raise not_found(key)
    return record
