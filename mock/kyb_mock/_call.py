"""One request on its way through the core."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ._events import Cause
from ._flaws import Flaw
from ._limits import Quota
from ._routes import NOWHERE, Route
from ._sandbox_headers import NOTHING_ASKED, SandboxOrders
from ._wire import Request
from ._world import Application, World


@dataclass(slots=True)
class Call:
    """A request with what has been found out about it so far. `now` is in Unix seconds."""

    world: World
    request: Request
    now: float
    request_id: str
    route: Route = NOWHERE
    # None until somebody is let in.
    quota: Quota | None = None
    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict, repr=False)
    body: Any = field(default=None, repr=False)
    # Who asks: `key …` or `token …`.
    principal: str = field(default="", repr=False)
    # The application that the path names, if a token has opened it.
    opened: Application | None = field(default=None, repr=False)
    idempotency_key: str | None = None
    fingerprint: bytes = field(default=b"", repr=False)
    executed: bool = False
    orders: SandboxOrders = NOTHING_ASKED
    # The fault that the core itself let strike.
    fault: str | None = None
    # How request and answer break the specification.
    flaws: list[Flaw] = field(default_factory=list)

    @property
    def cause(self) -> Cause:
        """The request, as the cause of events."""
        return Cause(self.request_id, self.idempotency_key)
