"""The journal's file: whose it is, who may write it, what happens when it cannot be written."""

import os
import sqlite3
import stat
import threading
from datetime import timedelta

import pytest
from kyb_onboarding import (
    ClaimLostError,
    InputChangedError,
    JournalFullError,
    JournalNewerError,
    JournalNotOursError,
    JournalReadOnlyError,
    RunNotFoundError,
)
from kyb_onboarding._claims import Busy, Claim
from kyb_onboarding._journal import Journal
from kyb_onboarding._records import Change, RunKey
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


def test_the_file_is_private_marked_and_one_readable_table(open_journal, path):
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
        assert [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")] == ["runs"]
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


def test_many_threads_share_commits_and_each_gets_its_own_result(open_journal):
    journal, results = open_journal(), {}

    def work(n):
        results[n] = commit(journal, journal.plan(KEY._replace(external_id=f"usr_{n}"), REQUEST)).external_id

    threads = [threading.Thread(target=work, args=(n,)) for n in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {n: f"usr_{n}" for n in range(50)}


def test_an_error_of_one_job_of_a_shared_commit_is_its_own(open_journal):
    from kyb_onboarding._group_commit import _Pending

    journal = open_journal()
    other = KEY._replace(external_id="other")
    commit(journal, journal.plan(KEY, REQUEST))
    batch = [_Pending(journal.plan(KEY, REQUEST | {"name": "Else"})), _Pending(journal.plan(other, REQUEST))]
    journal.store._commit_all(batch)
    with pytest.raises(InputChangedError):
        batch[0].result()
    assert batch[1].result().external_id == "other"
    assert commit(journal, journal.get(other)) is not None


def test_changed_input_is_refused_naming_the_fields_and_not_their_values(open_journal):
    journal = open_journal()
    commit(journal, journal.plan(KEY, REQUEST))
    changed = REQUEST | {"name": "Jane Doe", "is_sub_client": True}
    with pytest.raises(InputChangedError, match="is_sub_client, name") as caught:
        commit(journal, journal.plan(KEY, changed))
    assert caught.value.fields == ("is_sub_client", "name")
    assert "Jane" not in str(caught.value)


def test_an_unknown_run_cannot_be_claimed(open_journal):
    journal = open_journal()
    with pytest.raises(RunNotFoundError, match="usr_12345"):
        commit(journal, journal.claim(KEY))


def test_a_claim_excludes_everybody_else_until_it_is_given_back(open_journal):
    first, second = open_journal(), open_journal()
    commit(first, first.plan(KEY, REQUEST))
    claim = commit(first, first.claim(KEY))
    assert isinstance(claim, Claim)
    assert isinstance(commit(first, first.claim(KEY)), Busy)  # another thread of the same process
    assert isinstance(commit(second, second.claim(KEY)), Busy)
    claim.record = commit(first, first.save(claim, Change({"problem": "x"}), release=True))
    first.drop(claim)
    assert isinstance(commit(second, second.claim(KEY)), Claim)


def test_a_dead_owners_claim_is_taken_over_at_once(open_journal):
    first, second = open_journal(), open_journal()
    commit(first, first.plan(KEY, REQUEST))
    commit(first, first.claim(KEY))
    first.owner.forsake()  # what the OS does to a killed process
    assert isinstance(commit(second, second.claim(KEY)), Claim)


def test_a_stopped_owner_keeps_its_claim_for_the_lease_and_can_then_overwrite_nothing(open_journal, clock):
    first, second = open_journal(), open_journal()
    commit(first, first.plan(KEY, REQUEST))
    stopped = commit(first, first.claim(KEY))
    clock.step(29)
    assert isinstance(commit(second, second.claim(KEY)), Busy)
    clock.step(2)
    taken = commit(second, second.claim(KEY))
    assert isinstance(taken, Claim)
    with pytest.raises(ClaimLostError, match="took the run over"):
        commit(first, first.save(stopped, Change({"problem": "too late"})))
    taken.record = commit(second, second.save(taken, Change({"problem": "mine"})))
    assert commit(second, second.get(KEY)).problem == "mine"


def test_an_abandoned_claim_is_free_for_the_next_of_the_same_process(open_journal):
    journal = open_journal()
    commit(journal, journal.plan(KEY, REQUEST))
    claiming = journal.claim(KEY)
    commit(journal, claiming)
    claiming.abandon()
    assert isinstance(commit(journal, journal.claim(KEY)), Claim)


def test_a_claim_abandoned_before_its_commit_takes_nothing(open_journal):
    journal = open_journal()
    commit(journal, journal.plan(KEY, REQUEST))
    claiming = journal.claim(KEY)
    claiming.abandon()
    assert isinstance(commit(journal, claiming), Busy)
    assert isinstance(commit(journal, journal.claim(KEY)), Claim)


def test_all_runs_are_listed_once_over_many_pages(open_journal, monkeypatch):
    monkeypatch.setattr("kyb_onboarding._journal.PAGE", 7)
    journal = open_journal()
    keys = {KEY._replace(external_id=f"usr_{n}", account=account) for n in range(20) for account in ("a", "b")}
    for key in keys:
        commit(journal, journal.plan(key, REQUEST))
    listed = [record.key for job in journal.pages() for record in journal.store.read(job)]
    assert listed == sorted(keys)
    of_a = [record.key for job in journal.pages(account="a") for record in journal.store.read(job)]
    assert of_a == sorted(key for key in keys if key.account == "a")


def test_a_forked_child_opens_its_own_connection_and_is_another_owner(open_journal):
    journal = open_journal()
    commit(journal, journal.plan(KEY, REQUEST))
    commit(journal, journal.claim(KEY))
    name = journal.owner.name
    child = os.fork()
    if not child:
        busy = isinstance(commit(journal, journal.claim(KEY)), Busy)  # the parent holds it
        os._exit(0 if busy and journal.owner.name != name else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert journal.owner.name == name
