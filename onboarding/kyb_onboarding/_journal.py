"""The journal: what has happened to every run, and who works on it.

Its methods return jobs; a flow commits them. Each job is one transaction, durable before its result is known.
Three fences keep a customer from being created twice: the derived key, `first_sent_at` recorded before the
send, and the look-up by external_id where the key may be forgotten.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from ._clock import Clock, to_text
from ._forks import shed_in_children
from ._keys import idempotency_key
from ._owners import Owner
from ._records import COLUMNS, Job, Record, RunKey, Transaction, cell, record_of
from ._sqlite import SqliteStore
from .errors import ClaimLostError, InputChangedError, RunNotFoundError
from .models import State

SELECT = f"SELECT {', '.join(COLUMNS)} FROM runs"
ONE = "base_url = ? AND account = ? AND external_id = ?"
INSERT = f"INSERT INTO runs ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
UNFINISHED: tuple[State, ...] = ("planned", "sending", "created", "tracking", "in_doubt")
PAGE = 500


class Claim:
    """The right to work on one run: held while `record.fence` is the newest. `held` is False for a final run.

    `pending` are columns that the next save writes: what a repeated GET would tell again needs no commit of its own.
    """

    def __init__(self, record: Record, *, held: bool) -> None:
        self.record = record
        self.held = held
        self.pending: dict[str, Any] = {}


class Busy:
    """Somebody alive works on the run; ask again after a pause."""

    def __init__(self, record: Record) -> None:
        self.record = record


class Claiming:
    """The job that records the input, if any is given, and takes a claim, in one commit.

    A caller that does not get its result abandons it.
    """

    def __init__(self, journal: Journal, key: RunKey, request: dict[str, Any] | None) -> None:
        self._journal = journal
        self._key = key
        self._request = request
        self._abandoned = False
        self._fence: int | None = None

    def __call__(self, tx: Transaction) -> Claim | Busy:
        record = find(tx, self._key) if self._request is None else self._journal.plan(self._key, self._request)(tx)
        if record is None:
            raise RunNotFoundError(
                f"external_id {self._key.external_id!r} is not in the journal for {self._key.base_url}, account "
                f"{self._key.account!r}: onboard it first",
                external_id=self._key.external_id,
            )
        if record.is_final:
            return Claim(record, held=False)
        with self._journal.held_lock:
            if self._abandoned or self._journal.is_taken(record):
                return Busy(record)
            self._fence = record.fence + 1
            self._journal.held[self._key] = self._fence
        return Claim(self._journal.write_claim(tx, record), held=True)

    def abandon(self) -> None:
        with self._journal.held_lock:
            self._abandoned = True
            if self._fence is not None and self._journal.held.get(self._key) == self._fence:
                del self._journal.held[self._key]


class Journal:
    """Records of runs in a store. Thread-safe; one per process is enough."""

    def __init__(self, store: SqliteStore, clock: Clock, lease: timedelta) -> None:
        self.store = store
        self._clock = clock
        self._lease = lease
        self._owner: Owner | None = None
        self._holds_nothing()
        shed_in_children(self)

    @property
    def path(self) -> str:
        return self.store.path

    @property
    def owner(self) -> Owner:
        """This process as an owner, from its first claim on."""
        if self._owner is None:
            self._owner = Owner(Path(self.path + ".owners"))
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
            known = find(tx, key)
            if known is None:
                return self._insert(tx, key, request)
            changed = _changed_fields(json.loads(known.request), request)
            if not changed:
                return known
            if known.state != "rejected":
                raise InputChangedError(key.external_id, changed)
            return self.write(tx, known, **self.next_generation(known), request=_canonical(request), problem=None)

        return job

    def claim(self, key: RunKey, request: dict[str, Any] | None = None) -> Claiming:
        """Return the job that takes the run, recorded first if its input is given: its result is a Claim, or Busy.

        Raises: InputChangedError as `plan`; RunNotFoundError where no input is given and none recorded.
        """
        return Claiming(self, key, request)

    def save(self, claim: Claim, *, release: bool = False, **columns: Any) -> Job[Record]:
        """Change columns of a claimed run, and renew or release the claim.

        Raises: ClaimLostError: another owner took the run; nothing is changed.
        """

        def job(tx: Transaction) -> Record:
            until = None if release else self._clock.now() + self._lease
            owner = None if release else self.owner.name
            return self.write(tx, claim.record, **columns, owner=owner, lease_until=until, claimed_by=self.owner.name)

        return job

    def drop(self, claim: Claim) -> None:
        """Forget that this process holds the claim."""
        with self.held_lock:
            if self.held.get(claim.record.key) == claim.record.fence:
                del self.held[claim.record.key]

    def get(self, key: RunKey) -> Job[Record | None]:
        """Return the job that reads one record."""
        return lambda tx: find(tx, key)

    def of_customer(self, base_url: str, account: str, customer_id: str) -> Job[Record | None]:
        """Return the job that reads the record of a customer, by the provider's id."""
        sql = f"{SELECT} WHERE customer_id = ? AND base_url = ? AND account = ?"

        def job(tx: Transaction) -> Record | None:
            row = tx.execute(sql, [customer_id, base_url, account]).fetchone()
            return record_of(row) if row else None

        return job

    def pages(
        self, base_url: str | None = None, account: str | None = None, states: tuple[State, ...] = ()
    ) -> Iterator[Job[list[Record]]]:
        """Yield jobs that read all matching records in the order of their keys, PAGE at a time.

        The caller runs each job before it asks for the next.
        """
        last: list[Any] = ["", "", ""]
        found = PAGE
        while found == PAGE:
            where, values = ["(base_url, account, external_id) > (?, ?, ?)"], list(last)
            for column, value in (("base_url", base_url), ("account", account)):
                if value is not None:
                    where.append(f"{column} = ?")
                    values.append(value)
            if states:
                where.append(f"state IN ({', '.join('?' * len(states))})")
                values.extend(states)
            sql = f"{SELECT} WHERE {' AND '.join(where)} ORDER BY base_url, account, external_id LIMIT {PAGE}"
            page: list[Record] = []
            yield _page_job(sql, values, page)
            found = len(page)
            if page:
                last = list(page[-1].key)

    def next_generation(self, record: Record) -> dict[str, Any]:
        """Return the columns that start a run anew under a new key. Only where surely nothing was created."""
        generation = record.generation + 1
        return {
            "state": "planned",
            "generation": generation,
            "idempotency_key": idempotency_key(*record.key, generation),
            "first_sent_at": None,
            "last_sent_at": None,
            "unresolved_sends": 0,
            "next_at": None,
        }

    def is_taken(self, record: Record) -> bool:
        """Tell whether somebody alive holds the run. The caller has `held_lock`."""
        if record.owner is None:
            return False
        if record.owner == self.owner.name:
            return record.key in self.held
        # A lease that ends further ahead than any is given was left by a clock that was set back: it has lapsed.
        left = record.lease_until - self._clock.now() if record.lease_until else timedelta(0)
        return timedelta(0) < left <= 2 * self._lease and self.owner.is_alive(record.owner)

    def write_claim(self, tx: Transaction, record: Record) -> Record:
        until = self._clock.now() + self._lease
        return self.write(tx, record, owner=self.owner.name, fence=record.fence + 1, lease_until=until)

    def write(self, tx: Transaction, record: Record, claimed_by: str | None = None, **columns: Any) -> Record:
        """Update a row and return it; with `claimed_by`, only while that owner holds this record's fence."""
        columns["updated_at"] = self._clock.now()
        sets = ", ".join(f"{name} = ?" for name in columns)
        values = [cell(value) for value in columns.values()] + list(record.key)
        fence = ""
        if claimed_by is not None:
            fence = " AND owner = ? AND fence = ?"
            values += [claimed_by, record.fence]
        rows = tx.execute(f"UPDATE runs SET {sets} WHERE {ONE}{fence} RETURNING {', '.join(COLUMNS)}", values)
        row = rows.fetchall()
        if not row:
            raise ClaimLostError(
                f"external_id {record.external_id!r}: another process took the run over; nothing was overwritten. "
                "Read it again"
            )
        return record_of(row[0])

    def _insert(self, tx: Transaction, key: RunKey, request: dict[str, Any]) -> Record:
        now = self._clock.now()
        columns: dict[str, Any] = dict.fromkeys(COLUMNS)
        columns |= {**key._asdict(), "state": "planned", "generation": 1, "request": _canonical(request)}
        columns |= {"idempotency_key": idempotency_key(*key, 1), "unresolved_sends": 0, "polls": 0, "fence": 0}
        columns |= {"accepted": 0}
        columns |= {"created_at": now, "updated_at": now}
        tx.execute(INSERT, [cell(columns[name]) for name in COLUMNS])
        record = find(tx, key)
        assert record is not None
        return record


def find(tx: Transaction, key: RunKey) -> Record | None:
    """Return the record of a key, or None."""
    row = tx.execute(f"{SELECT} WHERE {ONE}", key).fetchone()
    return record_of(row) if row else None


def _page_job(sql: str, values: list[Any], page: list[Record]) -> Callable[[Transaction], list[Record]]:
    def job(tx: Transaction) -> list[Record]:
        page[:] = [record_of(row) for row in tx.execute(sql, values).fetchall()]
        return page

    return job


def _canonical(request: dict[str, Any]) -> str:
    return json.dumps(request, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _changed_fields(known: dict[str, Any], given: dict[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(name for name in known.keys() | given.keys() if known.get(name) != given.get(name)))


def lease_text(record: Record) -> str:
    """Return who holds a run and until when, for a message."""
    until = to_text(record.lease_until) if record.lease_until else "unknown"
    return f"{record.owner or 'nobody'} until {until}"
