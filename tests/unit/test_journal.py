"""The journal's file: whose it is, who may write it, what happens when it cannot be written."""

import os
import sqlite3
import stat
from datetime import timedelta

import pytest
from kyb_onboarding import (
    JournalFullError,
    JournalNewerError,
    JournalNotOursError,
    JournalReadOnlyError,
)
from kyb_onboarding._journal import Journal
from kyb_onboarding._records import RunKey
from kyb_onboarding._schema import JOURNAL_FORMAT
from kyb_onboarding._sqlite import SqliteStore

from ..support.process import SteppedClock

NEWER = f"PRAGMA application_id = {JOURNAL_FORMAT.application_id}; PRAGMA user_version = {JOURNAL_FORMAT.version + 1}"
KEY = RunKey("https://api.example", "default", "usr_12345")
REQUEST = {"name": "Acme Corporation", "customer_type": "business", "external_id": "usr_12345"}


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "deep" / "journal.db")


@pytest.fixture
def clock():
    return SteppedClock()


@pytest.fixture
def open_journal(path, clock):
    opened = []

    def opener():
        opened.append(Journal(SqliteStore(path, JOURNAL_FORMAT), clock, timedelta(seconds=30)))
        return opened[-1]

    yield opener
    for journal in opened:
        journal.close()


def commit(journal, job):
    return journal.store.commit(job)


def pragma(path, name):
    with sqlite3.connect(path) as db:
        return db.execute(f"PRAGMA {name}").fetchone()[0]


def test_the_file_is_private_marked_and_readable(open_journal, path):
    journal = open_journal()
    commit(journal, journal.plan(KEY, REQUEST))
    for file in (path, path + "-wal", path + "-shm"):
        assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    assert (pragma(path, "application_id"), pragma(path, "user_version")) == (
        JOURNAL_FORMAT.application_id,
        JOURNAL_FORMAT.version,
    )
    assert pragma(path, "journal_mode") == "wal"
    with sqlite3.connect(path) as db:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert tables == ["runs", "budgets"]
        assert db.execute("SELECT external_id, state FROM runs").fetchall() == [("usr_12345", "planned")]


@pytest.mark.parametrize(("durability", "synchronous"), [("full", 2), ("normal", 1)])
def test_commits_are_synced_as_the_setting_says(path, durability, synchronous):
    store = SqliteStore(path, JOURNAL_FORMAT, durability=durability)
    assert store._file.open().execute("PRAGMA synchronous").fetchone()[0] == synchronous
    store.close()


@pytest.mark.parametrize(
    ("prepare", "kind"),
    [
        ("CREATE TABLE theirs (x)", JournalNotOursError),
        ("PRAGMA application_id = 7", JournalNotOursError),
        ("PRAGMA user_version = 3", JournalNotOursError),
        (NEWER, JournalNewerError),
    ],
)
def test_a_foreign_or_newer_file_is_refused_and_left_alone(tmp_path, prepare, kind):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.executescript(prepare)
    before = path.read_bytes()
    with pytest.raises(kind, match=r"other\.db"):
        SqliteStore(str(path), JOURNAL_FORMAT)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 100)
    with pytest.raises(JournalNotOursError, match="no SQLite database"):
        SqliteStore(str(path), JOURNAL_FORMAT)
    assert path.read_text().startswith("Dear Sir")


def test_a_path_that_cannot_be_created_is_a_clear_error(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(JournalReadOnlyError, match="cannot be created"):
        SqliteStore(str(tmp_path / "file" / "journal.db"), JOURNAL_FORMAT)


def test_a_read_only_journal_is_a_clear_error(path):
    SqliteStore(path, JOURNAL_FORMAT).close()

    def read_only(path):
        return sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None, check_same_thread=False)

    store = SqliteStore(path, JOURNAL_FORMAT, connect=read_only)
    with pytest.raises(JournalReadOnlyError, match="cannot be written"):
        store.commit(Journal(store, SteppedClock(), timedelta(seconds=30)).plan(KEY, REQUEST))
    store.close()


def test_a_full_disk_is_a_clear_error_and_loses_nothing(open_journal, path):
    journal = open_journal()
    commit(journal, journal.plan(KEY, REQUEST))
    pages = journal.store._file.open().execute("PRAGMA page_count").fetchone()[0]
    journal.store._file.open().execute(f"PRAGMA max_page_count = {pages}")
    big = journal.plan(KEY._replace(external_id="x" * 100_000), REQUEST)
    with pytest.raises(JournalFullError, match="Free space"):
        commit(journal, big)
    journal.store._file.open().execute("PRAGMA max_page_count = 100000")
    assert commit(journal, journal.get(KEY)).state == "planned"
    commit(journal, journal.plan(KEY._replace(external_id="one more"), REQUEST))
