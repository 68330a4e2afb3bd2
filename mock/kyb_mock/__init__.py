"""A stateful mock of the Dakota sandbox.

`MockServer` serves a `World` on a port, `transport` inside the test's own process; `handle` is the pure core under
both. See README.md in the mock folder for what it does, and what it never will.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._core import handle
from ._exchange import CutConnection
from ._settings import WorldSettings
from ._wire import Request, Response
from ._world import Application, Customer, Event, LogEntry, World

if TYPE_CHECKING:
    from ._server import MockServer, serve
    from ._transport import transport

__all__ = [
    "Application",
    "Customer",
    "CutConnection",
    "Event",
    "LogEntry",
    "MockServer",
    "Request",
    "Response",
    "World",
    "WorldSettings",
    "handle",
    "serve",
    "transport",
]

if not TYPE_CHECKING:
    # Imported when first asked for: a server needs no httpx, and an in-process test no uvicorn.
    _LAZY = {"MockServer": "_server", "serve": "_server", "transport": "_transport"}

    def __getattr__(name: str) -> Any:
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
