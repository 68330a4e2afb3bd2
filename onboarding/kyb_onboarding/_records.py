"""The journal's record of one run, and the shape of a job on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple, Protocol, TypeVar

import attrs

from ._clock import from_micros, to_micros
from .models import FINAL_STATES, ApplicationId, CustomerId, Run, State

T = TypeVar("T")


class Cursor(Protocol):
    """What a job needs of a statement's result."""

    @property
    def rowcount(self) -> int: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...


class Transaction(Protocol):
    """What a job needs of a transaction."""

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Cursor: ...
    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> Cursor: ...


Job = Callable[[Transaction], T]


class RunKey(NamedTuple):
    """What names a run: the same external_id is another run on another host or account."""

    base_url: str
    account: str
    external_id: str


@attrs.frozen
class Record:
    """One row of the table `runs`, column by column, in the table's order.

    `request` is the body to send, erased when it is no longer needed; `digests` tell whether later input is the same;
    `unresolved_sends` counts sends whose outcome was never recorded; `accepted` is 1 where the provider said yes
    in an answer that could not be read; `token_paused_until` is when the application token may be used again;
    `owner`, `fence` and `lease_until` are the claim; `history` has a line for each thing that happened.
    """

    base_url: str
    account: str
    external_id: str
    state: State
    generation: int
    request: str | None = attrs.field(repr=False)
    digests: str = attrs.field(repr=False)
    idempotency_key: str
    first_sent_at: datetime | None
    last_sent_at: datetime | None
    unresolved_sends: int
    accepted: int
    customer_id: str | None
    application_id: str | None
    application_url: str | None = attrs.field(repr=False)
    application_expires_at: datetime | None
    token_paused_until: datetime | None
    kyb_status: str | None
    application_status: str | None
    decision: str | None
    problem: str | None
    polls: int
    next_at: datetime | None
    owner: str | None
    fence: int
    lease_until: datetime | None
    history: str = attrs.field(repr=False)
    created_at: datetime
    updated_at: datetime

    @property
    def key(self) -> RunKey:
        return RunKey(self.base_url, self.account, self.external_id)

    @property
    def is_final(self) -> bool:
        return self.state in FINAL_STATES

    def as_run(self) -> Run:
        """Return the public view."""
        return Run(
            external_id=self.external_id,
            state=self.state,
            customer_id=CustomerId(self.customer_id) if self.customer_id else None,
            application_id=ApplicationId(self.application_id) if self.application_id else None,
            application_url=self.application_url,
            application_expires_at=self.application_expires_at,
            kyb_status=self.kyb_status,
            application_status=self.application_status,
            decision=self.decision,
            problem=self.problem,
            generation=self.generation,
            account=self.account,
            base_url=self.base_url,
            created_at=self.created_at,
            updated_at=self.updated_at,
        )


COLUMNS: tuple[str, ...] = tuple(Record.__annotations__)
_PLACES = {name: n for n, name in enumerate(COLUMNS)}
_values: Callable[[Record], tuple[Any, ...]] = attrgetter(*COLUMNS)
_MOMENTS = tuple(n for n, kind in enumerate(Record.__annotations__.values()) if "datetime" in kind)


def record_of(values: Sequence[Any]) -> Record:
    """Return the record of one row selected in the order of COLUMNS."""
    cells = list(values)
    for n in _MOMENTS:
        if cells[n] is not None:
            cells[n] = from_micros(cells[n])
    return Record(*cells)


def cells_of(record: Record) -> list[Any]:
    """Return a record's values as the table stores them, in the order of COLUMNS."""
    cells = list(_values(record))
    for n in _MOMENTS:
        if cells[n] is not None:
            cells[n] = to_micros(cells[n])
    return cells


def cell(value: Any) -> Any:
    """Return a value as the table stores it."""
    return to_micros(value) if isinstance(value, datetime) else value


@attrs.frozen
class Change:
    """Columns to write, and lines to append to the run's history."""

    columns: dict[str, Any]
    lines: str = ""


NOTHING = Change({})


def joined(*changes: Change) -> Change:
    """Return one change for several, the later ones on top."""
    columns: dict[str, Any] = {}
    for change in changes:
        columns |= change.columns
    return Change(columns, "".join(change.lines for change in changes))


def changed(record: Record, change: Change) -> Record:
    """Return the record as the change leaves it."""
    if change is NOTHING:
        return record
    # By place: this is done at each step, and evolving by name takes five times as long.
    values = list(_values(record))
    for name, value in change.columns.items():
        values[_PLACES[name]] = value
    values[_PLACES["history"]] += change.lines
    return Record(*values)
