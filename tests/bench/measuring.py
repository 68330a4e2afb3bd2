"""How all benches measure: variants side by side in rounds, medians, and ratios of one round's figures.

The order changes from round to round, so that a machine's mood hits all variants alike.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent

Row = tuple[str, str, str, bool]
"""What was measured, the figure, the target (empty: told for comparison alone), and whether it is met."""

T = TypeVar("T")


def in_turns(variants: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """Run every variant once a round, each round beginning with the next one; a first round warms up and is dropped."""
    names = [*variants]
    found: dict[str, list[T]] = {name: [] for name in names}
    for number in range(rounds + 1):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            figure = variants[name]()
            if number:
                found[name].append(figure)
    return found


def cpu_seconds(call: Callable[[], object], calls: int) -> Callable[[], float]:
    """Return what makes the calls, and tells the CPU seconds of this process that one takes."""

    def sample() -> float:
        began = time.process_time()
        for _ in range(calls):
            call()
        return (time.process_time() - began) / calls

    return sample


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the rounds' own ratios."""
    return median(mine / other for mine, other in zip(ours, theirs, strict=True))


def at_most(what: str, figure: float, bar: float, remark: str) -> Row:
    """Return the row of a ratio that is to stay below a bar."""
    return what, f"{figure:.2f} × ({remark})", f"≤ {bar:.2f} ×", figure <= bar


@contextmanager
def serving() -> Iterator[str]:
    """Serve `local_server.py` in a process of its own; yield its URL."""
    command = [sys.executable, "-I", str(FOLDER / "local_server.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()
