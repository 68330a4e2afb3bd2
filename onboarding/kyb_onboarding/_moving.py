"""A journal as lines of JSON, to be moved to another store: every column of every run, history included."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import attrs

from ._claims import lease_text
from ._journal import ONE, Journal
from ._records import COLUMNS, Job, Record, Transaction, cell, record_of
from .errors import InvalidInputError, JournalError, RunBusyError

HEADER = {"kyb_journal": 1}
CHUNK = 500
CHANGE = f"UPDATE runs SET {', '.join(f'{name} = ?' for name in COLUMNS)} WHERE {ONE}"


def exported(journal: Journal) -> Iterator[str]:
    """Yield the journal's lines, the first one telling what they are. Nobody may work on a run meanwhile.

    Raises: RunBusyError: a living process holds a run.
    """
    yield json.dumps(HEADER)
    for page in journal.pages():
        for record in journal.store.commit(_unheld(journal, page)):
            yield json.dumps({name: cell(getattr(record, name)) for name in COLUMNS}, ensure_ascii=False)


def _unheld(journal: Journal, page: Job[list[Record]]) -> Job[list[Record]]:
    def job(tx: Transaction) -> list[Record]:
        records = page(tx)
        for record in records:
            _check_unheld(journal, record)
        return records

    return job


def _check_unheld(journal: Journal, record: Record) -> None:
    if not journal.is_held(record):
        return
    raise RunBusyError(
        f"external_id {record.external_id!r} is being worked on ({lease_text(record)}): end that process, then repeat",
        external_id=record.external_id,
        run=record.as_run(),
    )


def import_lines(journal: Journal, lines: Iterable[str]) -> tuple[int, int]:
    """Take in what `exported` yielded; return how many runs were new or further than here, and how many were not.

    A run that is here already is compared by its history: the longer one holds. Safe to repeat.

    Raises:
        InvalidInputError: a line is not one of an export; the lines before it may be in.
        RunBusyError: a living process holds a run here.
        JournalError: a run went on in both journals: a person decides which one is right.
    """
    numbered = enumerate(lines, start=1)
    _check_header(next(numbered, (1, ""))[1])
    taken = seen = 0
    while chunk := [_record(number, line) for number, line in islice(numbered, CHUNK)]:
        seen += len(chunk)
        taken += journal.store.commit(_taking_in(journal, chunk))
    return taken, seen - taken


def _check_header(line: str) -> None:
    if _parsed(line) != HEADER:
        raise InvalidInputError("line 1 is not that of an exported journal of this version", field="file")


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _record(number: int, line: str) -> Record:
    """Return the run of a line, held by nobody."""
    values = _parsed(line)
    if not isinstance(values, dict) or values.keys() != set(COLUMNS):
        raise InvalidInputError(f"line {number} is not a run of an exported journal", field="file")
    try:
        record = record_of([values[name] for name in COLUMNS])
    except (TypeError, ValueError, OverflowError):
        raise InvalidInputError(f"line {number} has a moment that is none", field="file") from None
    return attrs.evolve(record, owner=None, lease_until=None)


def _taking_in(journal: Journal, records: list[Record]) -> Job[int]:
    return lambda tx: sum(_take_in(journal, tx, record) for record in records)


def _take_in(journal: Journal, tx: Transaction, record: Record) -> bool:
    if journal.insert(tx, record):
        return True
    known = journal.find(tx, record.key)
    assert known is not None
    if not _is_further(record, known):
        return False
    _check_unheld(journal, known)
    # A fence above both: whoever held the run in either journal can write nothing any more.
    record = attrs.evolve(record, fence=max(record.fence, known.fence) + 1)
    tx.execute(CHANGE, [*journal.cells(record), *record.key])
    return True


def _is_further(record: Record, known: Record) -> bool:
    if record.history == known.history:
        return record.updated_at > known.updated_at
    if known.history.startswith(record.history):
        return False
    if record.history.startswith(known.history):
        return True
    raise JournalError(
        f"external_id {record.external_id!r} went on in both journals. Compare them with kyb status, and keep one"
    )
