"""What the fleets of all engines share: this process's client, made when it is first needed, and anew after a fork."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from ._forks import shed_in_children

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._dakota import Dakota

LOG = logging.getLogger("kyb_onboarding")
ADVANCE = "kyb_onboarding.advance"


class FleetProcess:
    """One process of a fleet, whether it works or only submits."""

    def __init__(self, dakota_factory: Callable[[], Dakota]) -> None:
        self._factory = dakota_factory
        self._fresh()
        shed_in_children(self)

    def _fresh(self) -> None:
        """Hold nothing yet. A subclass adds what it makes when it is needed."""
        self._lock = threading.Lock()
        self._dakota: Dakota | None = None

    def before_fork(self) -> None:
        """Nothing to make ready."""

    def after_fork_in_parent(self) -> None:
        """Nothing has changed."""

    def after_fork_in_child(self) -> None:
        """Make a client, and the rest, of its own."""
        self._fresh()

    @property
    def dakota(self) -> Dakota:
        """This process's client."""
        with self._lock:
            if self._dakota is None:
                self._dakota = self._factory()
            return self._dakota
