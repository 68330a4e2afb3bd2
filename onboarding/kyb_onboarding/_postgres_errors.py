"""PostgreSQL's errors as ours. The server's texts may quote a row, so none is passed on: its SQLSTATE is."""

from __future__ import annotations

from typing import Any

import psycopg

from .errors import JournalError, JournalFullError, JournalReadOnlyError

# (beginning of the SQLSTATE, error, remedy)
_TRANSLATIONS: tuple[tuple[str, type[JournalError], str], ...] = (
    ("53100", JournalFullError, "the server's disk is full. Free space, then resume"),
    ("53300", JournalError, "the server takes no more connections. Raise max_connections, or run fewer processes"),
    ("25006", JournalReadOnlyError, "the server is read-only, as a standby is. Name the one that can be written"),
    ("42501", JournalReadOnlyError, "the role lacks a right. Let it create and write the schema kyb"),
    ("28", JournalError, "the server refused the login. Check user, password and pg_hba.conf"),
    ("3D000", JournalError, "the server has no such database. Create it"),
    ("40", JournalError, "the server undid the transaction for another one. Resume"),
    ("55P03", JournalError, "a row stayed locked by another session. End that session, then resume"),
    ("42", JournalError, "the tables of the schema kyb are not as they were made. Restore them"),
    ("57", JournalError, "the server is shutting down or starting. Resume when it runs"),
    ("08", JournalError, "the connection was lost. Resume when the server runs"),
)
_GONE = ("08", "57P01", "57P02", "57P03")


def translate(error: psycopg.Error, name: str) -> JournalError:
    """Return our error for PostgreSQL's, with the remedy."""
    state = error.sqlstate or ""
    for beginning, kind, remedy in _TRANSLATIONS:
        if state.startswith(beginning):
            return kind(f"journal {name}: {remedy} (SQLSTATE {state})")
    if isinstance(error, psycopg.OperationalError) and not state:
        return JournalError(f"journal {name}: cannot be reached. Check the host, the port and that the server runs")
    what = f"SQLSTATE {state}" if state else type(error).__name__
    return JournalError(f"journal {name}: the server failed ({what}). See its log, then resume")


def is_lost(error: psycopg.Error, db: psycopg.Connection[Any] | None) -> bool:
    """Tell whether the connection is gone, or could not be had: another may do."""
    if db is not None and db.closed:
        return True
    return isinstance(error, psycopg.OperationalError) and (error.sqlstate or "08").startswith(_GONE)
