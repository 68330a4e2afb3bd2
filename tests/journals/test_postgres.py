"""What is PostgreSQL's own: the server goes away, or is not ours; its clock counts; no password and no row is shown."""

import os
import sys
import threading
import traceback
from datetime import timedelta

import psycopg
import pytest
from kyb_onboarding import (
    ConfigurationError,
    JournalError,
    JournalNewerError,
    JournalNotOursError,
    JournalReadOnlyError,
    Settings,
)
from kyb_onboarding._claims import Busy, Claim
from kyb_onboarding._history import entries
from kyb_onboarding._journals import open_store
from kyb_onboarding._postgres import Session
from kyb_onboarding._records import Change
from kyb_onboarding._schema import POSTGRES_FORMAT

from ..support.process import SteppedClock
from .conftest import Place, backend
from .test_records import KEY, REQUEST

SECRET = "s3cret"


@pytest.fixture
def place(postgres):
    place = Place(postgres.database(), postgres)
    yield place
    postgres.start()  # also where a test failed while it was down
    for journal in place.opened:
        journal.close()


def terminate(place, pid):
    assert place.server.execute(f"SELECT pg_terminate_backend({pid}, 10000)") == [(True,)]


def test_a_restart_of_the_server_is_survived_and_claims_are_kept(place):
    journal, other = place.open(), place.open()
    claim = journal.store.commit(journal.claim(KEY, REQUEST))
    place.server.stop()
    place.server.start()
    claim.record = journal.store.commit(journal.save(claim, Change({"problem": "after"})))
    assert journal.store.read(journal.get(KEY)).problem == "after"
    assert isinstance(other.store.commit(other.claim(KEY)), Busy)  # the owner took its lock again


def test_a_transaction_that_lost_its_connection_before_its_commit_runs_again(place):
    journal, runs = place.open(), []

    def job(tx):
        runs.append(tx)
        planned = journal.plan(KEY, REQUEST)(tx)
        if len(runs) == 1:
            terminate(place, tx.execute("SELECT pg_backend_pid()").fetchone()[0])
        tx.execute("SELECT 1")
        return planned

    assert journal.store.commit(job).state == "planned"
    assert len(runs) == 2
    assert [entry.step for entry in entries(journal.store.read(journal.get(KEY)).history)] == ["planned"]


@pytest.mark.parametrize("made", [True, False])
def test_a_commit_whose_answer_was_lost_is_not_repeated_and_the_run_tells_what_it_is(place, monkeypatch, made):
    journal = place.open()
    journal.store.commit(journal.plan(KEY, REQUEST))
    execute = Session.execute
    lost: list[object] = []

    def losing(session, sql, parameters=()):
        if sql != "COMMIT" or lost:
            return execute(session, sql, parameters)
        lost.append(execute(session, sql) if made else None)
        session.db.close()
        raise psycopg.OperationalError("the connection is lost")

    monkeypatch.setattr(Session, "execute", losing)
    jobs = [journal.claim(KEY), journal.plan(KEY._replace(external_id="other"), REQUEST)]
    assert [type(result) for result in journal.store.commit_each(jobs)] == [JournalError, JournalError]
    jobs[0].abandon()
    taken = journal.store.commit(journal.claim(KEY))
    assert isinstance(taken, Claim)
    assert taken.record.fence == (2 if made else 1)
    assert (journal.store.read(journal.get(KEY._replace(external_id="other"))) is not None) == made


def test_a_server_that_stays_away_is_a_clear_error_and_the_next_call_finds_it_again(place, monkeypatch):
    monkeypatch.setattr("kyb_onboarding._postgres.RECONNECT_S", 0.0)
    journal = place.open()
    place.server.stop()
    try:
        with pytest.raises(JournalError, match="cannot be reached"):
            journal.store.commit(journal.plan(KEY, REQUEST))
    finally:
        place.server.start()
    assert journal.store.commit(journal.plan(KEY, REQUEST)).state == "planned"


