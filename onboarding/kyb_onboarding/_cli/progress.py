"""The progress bar of a batch, on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from . import output


@contextmanager
def bar() -> Iterator[Callable[[], None]]:
    """Show a bar on standard error and give the function that counts one finished line."""
    columns = (TextColumn("onboarding"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # The bar catches what is printed meanwhile and shows it above itself: a file or a pipe must get it instead.
    both = output.is_terminal()
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=both) as progress:
        task = progress.add_task("onboarding", total=None)
        yield lambda: progress.advance(task)
