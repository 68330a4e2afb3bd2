"""A stateful mock of the Dakota sandbox.

`MockServer` serves worlds on a port, `transport` inside the test's own process; `handle` is the pure core under both.
See README.md in the mock folder for what it does, and what it never will.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._clock import Clock, ClockError
    from ._core import handle
    from ._exchange import CutConnection
    from ._faults import Fault, Faults
    from ._serve import serve
    from ._server import MockServer
    from ._settings import WorldSettings
    from ._transport import transport
    from ._wire import Request, Response
    from ._world import Application, Customer, Event, LogEntry, World
    from ._worlds import Worlds

__all__ = [
    "Application",
    "Clock",
    "ClockError",
    "Customer",
    "CutConnection",
    "Event",
    "Fault",
    "Faults",
    "LogEntry",
    "MockServer",
    "Request",
    "Response",
    "World",
    "WorldSettings",
    "Worlds",
    "handle",
    "serve",
    "transport",
]

if not TYPE_CHECKING:
    # Imported when first asked for: a server needs no httpx, an in-process test no event loop, and pytest, which loads
    # the plugin in this package whether or not a test uses it, none of them.
    _HOMES = {
        "_clock": ("Clock", "ClockError"),
        "_core": ("handle",),
        "_exchange": ("CutConnection",),
        "_faults": ("Fault", "Faults"),
        "_serve": ("serve",),
        "_server": ("MockServer",),
        "_settings": ("WorldSettings",),
        "_transport": ("transport",),
        "_wire": ("Request", "Response"),
        "_world": ("Application", "Customer", "Event", "LogEntry", "World"),
        "_worlds": ("Worlds",),
    }
    _HOME = {name: module for module, names in _HOMES.items() for name in names}

    def __getattr__(name: str) -> Any:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        return found
