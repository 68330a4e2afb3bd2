"""The journal's tables on a PostgreSQL server: the schema `kyb`, made once, by whoever comes first."""

from __future__ import annotations

from ._records import Transaction
from ._sqlite import Format
from .errors import JournalNewerError, JournalNotOursError

FORMAT = "CREATE TABLE format (application_id BIGINT NOT NULL, version INTEGER NOT NULL)"
# "KYBJ", as in the header of a SQLite journal: two first openers at once take turns.
MAKING = 0x4B59424A


def prepare(tx: Transaction, name: str, form: Format) -> None:
    """Check that the schema is ours, or make it. A foreign or newer one is not changed.

    Raises: JournalNotOursError, JournalNewerError.
    """
    if not _is_fresh(tx, name, form):
        return
    tx.execute("BEGIN")
    try:
        tx.execute("SELECT pg_advisory_xact_lock(?)", [MAKING])
        if _is_fresh(tx, name, form):
            _make(tx, form)
        tx.execute("COMMIT")
    except BaseException:
        tx.execute("ROLLBACK")
        raise


def _make(tx: Transaction, form: Format) -> None:
    # A role without the right to create schemas can use one that was made for it.
    if tx.execute("SELECT to_regnamespace('kyb')").fetchone()[0] is None:
        tx.execute("CREATE SCHEMA kyb")
    for statement in (FORMAT, *form.schema):
        tx.execute(statement)
    tx.execute("INSERT INTO format VALUES (?, ?)", [form.application_id, form.version])


def _is_fresh(tx: Transaction, name: str, form: Format) -> bool:
    tables = tx.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'kyb'").fetchone()[0]
    if not tables:
        return True
    marked = tx.execute("SELECT to_regclass('kyb.format') IS NOT NULL").fetchone()[0]
    row = tx.execute("SELECT * FROM format").fetchone() if marked else None
    if row is None or row[0] != form.application_id:
        raise JournalNotOursError(f"journal {name}: the schema kyb is another program's. Give another database")
    if row[1] > form.version:
        raise JournalNewerError(
            f"journal {name}: has format {row[1]}, this version reads up to {form.version}. Upgrade kyb-onboarding"
        )
    return False
