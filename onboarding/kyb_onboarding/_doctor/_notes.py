"""What the doctor says: one line each, with the remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

Level = Literal["ok", "warning", "finding"]
# How many of one kind are told one by one.
SHOWN = 5


@attrs.frozen
class Note:
    """One thing that was looked at. A finding is to be mended, by its remedy; a warning is to be known."""

    level: Level
    check: str
    message: str
    remedy: str = ""


def first_of(notes: Sequence[Note]) -> Iterator[Note]:
    """Yield the first few notes of one kind, and one that counts the rest."""
    yield from notes[:SHOWN]
    if len(notes) > SHOWN:
        last = notes[-1]
        yield attrs.evolve(last, message=f"and {len(notes) - SHOWN} more like the last")
