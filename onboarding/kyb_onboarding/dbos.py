"""A fleet of workers on DBOS: the engine owns time and dispatch, the journal owns the truth.

    fleet = install({"name": "onboarding", "system_database_url": "postgresql://…"}, Dakota)
    fleet.submit(customer)                             # record it, and let a worker go on
    fleet.launch()                                     # in each worker, instead of DBOS(…) and DBOS.launch()

Needs the extra `dbos`, and one journal that all processes reach: `postgresql://…`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from importlib import metadata
from typing import TYPE_CHECKING

from .errors import ConfigurationError

if TYPE_CHECKING:
    from dbos import DBOSConfig

    from ._dakota import Dakota
    from ._dbos_fleet import Fleet

# DBOS changes what this adapter stands on from one minor to the next.
MINOR = "3.4"


def install(
    config: DBOSConfig,
    dakota_factory: Callable[[], Dakota],
    *,
    queue: str = "kyb",
    heartbeat: timedelta = timedelta(seconds=30),
    concurrency: int = 8,
    lost_after: timedelta = timedelta(minutes=2),
) -> Fleet:
    """Return the fleet of one application, for its workers and for the processes that submit.

    Args:
        config: DBOS's own, with `name` and a `system_database_url` on PostgreSQL; workers of one name are one fleet.
            `executor_id` is the fleet's to set, and Conductor, which would recover the same workflows, has no place.
        dakota_factory: makes the process's client when it is first needed; `Dakota` itself takes the environment.
        queue: the name of the queue.
        heartbeat: how long a worker may be unknown to the journal's server before its runs are another's.
        concurrency: runs that one worker advances at a time.
        lost_after: how long a run may be overdue before its workflow is taken for lost.

    Raises: ConfigurationError: DBOS is missing, of another version, or configured otherwise.
    """
    _check_engine()
    _check(config)
    from ._dbos_fleet import Fleet

    return Fleet(config, dakota_factory, queue, heartbeat, concurrency, lost_after)


def _check_engine() -> None:
    remedy = "install it with  pip install 'kyb-onboarding[dbos]'"
    try:
        found = metadata.version("dbos")
    except metadata.PackageNotFoundError:
        raise ConfigurationError(f"a fleet on DBOS needs dbos {MINOR}: {remedy}") from None
    if not found.startswith(f"{MINOR}."):
        raise ConfigurationError(f"dbos {found} is installed, and a fleet needs dbos {MINOR}: {remedy}")


def _check(config: DBOSConfig) -> None:
    if not config.get("name"):
        raise ConfigurationError("DBOS's config lacks name: give the application's")
    if not (config.get("system_database_url") or "").startswith("postgresql"):
        raise ConfigurationError(
            "DBOS's config lacks system_database_url on PostgreSQL: give postgresql://user@host/db, "
            "for a fleet's workers share it"
        )
    for key in ("executor_id", "conductor_key", "conductor_url"):
        if config.get(key):
            raise ConfigurationError(
                f"DBOS's config has {key}: leave it out, for the fleet finds its dead workers itself"
            )
