"""The failure matrix: 32 points at which something may go wrong, and what then happens, for each store.

Its rows are here, each is a test by name in `test_matrix*.py`, and `docs/failure-matrix.md` is written from both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import attrs
import pytest

F = TypeVar("F", bound=Callable[..., Any])
HERE = Path(__file__).parent
NUMBERED = re.compile(r"^def (test_row_(\d\d)_\w+)", re.MULTILINE)

# The stores, and what makes each: where the journal is comes from the test.
STORES: dict[str, dict[str, Any]] = {
    "sqlite-full": {"durability": "full"},
    "sqlite-normal": {"durability": "normal"},
    "postgresql": {},
}
TITLES = {"sqlite-full": "SQLite, `full`", "sqlite-normal": "SQLite, `normal`", "postgresql": "PostgreSQL"}
SQLITE = ("sqlite-full", "sqlite-normal")
SERVER = ("postgresql",)

RESUMES = "resumes"
LATE = "resumes; past the window: looks up"
REPLAYS = "replays; past the window: looks up"


@attrs.frozen
class Row:
    """One point of failure and what comes of it; `otherwise` names the stores where something else does."""

    point: str
    outcome: str
    otherwise: Mapping[str, str] = attrs.field(factory=dict)
    stores: tuple[str, ...] = tuple(STORES)

    def outcome_of(self, store: str) -> str:
        """Return what happens with a store."""
        return self.otherwise.get(store, self.outcome) if store in self.stores else "-"


ROWS: dict[int, Row] = {
    1: Row("killed before the intent is written", RESUMES),
    2: Row("intent written, killed before the send", LATE),
    3: Row("sent, killed before the provider worked", LATE),
    4: Row("the provider worked, killed before its answer", REPLAYS),
    5: Row("answer received, killed before the id is saved", REPLAYS),
    6: Row("id saved, killed before the fetch", RESUMES),
    7: Row("customer fetched, killed before that is saved", RESUMES),
    8: Row("killed while waiting for the decision", RESUMES),
    9: Row("decided, killed before that is saved", RESUMES),
    10: Row("killed when all is saved", "nothing more is sent"),
    11: Row("connection cut after the work, again and again", "replays under the same key"),
    12: Row("the provider replays a stored 500 for ever", "the same key until the window ends, then looks up"),
    13: Row("409, in progress", "waits and replays; if it lasts, looks up"),
    14: Row("400 or 422, and the same input again", "rejected from the record; one POST"),
    15: Row("corrected input after that", "next generation, new key"),
    16: Row("changed input, finished or not", "refused: InputChangedError"),
    17: Row("two processes, the same customers", "one POST each; the other waits for the claim"),
    18: Row("stopped for longer than its lease", "another replays; what the first then saves is refused"),
    19: Row("the machine is gone for good", "another takes over when the lease has passed"),
    20: Row("redeployed in the middle: other version, rotated key", "resumes under the same idempotency key"),
    21: Row(
        "power loss after any write",
        "resumes; no commit is lost",
        {"sqlite-normal": "last commits lost: replays; past the window needs `KYB_LOOKUP_FIRST`"},
        SQLITE,
    ),
    22: Row("disk full or read-only at the intent", "nothing is sent"),
    23: Row("disk full when the id is saved", "the error names the id; replays later"),
    24: Row("journal lost, or an old copy restored", "replays; past the window looks up (`KYB_LOOKUP_FIRST`)"),
    25: Row("several first openers at once", "all succeed"),
    26: Row(
        "the database restarts during a save", "the save is tried again, or the row says what it was", stores=SERVER
    ),
    27: Row("clock set back, or forward past the window", "looks up"),
    28: Row("SIGTERM, interrupt or cancelled task between send and save", "replays"),
    29: Row("fork, second event loop, many threads", "each has its own connection; one POST"),
    30: Row("Retry-After longer than the lease", "keeps the claim, or gives it back and rests that long"),
    31: Row("killed again and again, soon after each start", "makes progress"),
    32: Row("the look-up finds two", "conflict: a person decides; nothing is sent"),
}


def row(test: F) -> F:
    """Run the test of a row, whose number is in its name, with every store that the row applies to."""
    number = int(test.__name__.removeprefix("test_row_")[:2])
    marked: F = pytest.mark.parametrize("store", ROWS[number].stores, indirect=True)(test)
    return marked


def rows_tested() -> dict[int, list[tuple[str, str]]]:
    """Return the tests of each row: file and name."""
    found: dict[int, list[tuple[str, str]]] = {number: [] for number in ROWS}
    for path in sorted(HERE.glob("test_matrix*.py")):
        for name, number in NUMBERED.findall(path.read_text(encoding="utf-8")):
            found[int(number)].append((path.name, name))
    return found


def table() -> str:
    """Return the matrix as a table for people."""
    lines = [f"| # | point of failure | {' | '.join(TITLES[store] for store in STORES)} | test |"]
    lines.append("|--:|---|" + "---|" * (len(STORES) + 1))
    for number, entry in ROWS.items():
        outcomes = " | ".join(entry.outcome_of(store) for store in STORES)
        files = sorted({f"[{file}](../tests/durability/{file})" for file, _ in rows_tested()[number]})
        lines.append(f"| {number} | {entry.point} | {outcomes} | {', '.join(files) or '-'} |")
    return "\n".join(lines) + "\n"
