"""The stores, as places that a test opens journals in: what a journal promises, every store keeps."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from kyb_onboarding._clock import Clock
from kyb_onboarding._journal import Journal
from kyb_onboarding._journals import open_journal
from kyb_onboarding._postgres import PostgresStore

from ..support.postgres import PostgresServer, postgres
from ..support.process import SteppedClock

__all__ = ["place", "postgres"]
LEASE = timedelta(seconds=30)


class Place:
    """One journal of one kind of store."""

    def __init__(self, journal: str, server: PostgresServer | None) -> None:
        self.journal, self.server = journal, server
        self.clock = SteppedClock()
        self.opened: list[Journal] = []

    def open(self, clock: Clock | None = None) -> Journal:
        """Open it once more, as another process does; the journals of one place share a clock that tests step."""
        self.opened.append(open_journal(self.journal, LEASE, clock=clock or self.clock)[0])
        return self.opened[-1]

    def kill(self, journal: Journal) -> None:
        """Do what the OS and the server do for a process that was killed."""
        store = journal.store
        if not isinstance(store, PostgresStore):
            journal.owner.forsake()
            return
        assert self.server is not None
        pid = backend(store)
        assert self.server.execute(f"SELECT pg_terminate_backend({pid}, 10000)") == [(True,)]

    def until_dead(self, journal: Journal, owner: str) -> None:
        """Wait until the store knows that the owner is dead: a server hears of it from the operating system."""
        end = time.monotonic() + 60
        while journal.store.commit(lambda tx: journal.owner.is_alive(owner)):
            assert time.monotonic() < end
            time.sleep(0.01)


def backend(store: PostgresStore) -> int:
    """Return the server's process of a store's connection."""
    pid: int = store.read(lambda tx: tx.execute("SELECT pg_backend_pid()").fetchone()[0])
    return pid


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: Any, tmp_path: Path) -> Iterator[Place]:
    server = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    place = Place(server.database() if server else str(tmp_path / "deep" / "journal.db"), server)
    yield place
    for journal in place.opened:
        journal.close()
