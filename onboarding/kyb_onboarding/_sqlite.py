"""The SQLite store: one file, one writing connection, durable on return, many writers on one fsync."""

from __future__ import annotations

import contextlib
import copy
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import attrs

from ._errands import Errands
from ._forks import shed_in_children
from ._records import Job, Transaction
from .errors import JournalError, JournalFullError, JournalNewerError, JournalNotOursError, JournalReadOnlyError

T = TypeVar("T")
BUSY_S = 30.0


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


class _Pending(Generic[T]):
    """One caller's job, and what became of it. `turn` opens when the job is done, or when its caller is to lead."""

    __slots__ = ("done", "error", "job", "leads", "turn", "value")

    def __init__(self, job: Job[T]) -> None:
        self.job = job
        self.turn = threading.Lock()
        self.turn.acquire()
        self.done = self.leads = False
        self.value: Any = None
        self.error: BaseException | None = None

    def result(self) -> T:
        if self.error is not None:
            raise self.error
        value: T = self.value
        return value


class SqliteStore:
    """Run jobs in transactions of one SQLite file (WAL, synchronous=FULL, mode 0600).

    Threads that commit at the same time share one transaction and so one fsync: the first in line leads, and
    commits for all that queued meanwhile. The main thread alone can be interrupted by a signal at any instruction, so
    it never stands in the line itself: a thread of ours does, and what the main thread leaves behind harms nobody.
    Before a fork the connection is closed and the file left in peace; parent and child each open it anew.
    """

    def __init__(self, path: str, form: Format, connect: Callable[[str], Connection] | None = None) -> None:
        # The same file is the same journal from everywhere: through a link, and after a change of folder.
        self.path = os.path.realpath(path)
        self._form = form
        self._connect = connect or _connect
        self._db: Connection | None = None
        self._closed = False
        self._fresh()
        self._db = self._open()
        shed_in_children(self)

    def _fresh(self) -> None:
        self._seat = threading.Lock()  # held while the connection is used
        self._line_lock = threading.Lock()
        self._line: list[_Pending[Any]] = []
        self._is_led = False
        self._errands = Errands()

    def commit(self, job: Job[T]) -> T:
        """Run the job; when this returns, its changes survive a power loss. All or nothing.

        Raises: what the job raises, or a JournalError.
        """
        if self._closed:
            raise JournalError(f"journal {self.path}: is closed. Open it again")
        if threading.current_thread() is threading.main_thread():
            return self._errands.run(lambda: self._commit_in_line(job))
        return self._commit_in_line(job)

    def _commit_in_line(self, job: Job[T]) -> T:
        pending = _Pending(job)
        with self._line_lock:
            self._line.append(pending)
            if not self._is_led:
                self._appoint()
        pending.turn.acquire()
        if not pending.done:
            self._lead()
        return pending.result()

    def _appoint(self) -> None:
        """Let the first in line lead, if there is one. The caller has `_line_lock`."""
        self._is_led = bool(self._line)
        if self._line:
            self._line[0].leads = True
            self._line[0].turn.release()

    def _lead(self) -> None:
        """Commit for all in line, let the next in line lead, and tell those who wait."""
        with self._line_lock:
            batch, self._line = self._line, []
        with self._seat:
            self._commit_all(batch)
        with self._line_lock:
            self._appoint()
        for pending in batch:
            pending.done = True
            if not pending.leads:
                pending.turn.release()

    def read(self, job: Job[T]) -> T:
        """Run a job that changes nothing."""
        if threading.current_thread() is threading.main_thread():
            return self._errands.run(lambda: self._read(job))
        return self._read(job)

    def _read(self, job: Job[T]) -> T:
        if self._closed:
            raise JournalError(f"journal {self.path}: is closed. Open it again")
        with self._seat:
            try:
                return job(self._connection())
            except _SQL_ERRORS as error:
                raise translate(error, self.path) from error

    def close(self) -> None:
        """Finish what is being written and close the file. Nothing can be written any more."""
        self._closed = True
        self._errands.end()
        with self._seat:
            self._shut()

    def _shut(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None

    def _commit_all(self, batch: list[_Pending[Any]]) -> None:
        try:
            db = self._connection()
            try:
                db.execute("BEGIN IMMEDIATE")
                for pending in batch:
                    if len(batch) > 1:
                        _run_saved(db, pending)
                    else:
                        pending.value = pending.job(db)
                db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(*_SQL_ERRORS):
                    db.execute("ROLLBACK")
                raise
        except BaseException as error:
            for pending in batch:
                # Each caller gets an error of its own, for each adds to it what it knows.
                pending.error = translate(error, self.path) if isinstance(error, _SQL_ERRORS) else copy.copy(error)

    def _connection(self) -> Connection:
        if self._db is None:
            self._db = self._open()
        return self._db

    def _open(self) -> Connection:
        try:
            _create_private(self.path)
            db = self._connect(self.path)
            try:
                _prepare(db, self.path, self._form)
            except BaseException:
                db.close()
                raise
        except _SQL_ERRORS as error:
            raise translate(error, self.path) from error
        return db

    def before_fork(self) -> None:
        # SQLite keeps locks by process: a child that so much as inherits an open file can lose what others commit.
        self._seat.acquire()
        self._shut()

    def after_fork_in_parent(self) -> None:
        self._seat.release()

    def after_fork_in_child(self) -> None:
        self._fresh()


def _run_saved(db: Connection, pending: _Pending[Any]) -> None:
    """Run one job of a batch; its error undoes its own changes alone."""
    db.execute("SAVEPOINT job")
    try:
        pending.value = pending.job(db)
    except _SQL_ERRORS:
        raise  # the file's trouble, not the job's: the whole batch fails
    except Exception as error:
        pending.error = error
        db.execute("ROLLBACK TO job")
    db.execute("RELEASE job")


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


def _prepare(db: Connection, path: str, form: Format) -> None:
    """Check that the file is ours, then make it a journal. A foreign or newer file is not changed."""
    fresh = _is_fresh(db, path, form)
    _make_private(path)
    _switch_to_wal(db)
    db.execute("PRAGMA synchronous = FULL")
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
