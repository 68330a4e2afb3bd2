"""The journal: what has happened to every run, and who works on it.

Its methods return jobs; a flow commits them. Each job is one transaction, durable before its result is known.
Three fences keep a customer from being created twice: the derived key, `first_sent_at` recorded before the
send, and the look-up by external_id where the key may be forgotten.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import attrs

from ._claims import Claim, Claiming, Stamp, busy, no_stamp, not_found
from ._clock import Clock
from ._forks import shed_in_children
from ._history import line
from ._json import canonical
from ._keys import idempotency_key
from ._records import (
    COLUMNS,
    NOTHING,
    Change,
    Job,
    Record,
    RunKey,
    Transaction,
    cell,
    cells_of,
    changed,
    joined,
    record_of,
)
from ._seal import MARK, Seal
from ._store import Owner, Store
from .errors import ClaimLostError, InDoubtError, InputChangedError
from .models import State

SELECT = f"SELECT {', '.join(COLUMNS)} FROM runs"
ONE = "base_url = ? AND account = ? AND external_id = ?"
INSERT = (
    f"INSERT INTO runs ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))}) "
    "ON CONFLICT (base_url, account, external_id) DO NOTHING"
)
SEALED = ("request", "application_url")
# What is erased of a run that is forgotten; its digests and its customer's id stay.
FORGOTTEN = (
    *("request", "application_id", "application_url", "application_expires_at", "token_paused_until"),
    *("kyb_status", "application_status", "decision", "problem", "next_at", "owner", "lease_until"),
)
UNFINISHED: tuple[State, ...] = ("planned", "sending", "created", "tracking", "in_doubt")
PAGE = 500


class Journal:
    """Records of runs in a store. Thread-safe; one per process is enough."""

    def __init__(self, store: Store, clock: Clock, lease: timedelta, seal: Seal | None = None) -> None:
        self.store = store
        self._seal = seal or Seal()
        self._clock = clock
        self._lease = lease
        self._owner: Owner | None = None
        self._holds_nothing()
        shed_in_children(self)

    @property
    def owner(self) -> Owner:
        """This process as an owner, from its first claim on."""
        if self._owner is None:
            self._owner = self.store.owner()
        return self._owner

    def before_fork(self) -> None:
        """Nothing to make ready."""

    def after_fork_in_parent(self) -> None:
        """Nothing has changed."""

    def after_fork_in_child(self) -> None:
        """Become another owner, who holds nothing."""
        self._holds_nothing()
        if self._owner is not None:
            self._owner.forsake()
            self._owner = None

    def _holds_nothing(self) -> None:
        self.held: dict[RunKey, int] = {}
        self.held_lock = threading.Lock()

    def close(self) -> None:
        """Close the store and give the owner's lock up."""
        self.store.close()
        if self._owner is not None:
            self._owner.close()
            self._owner = None

    def plan(self, key: RunKey, request: dict[str, Any]) -> Job[Record]:
        """Record the input before anything is sent; find it if it is known.

        Raises: InputChangedError: the external_id is known with other input, and was not rejected.
        """

        def job(tx: Transaction) -> Record:
            new = self.new_record(key, request)
            if self.insert(tx, new):
                return new
            known = self.find(tx, key)
            assert known is not None
            change = self.replanned(known, request)
            return known if change is NOTHING else self.write(tx, known, change)

        return job

    def claim(
        self,
        key: RunKey,
        request: dict[str, Any] | None = None,
        stamp: Stamp = no_stamp,
        reopened: tuple[State, ...] = (),
    ) -> Claiming:
        """Return the job that takes the run, recorded first if its input is given: its result is a Claim, or Busy.

        A final run is taken only in a state that is `reopened`.

        Raises: InputChangedError as `plan`; RunNotFoundError where no input is given and none recorded.
        """
        return Claiming(self, key, request, stamp, reopened)

    def save(self, claim: Claim, change: Change = NOTHING, *, release: bool = False) -> Job[Record]:
        """Change a claimed run, and renew or release the claim.

        Raises: ClaimLostError: another owner took the run; nothing is changed.
        """

        def job(tx: Transaction) -> Record:
            until = None if release else self._clock.now() + self._lease
            owner = None if release else self.owner.name
            held = Change({"owner": owner, "lease_until": until})
            return self.write(tx, claim.record, joined(change, held), claimed_by=self.owner.name)

        return job

    def forget(self, key: RunKey) -> Job[Record]:
        """Erase what is known of a run but that its customer exists, so that it is not created again.

        Raises: RunNotFoundError; RunBusyError: somebody works on the run; InDoubtError: whether a customer exists is
            not known yet.
        """

        def job(tx: Transaction) -> Record:
            known = self.free(tx, key)
            if known.state == "forgotten":
                return known
            if known.state in ("sending", "in_doubt", "conflict"):
                raise InDoubtError(
                    f"external_id {key.external_id!r} is {known.state}: which customer exists is not known yet. "
                    "Resume or resolve it, then forget it",
                    external_id=key.external_id,
                    run=known.as_run(),
                )
            erased: dict[str, Any] = dict.fromkeys(FORGOTTEN)
            now = self._clock.now()
            columns = erased | {"state": "forgotten", "fence": known.fence + 1, "history": line(now, "forgotten")}
            return self.write(tx, known, Change(columns))

        return job

    def drop(self, claim: Claim) -> None:
        """Forget that this process holds the claim."""
        with self.held_lock:
            if self.held.get(claim.record.key) == claim.record.fence:
                del self.held[claim.record.key]

    def get(self, key: RunKey) -> Job[Record | None]:
        """Return the job that reads one record."""
        return lambda tx: self.find(tx, key, lock=False)

    def of_customer(self, base_url: str, account: str, customer_id: str) -> Job[Record | None]:
        """Return the job that reads the record of a customer, by the provider's id."""
        return lambda tx: self.find_customer(tx, base_url, account, customer_id, lock=False)

    def pages(
        self,
        base_url: str | None = None,
        account: str | None = None,
        states: tuple[State, ...] = (),
        due_at: datetime | None = None,
    ) -> Iterator[Job[list[Record]]]:
        """Yield jobs that read all matching records in the order of their keys, PAGE at a time.

        With `due_at`, those whose next look was due by then, or that never were told when. The caller runs each job
        before it asks for the next.
        """
        last: list[Any] = ["", "", ""]
        found = PAGE
        while found == PAGE:
            where, values = ["(base_url, account, external_id) > (?, ?, ?)"], list(last)
            for column, value in (("base_url", base_url), ("account", account)):
                if value is not None:
                    where.append(f"{column} = ?")
                    values.append(value)
            if due_at is not None:
                where.append("COALESCE(next_at, updated_at) <= ?")
                values.append(cell(due_at))
            if states:
                where.append(f"state IN ({', '.join('?' * len(states))})")
                values.extend(states)
            sql = f"{SELECT} WHERE {' AND '.join(where)} ORDER BY base_url, account, external_id LIMIT {PAGE}"
            page: list[Record] = []
            yield self._page_job(sql, values, page)
            found = len(page)
            if page:
                last = list(page[-1].key)

    def find(self, tx: Transaction, key: RunKey, *, lock: bool = True) -> Record | None:
        """Return the record of a key, or None; with `lock`, nobody else changes it until the transaction ends."""
        row = tx.execute(f"{SELECT} WHERE {ONE}{self.store.row_lock if lock else ''}", key).fetchone()
        return self._record(row) if row else None

    def find_customer(
        self, tx: Transaction, base_url: str, account: str, customer_id: str, *, lock: bool = True
    ) -> Record | None:
        """Return the record of a customer, by the provider's id."""
        sql = f"{SELECT} WHERE customer_id = ? AND base_url = ? AND account = ?{self.store.row_lock if lock else ''}"
        row = tx.execute(sql, [customer_id, base_url, account]).fetchone()
        return self._record(row) if row else None

    def free(self, tx: Transaction, key: RunKey) -> Record:
        """Return the record of a run that nobody works on. Raises RunNotFoundError, RunBusyError."""
        known = self.find(tx, key)
        if known is None:
            raise not_found(key)
        if self.is_held(known):
            raise busy(known)
        return known

    def new_record(self, key: RunKey, request: dict[str, Any]) -> Record:
        """Return the record of a run that begins."""
        now = self._clock.now()
        columns: dict[str, Any] = dict.fromkeys(COLUMNS)
        columns |= {**key._asdict(), "state": "planned", "generation": 1, **self._input(key, request)}
        columns |= {"idempotency_key": idempotency_key(*key, 1), "unresolved_sends": 0, "polls": 0, "fence": 0}
        columns |= {"accepted": 0, "created_at": now, "updated_at": now, "history": line(now, "planned")}
        return Record(**columns)

    def insert(self, tx: Transaction, record: Record) -> bool:
        """Insert a record; False if its key is known."""
        return tx.execute(INSERT, self.cells(record)).rowcount == 1

    def replanned(self, known: Record, request: dict[str, Any]) -> Change:
        """Return what the input changes: nothing, or after a rejection a new generation.

        Raises: InputChangedError: the input differs, and the run was not rejected.
        """
        names = self._seal.changed(known.digests, request, _about(known.key))
        if not names or known.state == "forgotten":
            return NOTHING
        if known.state != "rejected":
            raise InputChangedError(known.external_id, names)
        return joined(self.next_generation(known), Change({**self._input(known.key, request), "problem": None}))

    def _input(self, key: RunKey, request: dict[str, Any]) -> dict[str, str]:
        """Return the columns of an input: the body to send, and what tells it from another when it is erased."""
        return {"request": canonical(request), "digests": self._seal.digests(request, _about(key))}

    def _page_job(self, sql: str, values: list[Any], page: list[Record]) -> Job[list[Record]]:
        def job(tx: Transaction) -> list[Record]:
            page[:] = [self._record(row) for row in tx.execute(sql, values).fetchall()]
            return page

        return job

    def _record(self, row: Sequence[Any]) -> Record:
        record = record_of(row)
        closed = {name: text for name in SEALED if (text := getattr(record, name)) and text.startswith(MARK)}
        if not closed:
            return record
        opened: dict[str, Any] = {
            name: self._seal.open(text, _about(record.key, name)) for name, text in closed.items()
        }
        return attrs.evolve(record, **opened)

    def cells(self, record: Record) -> list[Any]:
        """Return a record's values as the table holds them."""
        cells = cells_of(record)
        if self._seal.is_on:
            for name in SEALED:
                place = COLUMNS.index(name)
                cells[place] = self._cell(record.key, name, cells[place])
        return cells

    def _cell(self, key: RunKey, name: str, value: Any) -> Any:
        """Return a value as its column holds it."""
        if name in SEALED and value is not None:
            return self._seal.close(value, _about(key, name))
        return cell(value)

    def next_generation(self, record: Record) -> Change:
        """Return the change that starts a run anew under a new key. Only where surely nothing was created."""
        generation = record.generation + 1
        columns = {
            "state": "planned",
            "generation": generation,
            "idempotency_key": idempotency_key(*record.key, generation),
            "first_sent_at": None,
            "last_sent_at": None,
            "unresolved_sends": 0,
            "accepted": 0,
            "next_at": None,
        }
        return Change(columns, line(self._clock.now(), "planned", f"generation {generation}"))

    def is_held(self, record: Record) -> bool:
        """Tell whether somebody alive holds the run."""
        with self.held_lock:
            return self.is_taken(record)

    def is_taken(self, record: Record) -> bool:
        """Tell whether somebody alive holds the run. The caller has `held_lock`."""
        if record.owner is None:
            return False
        if record.owner == self.owner.name:
            return record.key in self.held
        # A lease that ends further ahead than any is given was left by a clock that was set back: it has lapsed.
        left = record.lease_until - self._clock.now() if record.lease_until else timedelta(0)
        return timedelta(0) < left <= 2 * self._lease and self.owner.is_alive(record.owner)

    def claiming(self, record: Record) -> Change:
        """Return the change that makes this process the owner."""
        until = self._clock.now() + self._lease
        return Change({"owner": self.owner.name, "fence": record.fence + 1, "lease_until": until})

    def write(self, tx: Transaction, record: Record, change: Change, claimed_by: str | None = None) -> Record:
        """Update a row and return it, if nobody took it since; with `claimed_by`, only while that owner holds it."""
        columns = {**change.columns, "updated_at": self._clock.now()}
        key, sealed = record.key, self._seal.is_on
        values = [
            self._cell(key, name, value) if sealed and name in SEALED else cell(value)
            for name, value in columns.items()
        ]
        if change.lines:
            values.append(change.lines)
        values += [*key, record.fence]
        if claimed_by is not None:
            values.append(claimed_by)
        sql = _update(tuple(columns), bool(change.lines), claimed_by is not None)
        if tx.execute(sql, values).rowcount != 1:
            raise ClaimLostError(
                f"external_id {record.external_id!r}: another process took the run over; nothing was overwritten. "
                "Read it again"
            )
        return changed(record, Change(columns, change.lines))


def _about(key: RunKey, column: str = "") -> str:
    """Return what a sealed text or a digest belongs to."""
    return "\n".join((*key, column))


@lru_cache(maxsize=256)  # a few dozen changes are ever made, each many times
def _update(columns: tuple[str, ...], with_lines: bool, with_owner: bool) -> str:
    sets = [f"{name} = ?" for name in columns] + ["history = history || ?"] * with_lines
    return f"UPDATE runs SET {', '.join(sets)} WHERE {ONE} AND fence = ?{' AND owner = ?' if with_owner else ''}"
