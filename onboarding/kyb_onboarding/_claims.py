"""Claims: who works on a run. One commit records the input, takes the run, and stamps the send that follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ._clock import to_text
from ._records import NOTHING, Change, Record, RunKey, Transaction, changed, joined
from .errors import RunBusyError, RunNotFoundError
from .models import State

if TYPE_CHECKING:
    from ._journal import Journal

Stamp = Callable[[Record], Change | None]
"""From a run that is being claimed to the change that records its send; None if it is not to be sent at once."""


def no_stamp(record: Record) -> None:
    """Record no send together with the claim."""


class Claim:
    """The right to work on one run: held while `record.fence` is the newest. `held` is False for a final run.

    `pending` are columns that the next save writes: what a repeated GET would tell again needs no commit of its own.
    `stamped`: a send was recorded together with the claim, and has not begun yet.
    """

    def __init__(self, record: Record, *, held: bool, stamped: bool = False) -> None:
        self.record = record
        self.held = held
        self.stamped = stamped
        self.pending: dict[str, Any] = {}


class Busy:
    """Somebody alive works on the run; ask again after a pause."""

    def __init__(self, record: Record) -> None:
        self.record = record


class Claiming:
    """The job that records the input, if any is given, and takes a claim. A caller that gets no result abandons it."""

    def __init__(
        self,
        journal: Journal,
        key: RunKey,
        request: dict[str, Any] | None,
        stamp: Stamp,
        reopened: tuple[State, ...] = (),
    ) -> None:
        self._journal = journal
        self._reopened = reopened
        self._key = key
        self._request = request
        self._stamp = stamp
        self._abandoned = False
        self._fence: int | None = None

    def __call__(self, tx: Transaction) -> Claim | Busy:
        known = self._journal.find(tx, self._key)
        if known is None:
            new = self._journal.new_record(self._key, self._needed_request())
            taken = self._take(new, NOTHING)
            if taken is None:
                return Busy(new)
            change, stamped = taken
            record = changed(new, change)
            if self._journal.insert(tx, record):
                return Claim(record, held=True, stamped=stamped)
            known = self._journal.find(tx, self._key)  # another process was faster
            assert known is not None
        return self._claim_known(tx, known)

    def _claim_known(self, tx: Transaction, known: Record) -> Claim | Busy:
        planned = NOTHING if self._request is None else self._journal.replanned(known, self._request)
        if changed(known, planned).is_final and known.state not in self._reopened:
            return Claim(known, held=False)
        taken = self._take(known, planned)
        if taken is None:
            return Busy(known)
        change, stamped = taken
        return Claim(self._journal.write(tx, known, change), held=True, stamped=stamped)

    def _take(self, known: Record, planned: Change) -> tuple[Change, bool] | None:
        """Return the change that takes the run, and whether it stamps a send; None if another works on it."""
        with self._journal.held_lock:
            self._let_go()  # of a transaction that was undone, and is run again
            if self._abandoned or self._journal.is_taken(known):
                return None
            self._fence = known.fence + 1
            self._journal.held[self._key] = self._fence
        stamp = self._stamp(changed(known, planned))
        return joined(planned, self._journal.claiming(known), stamp or NOTHING), stamp is not None

    def _let_go(self) -> None:
        """Forget what this job took. The caller has `held_lock`."""
        if self._fence is not None and self._journal.held.get(self._key) == self._fence:
            del self._journal.held[self._key]
        self._fence = None

    def _needed_request(self) -> dict[str, Any]:
        if self._request is None:
            raise not_found(self._key)
        return self._request

    def abandon(self) -> None:
        """Give back what was taken, and take nothing any more."""
        with self._journal.held_lock:
            self._abandoned = True
            self._let_go()


def not_found(key: RunKey) -> RunNotFoundError:
    """Return the error of a run that the journal does not hold."""
    return RunNotFoundError(
        f"external_id {key.external_id!r} is not in the journal for {key.base_url}, account {key.account!r}: "
        "onboard it first",
        external_id=key.external_id,
    )


def busy(record: Record) -> RunBusyError:
    """Return the error of a run that somebody else works on."""
    return RunBusyError(
        f"external_id {record.external_id!r} is being worked on ({lease_text(record)}): resume later",
        external_id=record.external_id,
        run=record.as_run(),
    )


def lease_text(record: Record) -> str:
    """Return who holds a run and until when, for a message."""
    until = to_text(record.lease_until) if record.lease_until else "unknown"
    return f"{record.owner or 'nobody'} until {until}"
