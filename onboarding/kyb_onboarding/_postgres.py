"""The PostgreSQL store: one server for many machines, one writing connection per process, durable on return.

A connection that is lost before COMMIT was sent has changed nothing: the jobs run again on a new one. Where COMMIT was
sent and no answer came, nobody knows; the jobs are not run again, for a line of history would stand twice. The caller
gets a JournalError and claims the run anew: the row then says, fence included, what became of that commit.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import DeadlockDetected, SerializationFailure
from psycopg.types.numeric import Int8Dumper

from ._clock import Clock, SystemClock
from ._database_clock import DatabaseClock
from ._group_commit import GroupCommit
from ._postgres_errors import is_lost, translate
from ._postgres_owners import PostgresOwner
from ._postgres_schema import prepare
from ._records import Cursor, Job, Transaction
from ._sqlite import Format
from .errors import ConfigurationError, JournalError

T = TypeVar("T")
# How long a lost server is waited for, and how often it is asked.
RECONNECT_S, RETRY_S = 10.0, 0.1
DEFAULTS = {"connect_timeout": 10, "application_name": "kyb-onboarding", "tcp_user_timeout": 30_000}
# A lock that is waited for this long is an error; a transaction or a peer that falls silent frees what it holds.
SESSION = """
SELECT set_config('search_path', 'kyb', false), set_config('client_encoding', 'UTF8', false),
  set_config('lock_timeout', '30s', false), set_config('idle_in_transaction_session_timeout', '60s', false),
  set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false),
  set_config('tcp_keepalives_count', '3', false), set_config('synchronous_commit',
    CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false)
"""
# What a forked child inherited, and must neither use nor close as its own.
_of_parents: list[psycopg.Connection[Any]] = []


class PostgresStore(GroupCommit):
    """The schema `kyb` of one PostgreSQL database, and the writers of this process.

    Needs a session of its own: directly, or through a pooler in session mode.
    """

    row_lock = " FOR UPDATE"

    def __init__(self, url: str, name: str, form: Format, clock: Clock | None = None) -> None:
        self._postgres = PostgresDatabase(url, name, form, clock or SystemClock())
        super().__init__(self._postgres)
        self._postgres.first_open()

    @property
    def name(self) -> str:
        return self._postgres.name

    @property
    def clock(self) -> Clock:
        """The server's clock, so that machines whose clocks differ agree on leases and windows."""
        return self._postgres.clock

    def scrub(self) -> None:
        """Free the rows that an erasure left behind. Their bytes stay until the server writes over them."""
        self.read(lambda db: db.execute("VACUUM runs"))

    def owner(self) -> PostgresOwner:
        """Become an owner of claims, known to be alive by every process of the server."""
        return PostgresOwner(self._postgres.in_session, self._postgres.on_open)


class Session:
    """One connection as the journal's jobs use it: `?` for a parameter."""

    def __init__(self, db: psycopg.Connection[Any]) -> None:
        self.db = db

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> Cursor:
        return self.db.execute(_translated(sql), [_storable(value) for value in parameters])

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> Cursor:
        cursor = self.db.cursor()
        cursor.executemany(_translated(sql), [[_storable(value) for value in row] for row in parameters])
        return cursor


@lru_cache(maxsize=512)
def _translated(sql: str) -> bytes:
    """Return SQLite's way of writing parameters in psycopg's."""
    return sql.replace("%", "%%").replace("?", "%s").encode()


def _storable(value: Any) -> Any:
    """Return the value without what PostgreSQL's text cannot hold: the provider's words may have any character."""
    return value.replace("\x00", "\ufffd") if isinstance(value, str) and "\x00" in value else value


class LostCommitError(Exception):
    """The connection was lost while COMMIT was on its way."""


