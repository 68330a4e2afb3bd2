"""One process at a time copies the log into the journal's file, none keeps others from it, the log stays short."""

import fcntl
import os
import sqlite3
import subprocess
import sys
from contextlib import contextmanager

import pytest
from kyb_onboarding import _sqlite
from kyb_onboarding._checkpoints import PAGES, Checkpointer
from kyb_onboarding._schema import JOURNAL_FORMAT
from kyb_onboarding._sqlite import HUGE_LOG, SqliteStore

PAGE = 4096
LONG = PAGES * PAGE  # a log of this length is copied
HOLD = """
import fcntl, os, sys
fd = os.open(sys.argv[1], os.O_CREAT | os.O_RDWR)
fcntl.flock(fd, fcntl.LOCK_EX)
print("ready", flush=True)
sys.stdin.read()
"""
WRITE = """
import sys
from kyb_onboarding._schema import JOURNAL_FORMAT
from kyb_onboarding._sqlite import SqliteStore
store, text = SqliteStore(sys.argv[1], JOURNAL_FORMAT), "x" * 100_000
for n in range(int(sys.argv[3])):
    store.commit(lambda tx: tx.execute(sys.argv[2], [n, text]))
print("ready", flush=True)
sys.stdin.read()
"""
INSERT = "INSERT INTO filler VALUES (?, ?)"


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "journal.db")


@pytest.fixture
def store(path):
    store = SqliteStore(path, JOURNAL_FORMAT)
    store.commit(lambda tx: tx.execute("CREATE TABLE filler (n, text)"))
    yield store
    store.close()


@contextmanager
def process(script, *arguments):
    """Run a script until it says that it is ready; at the end it is killed, if it still runs."""
    command = [sys.executable, "-Ic", script, *map(str, arguments)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        try:
            yield running
        finally:
            running.kill()


def ready(running):
    assert running.stdout.readline() == "ready\n"


def fill(store, commits):
    for n in range(commits):
        store.commit(lambda tx, n=n: tx.execute(INSERT, [n, "x" * 100_000]))


def size(path):
    return os.stat(path).st_size


def test_only_who_holds_the_lock_checkpoints_and_it_goes_with_its_holder(store, path):
    with process(HOLD, path + ".owners/checkpointer") as holder:
        ready(holder)
        before = size(path)
        fill(store, 60)
        assert size(path) == before
        assert size(path + "-wal") > LONG
        holder.kill()
        holder.wait()
        fill(store, 1)
    assert size(path) > before + LONG


def test_a_process_that_idles_keeps_nobody_from_it(store, path):
    with process(WRITE, path, INSERT, 1) as idle:
        ready(idle)
        fill(store, 150)
        assert size(path + "-wal") < 2 * LONG


def test_processes_that_write_at_once_keep_the_log_short_and_the_file_whole(store, path):
    with process(WRITE, path, INSERT, 300) as one, process(WRITE, path, INSERT, 300) as two:
        ready(one)
        ready(two)
        assert size(path + "-wal") < HUGE_LOG + LONG
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        assert db.execute("SELECT count(*) FROM filler").fetchone() == (600,)


def huge_log(store, path):
    """Let the log grow while another process keeps this one from copying it."""
    with process(HOLD, path + ".owners/checkpointer") as holder:
        ready(holder)
        fill(store, 180)
    assert size(path + "-wal") > HUGE_LOG


def test_a_log_that_grew_huge_is_cut_off(store, path):
    huge_log(store, path)
    fill(store, 1)
    assert size(path + "-wal") == 0


def test_a_reader_keeps_a_huge_log_and_no_writer(store, path):
    huge_log(store, path)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM filler").fetchone()
    fill(store, 1)
    assert size(path + "-wal") > HUGE_LOG
    reader.close()
    fill(store, 1)
    assert size(path + "-wal") == 0


def test_a_commit_holds_whatever_becomes_of_the_log(store, path, monkeypatch):
    def broken(db, wait_s):
        raise sqlite3.OperationalError("disk I/O error")

    huge_log(store, path)
    monkeypatch.setattr(store._file, "_cut_log", broken)
    fill(store, 1)
    assert store.read(lambda tx: tx.execute("SELECT count(*) FROM filler").fetchone()) == (181,)


def test_the_lock_is_free_between_two_commits(store, path):
    fill(store, 1)
    other = Checkpointer(store._file._checkpointer._folder)
    with other.held() as may_checkpoint:
        assert may_checkpoint
    other.close()


def test_a_forked_child_has_a_lock_of_its_own(path):
    script = """
import os, sys
from kyb_onboarding._schema import JOURNAL_FORMAT
from kyb_onboarding._sqlite import SqliteStore
store = SqliteStore(sys.argv[1], JOURNAL_FORMAT)
store.commit(lambda tx: None)
read, write = os.pipe()
child = os.fork()
if child:
    with store._file._checkpointer.held() as ours:
        os.write(write, b"held")
        _, status = os.waitpid(child, 0)
    print("ready" if ours and status == 0 else "shared", flush=True)
else:
    os.read(read, 4)
    with store._file._checkpointer.held() as theirs:
        os._exit(1 if theirs else 0)
"""
    with process(script, path) as running:
        ready(running)


def test_the_log_is_not_emptied_while_another_process_may_checkpoint(store, path, monkeypatch):
    monkeypatch.setattr(_sqlite, "BUSY_S", 0.05)
    fill(store, 1)
    with process(HOLD, path + ".owners/checkpointer") as holder:
        ready(holder)
        store.scrub()
        assert size(path + "-wal") > 0
        holder.kill()
        holder.wait()
        store.scrub()
    assert size(path + "-wal") == 0


def test_where_the_file_system_has_no_locks_the_log_is_still_copied(store, path, monkeypatch):
    def unsupported(fd, operation):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    fill(store, 90)
    assert size(path) > LONG
