"""The store that a journal's name stands for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from ._clock import Clock
from ._journal import Journal
from ._journal_names import is_server, journal_name
from ._schema import JOURNAL_FORMAT, POSTGRES_FORMAT
from ._sqlite import Connection, SqliteStore
from .errors import ConfigurationError
from .settings import Durability

if TYPE_CHECKING:
    from ._seal import Seal
    from ._store import Store


def open_store(
    journal: str,
    durability: Durability = "full",
    connect: Callable[[str], Connection] | None = None,
    clock: Clock | None = None,
) -> Store:
    """Open the store that the journal names. `durability` and `connect` are a file's, `clock` is the machine's.

    Raises: ConfigurationError, JournalError.
    """
    if not is_server(journal):
        return SqliteStore(journal, JOURNAL_FORMAT, connect, durability)
    try:
        from ._postgres import PostgresStore
    except ImportError as error:
        raise ConfigurationError(
            f"journal {journal_name(journal)} needs {error.name}: pip install 'kyb-onboarding[postgres]'"
        ) from None
    return PostgresStore(journal, journal_name(journal), POSTGRES_FORMAT, clock)


def open_journal(
    journal: str,
    lease: timedelta,
    seal: Seal | None = None,
    durability: Durability = "full",
    clock: Clock | None = None,
    connect: Callable[[str], Connection] | None = None,
) -> tuple[Journal, Clock]:
    """Open a journal, and return it with the clock of its moments: the given one, else the store's own."""
    store = open_store(journal, durability, connect)
    clock = clock or store.clock
    return Journal(store, clock, lease, seal), clock
