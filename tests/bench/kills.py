"""Two hundred kills: duplicates and lost ids, with the journal and, as the control, without."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.support.kills import Killer

from .measuring import Row


def measure() -> Iterator[Row]:
    for kind, random_kills, server_kills in (("durable", 100, 100), ("control", 20, 20)):
        with tempfile.TemporaryDirectory() as folder:
            verdict = Killer(kind, Path(folder), customers=200, seed=7).run(random_kills, server_kills)
        figure = f"{verdict.duplicates} duplicates, {verdict.lost} lost of {verdict.customers}"
        what = f"{verdict.kills} kills, {kind}"
        if kind == "durable":
            good = (verdict.duplicates, verdict.lost, verdict.problems) == (0, 0, [])
            yield what, figure, "0 and 0", good
        else:
            yield (
                what + " (no journal, a key per call)",
                figure,
                "> 0, or the harness is broken",
                verdict.duplicates > 0,
            )
