"""Who is alive, on any machine: every process holds an advisory lock of the server as long as its connection lives.

The lock goes with the connection, so a dead owner's claims are free at once. It is held in shared mode: after a lost
connection the same owner takes it again, though the server may not have noticed yet that the first one is gone.
"""

from __future__ import annotations

import hashlib
import os
import platform
import uuid
from collections.abc import Callable

from ._records import Transaction

# Looked up, not tried: two that asked for the same lock at once would take each other for its owner.
HELD = """
SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND classid = ? AND objid = ?)
"""


class PostgresOwner:
    """This process as an owner of claims. `name` is host/pid/nonce."""

    def __init__(
        self,
        in_session: Callable[[], Transaction],
        on_open: Callable[[Callable[[Transaction], object]], None],
    ) -> None:
        self._in_session = in_session
        host = platform.node().replace("/", "_") or "host"
        self.name = f"{host}/{os.getpid()}/{uuid.uuid4().hex[:12]}"
        on_open(lambda tx: tx.execute("SELECT pg_advisory_lock_shared(?)", [lock_id(self.name)]))

    def is_alive(self, name: str) -> bool:
        """Return False only if the named owner is surely dead. Within a job only: it uses the job's transaction."""
        if name == self.name:
            return True
        number = lock_id(name)
        halves = [number >> 32 & 0xFFFFFFFF, number & 0xFFFFFFFF]
        return bool(self._in_session().execute(HELD, halves).fetchone()[0])

    def close(self) -> None:
        """Nothing to do: the lock goes with the connection."""

    def forsake(self) -> None:
        """Nothing to do: the connection is the parent's."""


def lock_id(name: str) -> int:
    """Return the number of an owner's lock: 64 bits of a digest."""
    return int.from_bytes(hashlib.sha256(f"kyb-onboarding/owner/{name}".encode()).digest()[:8], signed=True)
