"""What the command prints: one JSON object a line for scripts, plain lines and a table for people.

The token in `application_url` is masked unless --reveal is given.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from ..models import Run


def shown(run: Run, reveal: bool) -> Run:
    """Return the run as it may be shown."""
    return run if reveal else run.masked()


def print_json(run: Run, reveal: bool) -> None:
    """Print one run as one line of JSON."""
    sys.stdout.write(json.dumps(shown(run, reveal).as_json(), ensure_ascii=False) + "\n")
    sys.stdout.flush()


def print_run(run: Run, reveal: bool) -> None:
    """Print one run for a person: a field a line, what is unknown left out."""
    fields = shown(run, reveal).as_json()
    width = max(len(name) for name in fields)
    for name, value in fields.items():
        if value is not None:
            sys.stdout.write(f"{name:<{width}}  {value}\n")
    sys.stdout.flush()


def print_line(run: Run) -> None:
    """Print one run of many as one line."""
    ids = f"customer {run.customer_id or '-'}  application {run.application_id or '-'}"
    status = run.decision or run.application_status or "-"
    sys.stdout.write(f"{run.external_id}  {run.state}  {ids}  {status}\n")
    sys.stdout.flush()


def print_table(runs: Iterable[Run], reveal: bool) -> int:
    """Print runs as a table and return how many there were."""
    columns = ["external_id", "state", "customer_id", "application_id", "application_status", "decision", "kyb_status"]
    columns += ["application_url"] if reveal else []
    table = Table(*columns, box=None, pad_edge=False)
    count = 0
    for run in runs:
        fields = run.as_json()
        table.add_row(*(str(fields[column] or "-") for column in columns))
        count += 1
    if count:
        Console(soft_wrap=True).print(table)
    return count


def complain(message: object) -> None:
    """Print one line about a failure to standard error."""
    sys.stderr.write(f"kyb: {message}\n")
    sys.stderr.flush()