def test_batches_that_lock_each_others_rows_both_get_through(place):
    first, second = place.open(), place.open()
    keys = [KEY._replace(external_id=name) for name in ("a", "b")]
    for key in keys:
        first.store.commit(first.plan(key, REQUEST))
    met, done = threading.Barrier(2), []

    def batch(journal, order):
        waited: list[int] = []

        def job(key, *, meets):
            def lock(tx):
                record = journal.find(tx, key)
                if meets and not waited:
                    waited.append(met.wait(30))
                return record.external_id

            return lock

        done.append(journal.store.commit_each([job(order[0], meets=True), job(order[1], meets=False)]))

    threads = [threading.Thread(target=batch, args=work) for work in ((first, keys), (second, keys[::-1]))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == [["a", "b"], ["b", "a"]]


@pytest.mark.parametrize(
    ("statements", "kind"),
    [
        (["CREATE SCHEMA kyb", "CREATE TABLE kyb.theirs (x int)"], JournalNotOursError),
        (["CREATE SCHEMA kyb", "CREATE TABLE kyb.format (x bigint, y int)"], JournalNotOursError),
        (
            [
                "CREATE SCHEMA kyb",
                "CREATE TABLE kyb.format (application_id bigint, version int)",
                f"INSERT INTO kyb.format VALUES ({POSTGRES_FORMAT.application_id}, {POSTGRES_FORMAT.version + 1})",
            ],
            JournalNewerError,
        ),
    ],
)
def test_a_foreign_or_newer_schema_is_refused_and_left_alone(place, statements, kind):
    for statement in statements:
        place.server.execute(statement, place.journal)
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'kyb'"
    with pytest.raises(kind, match="postgresql://"):
        place.open()
    assert place.server.execute(tables, place.journal) == [(1,)]


def test_the_journal_shares_a_database_with_tables_of_others(place):
    place.server.execute("CREATE TABLE runs (theirs int)", place.journal)
    journal = place.open()
    journal.store.commit(journal.plan(KEY, REQUEST))
    assert place.server.execute("SELECT external_id FROM kyb.runs", place.journal) == [("usr_12345",)]


def test_every_commit_waits_for_the_disk_whatever_the_role_is_set_to(place):
    name = place.journal.rpartition("/")[2]
    place.server.execute(f"ALTER DATABASE {name} SET synchronous_commit = off")
    shown = place.open().store.read(lambda tx: tx.execute("SHOW synchronous_commit").fetchone()[0])
    assert shown == "on"


def test_a_read_only_server_is_a_clear_error(place):
    place.open()
    store = open_store(f"{place.journal}?options=-cdefault_transaction_read_only%3Don")
    with pytest.raises(JournalReadOnlyError, match="read-only"):
        store.commit(lambda tx: tx.execute("DELETE FROM runs"))
    store.close()


def test_moments_are_the_servers_whatever_the_machines_clock_says(place):
    wrong = SteppedClock()  # months behind
    store = open_store(place.journal, clock=wrong)
    there = place.server.execute("SELECT clock_timestamp()")[0][0]
    assert abs(store.clock.now() - there) < timedelta(minutes=5)
    wrong.step(20)
    wrong.moment += timedelta(days=400)  # a jump of the machine's clock: the server is asked again
    store.commit(lambda tx: None)
    assert abs(store.clock.now() - there) < timedelta(minutes=5)
    store.close()


def test_words_of_the_provider_may_have_any_character(place):
    journal = place.open()
    claim = journal.store.commit(journal.claim(KEY, REQUEST))
    saved = journal.store.commit(journal.save(claim, Change({"problem": "nul \x00, %s, ?, 名"})))
    assert saved.problem.startswith("nul")
    assert journal.store.read(journal.get(KEY)).problem == "nul \ufffd, %s, ?, 名"


def test_an_error_of_the_server_shows_no_row_and_no_password(place):
    journal, whose = place.open(), " ".join(["Jane", "Doe"])
    with pytest.raises(JournalError) as caught:
        journal.store.commit(lambda tx: tx.execute("INSERT INTO runs (external_id) VALUES (?)", [whose]))
    assert whose not in "".join(traceback.format_exception(caught.value))
    assert "SQLSTATE 23" in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://kyb:{SECRET}@127.0.0.1:1/db",
        f"postgresql://kyb@127.0.0.1:1/db?password={SECRET}",
        f"postgresql://kyb:{SECRET}@127.0.0.1:1/db?nonsense=1",
    ],
)
def test_the_password_is_in_no_text(url):
    settings = Settings(api_key="key", journal=url)
    with pytest.raises((JournalError, ConfigurationError)) as caught:
        open_store(settings.journal)
    shown = repr(settings) + "".join(traceback.format_exception(caught.value))
    assert "postgresql://kyb@127.0.0.1:1/db" in shown
    assert SECRET not in shown


@pytest.mark.parametrize("mark", "@/?#:")
def test_a_password_that_breaks_the_url_is_refused_and_not_shown(mark):
    with pytest.raises(ConfigurationError, match="%40") as caught:
        Settings(api_key="key", journal=f"postgresql://kyb:{SECRET}{mark}{SECRET}@host/db{mark}x@y")
    assert SECRET not in str(caught.value)


def test_without_the_driver_it_says_what_to_install(place, monkeypatch):
    monkeypatch.delitem(sys.modules, "kyb_onboarding._postgres")
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'kyb-onboarding\[postgres\]'"):
        place.open()


def test_a_forked_child_leaves_the_parents_connection_alone(place):
    journal = place.open()
    pid = backend(journal.store)
    child = os.fork()
    if not child:
        own = backend(journal.store)
        journal.close()
        os._exit(0 if own != pid else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert backend(journal.store) == pid
