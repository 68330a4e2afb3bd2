"""Import everything at once, for a service that would rather wait at its start than in its first request."""

from __future__ import annotations

import pkgutil
from importlib import import_module

# What our own functions import where they are rarely run: the dice of a pause, and a date of HTTP.
OURS_LATE = ("random", "email.utils")


def preload() -> None:
    """Import the HTTP library, the resources, and all endpoints and models of both providers.

    Takes some tenths of a second, once; without it each is imported when it is first used, which in an event loop
    holds up the other tasks for that long.
    """
    from .. import _async_dakota, _async_dollarpe, resources  # noqa: F401 - their import is the purpose
    from .._transport import LOADED_LATE

    for name in (*LOADED_LATE, *OURS_LATE):
        import_module(name)
    for name in ("dakota_api", "dollarpe_api"):
        package = import_module(name)
        for found in pkgutil.walk_packages(package.__path__, f"{name}."):
            import_module(found.name)
