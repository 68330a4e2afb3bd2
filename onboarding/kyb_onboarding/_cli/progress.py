"""The progress of a batch: a bar on a terminal, a line a minute in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from . import output

EVERY_S = 60.0
Advance = Callable[[], None]


def progress(total: int | None) -> AbstractContextManager[Advance]:
    """Show the progress on standard error; gives the function that counts one finished line."""
    return _bar(total) if sys.stderr is not None and sys.stderr.isatty() else lines(total, time.monotonic)


@contextmanager
def _bar(total: int | None) -> Iterator[Advance]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        *(TextColumn("onboarding"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}")),
        *(TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn()),
    )
    # The bar catches what is printed meanwhile and shows it above itself: a file or a pipe must get it instead.
    both = output.is_terminal()
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=both) as bar:
        task = bar.add_task("onboarding", total=total, rate="")

        def advance() -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate=f"{speed * 60:.0f}/min" if speed else "")

        yield advance


@contextmanager
def lines(total: int | None, clock: Callable[[], float]) -> Iterator[Advance]:
    """Print a line at most every minute: how many, how fast, how long still."""
    began = told = clock()
    count = 0

    def advance() -> None:
        nonlocal told, count
        count += 1
        now = clock()
        if now - told >= EVERY_S:
            told = now
            output.complain(said(count, total, now - began))

    yield advance


def said(count: int, total: int | None, seconds: float) -> str:
    """Return where a batch stands."""
    from .many import span

    rate = count / seconds
    if total is None:
        return f"{count} done, {rate * 60:.0f} a minute"
    return f"{count} of {total} done, {rate * 60:.0f} a minute, about {span(max(0, total - count) / rate)} left"
