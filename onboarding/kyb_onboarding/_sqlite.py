"""The SQLite store: one file, one writing connection, durable on return."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

import attrs

from ._checkpoints import PAGES, Checkpointer
from ._clock import Clock, SystemClock
from ._group_commit import GroupCommit
from ._owners import Owner
from ._records import Job, Transaction
from .errors import JournalError, JournalFullError, JournalNewerError, JournalNotOursError, JournalReadOnlyError
from .settings import Durability

T = TypeVar("T")
BUSY_S = 30.0
# A log of this many bytes is cut off, if it can be had in so many seconds; a shorter one is used again and again.
HUGE_LOG, CUT_S = 4 * PAGES * 4096, 0.1


@attrs.frozen
class Format:
    """What a file holds: the mark in its header, the version of its tables, and the statements that make them."""

    application_id: int
    version: int
    schema: tuple[str, ...]


FACTS = """
SELECT application_id, user_version, (SELECT count(*) FROM sqlite_master)
FROM pragma_application_id, pragma_user_version
"""


class Connection(Transaction, Protocol):
    """What the store needs of a connection: sqlite3's own, or one that behaves like it."""

    def close(self) -> None: ...


class SqliteStore(GroupCommit):
    """One SQLite file (WAL, mode 0600) and the writers of this process. `durability` is as in the settings."""

    row_lock = ""  # BEGIN IMMEDIATE has the whole file

    def __init__(
        self,
        path: str,
        form: Format,
        connect: Callable[[str], Connection] | None = None,
        durability: Durability = "full",
    ) -> None:
        self._file = SqliteFile(path, form, connect or _connect, durability)
        super().__init__(self._file)
        self._file.open()

    @property
    def name(self) -> str:
        return self._file.name

    @property
    def clock(self) -> Clock:
        """The machine's: a file has no other."""
        return SystemClock()

    @property
    def path(self) -> str:
        return self._file.name

    def owner(self) -> Owner:
        """Become an owner of claims on this machine; other machines know it by its lease alone."""
        return Owner(Path(self.path + ".owners"))

    def scrub(self) -> None:
        """Empty the write-ahead log, where the pages before an erasure still stand; while nobody reads, that is."""
        self.read(lambda _db: self._file.empty_log())


class SqliteFile:
    """The one connection of this process to the file."""

    def __init__(self, path: str, form: Format, connect: Callable[[str], Connection], durability: Durability) -> None:
        # The same file is the same journal from everywhere: through a link, and after a change of folder.
        self.name = os.path.realpath(path)
        self._form = form
        self._connect = connect
        self._durability: Durability = durability
        self._db: Connection | None = None
        self._checkpointer = Checkpointer(Path(self.name + ".owners"))
        self._checkpoints = False

    def transact(self, jobs: Sequence[Job[Any]]) -> list[Any]:
        """Run the jobs in one transaction, durable on return unless durability is "normal"."""
        db = self.open()
        try:
            db.execute("BEGIN IMMEDIATE")
            values = [job(db) for job in jobs]
            with self._checkpointer.held() as may_checkpoint:  # not while it waits to write: others would have to
                self._let_checkpoint(db, may_checkpoint)
                db.execute("COMMIT")
                if may_checkpoint and self._is_log_huge():
                    with contextlib.suppress(*_SQL_ERRORS):  # it is committed, whatever becomes of the log
                        self._cut_log(db, CUT_S)
        except BaseException:
            with contextlib.suppress(*_SQL_ERRORS):
                db.execute("ROLLBACK")
            raise
        return values

    def _let_checkpoint(self, db: Connection, may: bool) -> None:
        """Let the next commit copy a long log into the file, or let it not."""
        if may != self._checkpoints:
            db.execute(f"PRAGMA wal_autocheckpoint = {PAGES if may else 0}")
            self._checkpoints = may

    def _is_log_huge(self) -> bool:
        """Tell whether others wrote on while the log was being copied, so that it was never begun anew."""
        try:
            return os.stat(self.name + "-wal").st_size > HUGE_LOG
        except OSError:
            return False

    def _cut_log(self, db: Connection, wait_s: float) -> None:
        """Copy the whole log into the file and cut it off while nobody writes; leave it if somebody reads for long."""
        db.execute(f"PRAGMA busy_timeout = {round(wait_s * 1000)}").fetchone()
        try:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            db.execute(f"PRAGMA busy_timeout = {round(BUSY_S * 1000)}").fetchone()

    def empty_log(self) -> None:
        """Cut the log off, unless another process is at it for long."""
        with self._checkpointer.held(BUSY_S) as may_checkpoint:
            if may_checkpoint:
                self._cut_log(self.open(), BUSY_S)

    def view(self, work: Callable[[Transaction], T]) -> T:
        """Run work that changes nothing."""
        return work(self.open())

    def translate(self, error: BaseException) -> JournalError | None:
        """Return our error for SQLite's, None for another."""
        if not isinstance(error, _SQL_ERRORS):
            return None
        ours = translate(error, self.name)
        ours.__cause__ = error
        return ours

    def shut(self) -> None:
        """Close the connection; SQLite gives its locks up. The last one to close checkpoints, alone with the file."""
        if self._db is not None:
            self._db.close()
            self._db = None
            self._checkpoints = False
        self._checkpointer.close()

    def before_fork(self) -> None:
        """Close the connection: SQLite keeps its locks by process, and a child must not so much as inherit them."""
        self.shut()

    def after_fork_in_child(self) -> None:
        """Nothing was inherited."""

    def open(self) -> Connection:
        """Return the connection, opened and prepared."""
        if self._db is None:
            self._db = self._opened()
        return self._db

    def _opened(self) -> Connection:
        try:
            _create_private(self.name)
            db = self._connect(self.name)
            try:
                _prepare(db, self.name, self._form, self._durability)
            except BaseException:
                db.close()
                raise
        except _SQL_ERRORS as error:
            raise translate(error, self.name) from error
        return db


