"""What has happened to a run, in order: lines that are only ever appended, in the run's own row."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import attrs

from ._clock import from_micros, to_micros

LONGEST_OUTCOME = 200
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@attrs.frozen
class HistoryEntry:
    """One thing that happened to a run.

    `step` is planned, sent, created, found (by a look-up), in doubt, tracking, decided, refreshed, rejected, failed,
    resolved (by a person) or forgotten; `outcome` says more, in words without personal data; `request_id` is the
    provider's id of the exchange that told it. `at` is an aware moment.
    """

    at: datetime
    step: str
    outcome: str | None
    request_id: str | None

    def as_json(self) -> dict[str, Any]:
        """Return the fields as JSON values; the time as ISO 8601 text."""
        return {"at": self.at.isoformat(), "step": self.step, "outcome": self.outcome, "request_id": self.request_id}


def line(at: datetime, step: str, outcome: str | None = None, request_id: str | None = None) -> str:
    """Return one entry as the journal keeps it: a JSON array, what is unknown left out at its end."""
    if outcome is None and request_id is None:
        return f'[{to_micros(at)},"{step}"]\n'
    cells: list[Any] = [to_micros(at), step, outcome[:LONGEST_OUTCOME] if outcome else None, request_id]
    while cells[-1] is None:
        cells.pop()
    return _ENCODE(cells) + "\n"


def entries(history: str) -> list[HistoryEntry]:
    """Return the entries of a run, the oldest first."""
    found = []
    for text in history.splitlines():
        cells: list[Any] = [*json.loads(text), None, None]
        found.append(HistoryEntry(from_micros(cells[0]), cells[1], cells[2], cells[3]))
    return found
