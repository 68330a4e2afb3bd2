"""What the command prints: one JSON object a line for scripts, plain lines and a table for people.

The token in `application_url` is masked unless --reveal is given. What others wrote (ids, statuses, file names)
reaches the terminal with its control characters escaped.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from .._history import HistoryEntry
from ..models import Run

COLUMNS = ("external_id", "state", "customer_id", "application_id", "application_status", "decision", "kyb_status")
_UNPRINTABLE = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff]")


class OutputError(Exception):
    """Standard output takes nothing more: it fails, or `is_closed` by its reader."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"standard output cannot be written ({error.strerror}); kyb status shows what was done")
        self.is_closed = isinstance(error, BrokenPipeError)


def shown(run: Run, reveal: bool) -> Run:
    """Return the run as it may be shown."""
    return run if reveal else run.masked()


def plain(text: object) -> str:
    """Return the text on one line: each control character as its escape, so that it moves no cursor."""
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", str(text))


def say(text: str) -> None:
    """Print a text and a line's end at once; nowhere, if there is no standard output. Raises OutputError."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except OSError as error:
        raise OutputError(error) from None


def is_terminal() -> bool:
    """Say whether a person looks at standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def silence() -> None:
    """Send what standard output still holds nowhere, so that the end of the process does not fail on it."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


def print_json(run: Run, reveal: bool, history: Sequence[HistoryEntry] | None = None) -> None:
    """Print one run, with its history if that is given, as one line of JSON."""
    fields = shown(run, reveal).as_json()
    if history is not None:
        fields["history"] = [entry.as_json() for entry in history]
    print_object(fields)


def print_object(fields: dict[str, Any]) -> None:
    """Print one line of JSON."""
    say(plain(json.dumps(fields, ensure_ascii=False)))


def print_run(run: Run, reveal: bool, history: Sequence[HistoryEntry] | None = None) -> None:
    """Print one run for a person: a field a line, what is unknown left out; then its history, an entry a line."""
    fields = shown(run, reveal).as_json()
    width = max(len(name) for name in fields)
    say("\n".join(f"{name:<{width}}  {plain(value)}" for name, value in fields.items() if value is not None))
    for entry in history or ():
        words = [entry.at.isoformat(timespec="seconds"), entry.step, entry.outcome]
        words += [f"request {entry.request_id}"] if entry.request_id else []
        say(plain("  ".join(word for word in words if word)))


def print_line(run: Run) -> None:
    """Print one run of many as one line."""
    ids = f"customer {run.customer_id or '-'}  application {run.application_id or '-'}"
    status = run.decision or run.application_status or "-"
    say(plain(f"{run.external_id}  {run.state}  {ids}  {status}"))


def print_table(runs: Iterable[Run], reveal: bool) -> int:
    """Print runs as a table and return how many there were.

    Where no person looks, and where the table would have to cut its ids, it is one line a run, with tabs between.
    """
    columns = (*COLUMNS, "application_url") if reveal else COLUMNS
    rows: Iterable[list[str]] = (_row(run, columns) for run in runs)
    if is_terminal():
        rows = list(rows)
        if rows and (table := _table(columns, rows)):
            say(table)
            return len(rows)
    count = 0
    for row in rows:
        say("\t".join(row))
        count += 1
    return count


def _row(run: Run, columns: tuple[str, ...]) -> list[str]:
    fields = run.as_json()
    return [plain(fields[column] or "-") for column in columns]


def _table(columns: tuple[str, ...], rows: list[list[str]]) -> str:
    """Return the rows as a table for this terminal, or nothing if it is too narrow."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*map(Text, row))  # Text: an id may look like the library's markup
    console = Console()
    if console.measure(table, options=console.options.update(width=100_000)).maximum > console.width:
        return ""
    with console.capture() as captured:
        console.print(table)
    return captured.get().rstrip("\n")


def complain(message: object) -> None:
    """Print one line about a failure to standard error, if anyone listens."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.write(f"kyb: {plain(message)}\n")
        sys.stderr.flush()