def _create_private(path: str) -> None:
    """Create the file so that only its owner can read it, and make its name durable."""
    folder = Path(path).parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            _sync_folder(folder)
    except OSError as error:
        kind = JournalFullError if error.errno in (28, 122) else JournalReadOnlyError
        raise kind(f"journal {path}: cannot be created ({error.strerror}). Give a path that can be written") from None


def _make_private(path: str) -> None:
    """Take the rights of others off a file that was there before; only its owner can."""
    with contextlib.suppress(OSError):
        if os.stat(path).st_mode & 0o077:
            os.chmod(path, 0o600)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # some file systems cannot sync a folder
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


def _connect(path: str) -> Connection:
    return sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)


def _prepare(db: Connection, path: str, form: Format, durability: Durability) -> None:
    """Check that the file is ours, then make it a journal. A foreign or newer file is not changed."""
    fresh = _is_fresh(db, path, form)
    _make_private(path)
    _switch_to_wal(db)
    db.execute(f"PRAGMA synchronous = {durability}")
    db.execute("PRAGMA wal_autocheckpoint = 0")  # until the process holds the lock: see _checkpoints
    db.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten, not only unlinked
    if fresh:
        db.execute("BEGIN IMMEDIATE")
        if _is_fresh(db, path, form):
            for statement in form.schema:
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {form.application_id}")
            db.execute(f"PRAGMA user_version = {form.version}")
        db.execute("COMMIT")


def _is_fresh(db: Connection, path: str, form: Format) -> bool:
    # One statement sees one state of the file: another first opener may be making it just now.
    mark, version, tables = db.execute(FACTS).fetchone()
    if mark == form.application_id:
        if version > form.version:
            raise JournalNewerError(
                f"journal {path}: has format {version}, this version reads up to {form.version}. Upgrade kyb-onboarding"
            )
        return False
    if mark or version or tables:
        raise JournalNotOursError(f"journal {path}: is another program's database. Give another path")
    return True


def _switch_to_wal(db: Connection) -> None:
    # Two first openers at once get "locked" from this pragma, which does not heed the busy timeout.
    end = time.monotonic() + BUSY_S
    while True:
        try:
            mode = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        except _SQL_ERRORS as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            if str(mode).lower() != "wal":
                raise JournalError(
                    f"the journal's file system cannot keep a write-ahead log (mode {mode}): use a local disk"
                )
            return


_SQL_ERRORS = (sqlite3.Error,)

# (beginning of SQLite's error name, error, remedy)
_TRANSLATIONS: tuple[tuple[str, type[JournalError], str], ...] = (
    ("SQLITE_FULL", JournalFullError, "the disk is full. Free space, then resume"),
    ("SQLITE_READONLY", JournalReadOnlyError, "cannot be written. Check the rights of the file and its folder"),
    ("SQLITE_CANTOPEN", JournalReadOnlyError, "cannot be opened for writing. Check the path and its rights"),
    ("SQLITE_PERM", JournalReadOnlyError, "cannot be opened. Check the rights of the file and its folder"),
    ("SQLITE_NOTADB", JournalNotOursError, "is no SQLite database. Give another path"),
    ("SQLITE_CORRUPT", JournalError, "is damaged. Restore it from a copy, and set KYB_LOOKUP_FIRST=1"),
    ("SQLITE_BUSY", JournalError, "is locked by another program. Close it there, then resume"),
    ("SQLITE_IOERR", JournalError, "the disk failed to read or write. Check the disk and its free space, then resume"),
)


def translate(error: BaseException, path: str) -> JournalError:
    """Return our error for SQLite's, with the remedy."""
    name = str(getattr(error, "sqlite_errorname", "") or "")
    for beginning, kind, remedy in _TRANSLATIONS:
        if name.startswith(beginning):
            return kind(f"journal {path}: {remedy} ({name})")
    return JournalError(f"journal {path}: {name or type(error).__name__}. Check the file, then resume")
