"""What a forked child must not share with its parent: locks, connections, claims."""

from __future__ import annotations

import os
import weakref
from typing import Protocol


class Forkable(Protocol):
    """An object that sheds, in a forked child, what belongs to the parent."""

    def after_fork(self) -> None: ...


_FORKABLES: weakref.WeakSet[Forkable] = weakref.WeakSet()


def shed_in_children(forkable: Forkable) -> None:
    """Call the object's `after_fork` in every child that is forked while it lives."""
    _FORKABLES.add(forkable)


def _after_fork_in_child() -> None:
    for forkable in list(_FORKABLES):
        forkable.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork_in_child)
