"""Which webhook events were handled, on disk: a restart forgets none, and two workers never handle one at a time."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path

from ._clock import to_text
from ._forks import shed_in_children
from ._owners import Owner
from ._records import Job, Transaction
from ._sqlite import Format, SqliteStore

EVENTS = """
CREATE TABLE events (
  event_id TEXT PRIMARY KEY,
  owner TEXT,
  lease_until TEXT,
  done_at TEXT
) WITHOUT ROWID
"""

# "KYBI" in the file's header.
INBOX = Format(0x4B594249, 1, (EVENTS, "CREATE INDEX events_by_age ON events (done_at)"))

# How long the platform keeps its own history, and so may replay an event.
RETENTION = timedelta(days=30)
# A handler on another machine that is silent for this long is taken for dead; on this one the OS tells.
LEASE = timedelta(minutes=10)


class Taken(Enum):
    """What taking an event found."""

    NEW = "to be handled now"
    BUSY = "being handled"
    DONE = "handled before"


class Inbox:
    """The events that were handled, in an SQLite file of mode 0600. Thread-safe; for one machine's processes."""

    def __init__(self, path: str) -> None:
        self.store = SqliteStore(path, INBOX)
        self._owner: Owner | None = None
        shed_in_children(self)

    @property
    def _me(self) -> Owner:
        if self._owner is None:
            self._owner = Owner(Path(self.store.path + ".owners"))
        return self._owner

    def take(self, event_id: str, now: datetime) -> Job[Taken]:
        """Return the job that takes an event to be handled, unless it was or is being handled."""

        def job(tx: Transaction) -> Taken:
            row = tx.execute("SELECT owner, lease_until, done_at FROM events WHERE event_id = ?", [event_id]).fetchone()
            if row is not None and row[2] is not None:
                return Taken.DONE
            if row is not None and row[0] is not None and row[1] > to_text(now) and self._me.is_alive(row[0]):
                return Taken.BUSY
            values = [event_id, self._me.name, to_text(now + LEASE)]
            tx.execute("INSERT OR REPLACE INTO events (event_id, owner, lease_until) VALUES (?, ?, ?)", values)
            return Taken.NEW

        return job

    def finish(self, event_id: str, now: datetime) -> Job[None]:
        """Return the job that marks an event as handled, and forgets those past the retention."""

        def job(tx: Transaction) -> None:
            tx.execute("DELETE FROM events WHERE done_at < ?", [to_text(now - RETENTION)])
            row = [event_id, to_text(now)]
            tx.execute("INSERT OR REPLACE INTO events (event_id, done_at) VALUES (?, ?)", row)

        return job

    def give_back(self, event_id: str) -> Job[None]:
        """Return the job that frees an event whose handler failed, for its next delivery."""

        def job(tx: Transaction) -> None:
            tx.execute("DELETE FROM events WHERE event_id = ? AND done_at IS NULL", [event_id])

        return job

    def before_fork(self) -> None:
        """Nothing to make ready."""

    def after_fork_in_parent(self) -> None:
        """Nothing has changed."""

    def after_fork_in_child(self) -> None:
        """Become another owner."""
        if self._owner is not None:
            self._owner.forsake()
            self._owner = None

    def close(self) -> None:
        """Close the file and give the owner's lock up."""
        self.store.close()
        if self._owner is not None:
            self._owner.close()
            self._owner = None
