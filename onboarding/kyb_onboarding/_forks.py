"""What a forked child must not share with its parent: locks, connections, claims."""

from __future__ import annotations

import os
import weakref
from typing import Protocol


class Forkable(Protocol):
    """An object that is made ready for a fork, and sheds in the child what belongs to the parent."""

    def before_fork(self) -> None: ...
    def after_fork_in_parent(self) -> None: ...
    def after_fork_in_child(self) -> None: ...


_FORKABLES: weakref.WeakSet[Forkable] = weakref.WeakSet()
# Those made ready, so that what is made in between by another thread is left alone.
_forking: list[Forkable] = []


def shed_in_children(forkable: Forkable) -> None:
    """Call the object's methods around every fork while it lives."""
    _FORKABLES.add(forkable)


def _before() -> None:
    _forking[:] = list(_FORKABLES)
    for forkable in _forking:
        forkable.before_fork()


def _after_in_parent() -> None:
    while _forking:
        _forking.pop().after_fork_in_parent()


def _after_in_child() -> None:
    while _forking:
        _forking.pop().after_fork_in_child()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_before, after_in_parent=_after_in_parent, after_in_child=_after_in_child)
