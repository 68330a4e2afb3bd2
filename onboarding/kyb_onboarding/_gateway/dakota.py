"""Dakota's resources by name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic

from .._faces import F
from ._edge import DakotaEdge

if TYPE_CHECKING:
    from .applications import Applications
    from .customers import Customers
    from .events import Events, Legal
    from .sandbox import Sandbox
    from .webhooks import Webhooks


class DakotaApi(Generic[F]):
    """The calls of Dakota's API, each made once and not durable: none is recorded in the journal."""

    def __init__(self, edge: DakotaEdge, face: F) -> None:
        self._edge = edge
        self._face = face

    # Each loads with its first use: most programs use one or two.

    @cached_property
    def customers(self) -> Customers[F]:
        """Customers: create, read, list, capabilities, withdraw, imports."""
        from .customers import Customers

        return Customers(self._edge, self._face)

    @cached_property
    def applications(self) -> Applications[F]:
        """Applications: details, individuals, documents, EDD, attestations, submission."""
        from .applications import Applications

        return Applications(self._edge, self._face)

    @cached_property
    def sandbox(self) -> Sandbox[F]:
        """The sandbox: scenarios and simulations."""
        from .sandbox import Sandbox

        return Sandbox(self._edge, self._face)

    @cached_property
    def webhooks(self) -> Webhooks[F]:
        """Webhooks: targets, history, replay."""
        from .webhooks import Webhooks

        return Webhooks(self._edge, self._face)

    @cached_property
    def events(self) -> Events[F]:
        """Events."""
        from .events import Events

        return Events(self._edge, self._face)

    @cached_property
    def legal(self) -> Legal[F]:
        """Legal documents."""
        from .events import Legal

        return Legal(self._edge, self._face)
