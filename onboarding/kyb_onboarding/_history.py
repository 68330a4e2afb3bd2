"""What has happened to a run, in order: lines that are only ever appended, in the run's own row."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import attrs

from ._clock import from_micros, to_micros

LONGEST_OUTCOME = 200


@attrs.frozen
class HistoryEntry:
    """One thing that happened to a run.

    `step` is planned, sent, created, looked up, tracking, decided, rejected, failed, resolved or forgotten; `outcome`
    says more, in words without personal data; `request_id` is the provider's id of the exchange that told it.
    """

    at: datetime
    step: str
    outcome: str | None
    request_id: str | None


def line(at: datetime, step: str, outcome: str | None = None, request_id: str | None = None) -> str:
    """Return one entry as the journal keeps it: a JSON array, what is unknown left out at its end."""
    cells: list[Any] = [to_micros(at), step, outcome[:LONGEST_OUTCOME] if outcome else None, request_id]
    while cells[-1] is None:
        cells.pop()
    return json.dumps(cells, ensure_ascii=False, separators=(",", ":")) + "\n"


def entries(history: str) -> list[HistoryEntry]:
    """Return the entries of a run, the oldest first."""
    found = []
    for text in history.splitlines():
        cells: list[Any] = [*json.loads(text), None, None]
        found.append(HistoryEntry(from_micros(cells[0]), cells[1], cells[2], cells[3]))
    return found