class PostgresDatabase:
    """The one connection of this process to the server, opened when it is needed."""

    def __init__(self, url: str, name: str, form: Format, clock: Clock) -> None:
        self.name = name
        self.clock = DatabaseClock(clock)
        self._form = form
        self._session: Session | None = None
        self._openings: list[Callable[[Transaction], object]] = []
        try:
            self._target: dict[str, Any] = {**DEFAULTS, **conninfo_to_dict(url)}
        except psycopg.Error:  # its text may quote the password
            raise ConfigurationError(
                f"journal {name}: the URL cannot be read. Give postgresql://user@host/db"
            ) from None
        if "," in str(self._target.get("host", "")):  # of several, the one that can be written
            self._target.setdefault("target_session_attrs", "read-write")

    def transact(self, jobs: Sequence[Job[Any]]) -> list[Any]:
        """Run the jobs in one transaction, durable on return."""

        def work(session: Session) -> list[Any]:
            self.clock.renew(session)
            session.execute("BEGIN")
            try:
                values = [job(session) for job in jobs]
            except BaseException:
                self._roll_back(session)
                raise
            self._commit(session)
            return values

        return self._with_session(work)

    def view(self, work: Callable[[Transaction], T]) -> T:
        """Run work that changes nothing."""
        return self._with_session(work)

    def translate(self, error: BaseException) -> JournalError | None:
        """Return our error for PostgreSQL's, None for another. It shows neither rows nor the password."""
        if isinstance(error, LostCommitError):
            return JournalError(
                f"journal {self.name}: the connection was lost during a commit, which may have been made. "
                "Resume: the run says what it is"
            )
        return translate(error, self.name) if isinstance(error, psycopg.Error) else None

    def shut(self) -> None:
        """Close the connection; the server gives its locks up."""
        if self._session is not None:
            self._session.db.close()
            self._session = None

    def before_fork(self) -> None:
        """Keep the connection: the parent's claims hang on it."""

    def after_fork_in_child(self) -> None:
        """Let the parent's connection go without a word to the server: it ends when the parent's copy does."""
        self._openings.clear()
        if self._session is not None:
            _of_parents.append(self._session.db)
            os.close(self._session.db.pgconn.socket)
            self._session = None

    def first_open(self) -> None:
        """Connect, at once or not at all. Raises JournalError."""
        try:
            self._open()
        except psycopg.Error as error:
            raise translate(error, self.name) from None

    def on_open(self, work: Callable[[Transaction], object]) -> None:
        """Do this now and with every later connection."""
        work(self.in_session())
        self._openings.append(work)

    def in_session(self) -> Session:
        """Return the session for a statement within a job that is being run."""
        return self._session or self._open()

    def _with_session(self, work: Callable[[Session], T]) -> T:
        """Run work; again where it was undone for another's, or lost its connection before it could be committed."""
        end: float | None = None
        while True:
            try:
                return work(self._session or self._open())
            except psycopg.Error as error:
                if is_lost(error, self._session.db if self._session else None):
                    self.shut()
                elif not isinstance(error, (DeadlockDetected, SerializationFailure)):
                    raise
                now = time.monotonic()
                end = now + RECONNECT_S if end is None else end
                if now > end:
                    raise
            time.sleep(RETRY_S)

    def _open(self) -> Session:
        db = psycopg.connect(**self._target, autocommit=True)
        try:
            db.adapters.register_dumper(int, Int8Dumper)  # one type, one prepared statement
            session = Session(db)
            session.execute(SESSION)
            prepare(session, self.name, self._form)
            self.clock.calibrate(session)
            for work in self._openings:
                work(session)
        except BaseException:
            db.close()
            raise
        self._session = session
        return session

    def _commit(self, session: Session) -> None:
        try:
            session.execute("COMMIT")
        except psycopg.Error as error:
            if is_lost(error, session.db):
                self.shut()
                raise LostCommitError from None
            raise

    def _roll_back(self, session: Session) -> None:
        try:
            session.execute("ROLLBACK")
        except psycopg.Error:  # the connection is gone, and the transaction with it
            self.shut()
