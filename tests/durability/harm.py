"""What happens to the place where a journal is kept: it fills up, cannot be written, is lost, or is an old copy."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kyb_onboarding._sqlite import SqliteStore

from ..support.postgres import PostgresServer
from ..support.process import Process

Start = Callable[..., Process]
FULL = """
CREATE FUNCTION kyb.full() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON kyb.runs EXECUTE FUNCTION kyb.full()
"""


class FileHarm:
    """Harm to a file."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)

    @contextmanager
    def full(self, process: Process) -> Iterator[None]:
        """Let the file not grow."""
        db = _database(process)
        db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
        yield
        db.execute("PRAGMA max_page_count = 1000000")

    @contextmanager
    def unwritable(self, process: Process) -> Iterator[None]:
        """Refuse every write."""
        _database(process).execute("PRAGMA query_only = 1")
        yield
        _database(process).execute("PRAGMA query_only = 0")

    def read_only(self, start: Start) -> Process:
        """Start a process that can read the journal alone."""
        url = f"file:{self.path}?mode=ro"
        return start(connect=lambda _: sqlite3.connect(url, uri=True, isolation_level=None, check_same_thread=False))

    def lose(self) -> None:
        for path in self.path.parent.glob(f"{self.path.name}*"):
            if path.is_file():
                path.unlink()

    def copy(self) -> None:
        self._copy = self.path.read_bytes()

    def restore(self) -> None:
        self.lose()
        self.path.write_bytes(self._copy)


class ServerHarm:
    """Harm to a schema of a server."""

    def __init__(self, server: PostgresServer, url: str) -> None:
        self.server, self.url = server, url

    @contextmanager
    def full(self, process: Process) -> Iterator[None]:
        """Answer every write as a server does whose disk is full."""
        self._execute(FULL)
        yield
        self._execute("DROP FUNCTION kyb.full CASCADE")

    unwritable = full

    def read_only(self, start: Start) -> Process:
        """Start a process whose server takes no writes, as a standby does."""
        name = self.url.rpartition("/")[2]
        self._execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        return start()

    def lose(self) -> None:
        self._execute("DROP SCHEMA kyb CASCADE")

    def copy(self) -> None:
        self._execute("CREATE TABLE public.copied AS SELECT * FROM kyb.runs")

    def restore(self) -> None:
        self._execute("TRUNCATE kyb.runs; INSERT INTO kyb.runs SELECT * FROM public.copied")

    def _execute(self, sql: str) -> None:
        self.server.execute(sql, self.url)


def _database(process: Process) -> Any:
    assert isinstance(process.journal.store, SqliteStore)
    return process.journal.store._file.open()
