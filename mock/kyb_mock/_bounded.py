"""A mapping that never grows without limit."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Bounded(OrderedDict[K, V]):
    """A dict that forgets its oldest entry before it would hold more than `limit`."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def __setitem__(self, key: K, value: V) -> None:
        """Store an entry; the oldest one goes if there are too many."""
        super().__setitem__(key, value)
        if len(self) > self.limit:
            self.popitem(last=False)
