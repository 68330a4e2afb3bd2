"""Ways in which a customer was once created twice, an id lost or the provider hammered: each stays shut."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from datetime import timedelta

import pytest
from kyb_onboarding import (
    ConflictError,
    Dakota,
    InDoubtError,
    JournalError,
    NewCustomer,
    RejectedError,
    Settings,
    TransportError,
    UndecidedError,
    UnreadableAnswerError,
)
from kyb_onboarding._effects import Answer
from kyb_onboarding._group_commit import _Pending
from kyb_onboarding._schema import JOURNAL_FORMAT
from kyb_onboarding._sqlite import SqliteStore
from kyb_onboarding._watch import Watch
from kyb_onboarding._work import poll_pause

from ..support.fake_api import answer, fine, ksuid, lost, problem, status, unreachable
from ..support.process import ACME

DAY = 24 * 3600


def test_a_machine_that_slept_between_two_attempts_looks_up_instead_of_sending_again(start, api, clock):
    def asleep(api, request):
        clock.moment += timedelta(hours=25)  # the monotonic clock stands still meanwhile
        return problem(503)

    def worked_then_asleep(api, request):
        api.work(request)
        return asleep(api, request)

    api.faults = [worked_then_asleep]
    run = start().onboard()
    assert (len(api.customers), run.customer_id) == (1, ksuid(1))


def test_a_list_that_is_not_filtered_proves_no_absence(start, api, clock):
    api.faults = [lost(worked=True)] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(DAY)
    rows = [{"id": ksuid(500), "external_id": "somebody else", "name": "X", "customer_type": "business"}]
    api.faults = [lambda api, request: answer(200, {"data": rows, "meta": {"has_more_after": True}})]
    with pytest.raises(InDoubtError, match="not filtered"):
        process.onboard()
    assert len(api.posts()) == 3
    assert process.onboard().customer_id == ksuid(1)


def test_a_list_that_goes_on_proves_no_absence(start, api, clock):
    api.faults = [lost(worked=False)] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(DAY)
    api.faults = [lambda api, request: answer(200, {"data": [], "meta": {"has_more_after": True}})]
    with pytest.raises(InDoubtError, match="goes on"):
        process.onboard()
    assert (process.get().state, len(api.posts())) == ("in_doubt", 3)


@pytest.mark.parametrize("slug", ["idempotency-key-reuse", "duplicate_identifier", "already-exists"])
def test_a_refusal_that_speaks_of_an_earlier_send_is_looked_up(tmp_path, start, api, slug):
    """The journal was lost: the key is known to the provider with the customer that the lost journal created."""
    start().onboard()
    (tmp_path / "journal.db").rename(tmp_path / "gone.db")
    (tmp_path / "journal.db-wal").unlink()
    api.faults = [lambda api, request: problem(422, slug)]
    assert start().onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


def test_a_lost_journal_does_not_adopt_a_customer_of_other_input(tmp_path, start, api, clock):
    start().onboard()
    clock.step(2 * DAY)
    (tmp_path / "journal.db").rename(tmp_path / "gone.db")
    (tmp_path / "journal.db-wal").unlink()
    with pytest.raises(ConflictError, match="other input"):
        start(lookup_first=True).onboard(NewCustomer("Another Company", "business", "usr_12345"))


def test_an_answer_about_another_customer_is_refused(start, api):
    def mixed_up(api, request):
        row = json.loads(api.work(request).content)
        return answer(200, row | {"id": ksuid(77)})

    api.faults = [fine, mixed_up]
    process = start()
    with pytest.raises(UnreadableAnswerError, match="another customer"):
        process.onboard()
    assert process.get().customer_id == ksuid(1)


def test_half_a_character_in_an_answer_loses_nothing(start, api):
    def half(api, request):
        body = json.loads(api.work(request).content)
        return Answer(201, {}, json.dumps(body | {"application_url": "https://a.example/?token=\ud800"}).encode())

    api.faults = [half]
    run = start().onboard()
    assert (run.customer_id, len(api.posts())) == (ksuid(1), 1)


def test_slow_reads_keep_the_claim(start, api, clock):
    def slow(api, request):
        clock.step(12)
        return problem(503)

    api.faults = [fine, slow, slow, fine, slow, slow]
    first = start()
    assert first.onboard().customer_id == ksuid(1)  # 48 seconds of reads: a lapsed claim would be a ClaimLostError
    assert first.record().owner is None


REFUSALS = {"Retry-After": status(503, **{"retry-after": "3600"}), "unreachable": unreachable}


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_run_that_fails_rests_before_it_is_tried_again(start, api, clock, refusal):
    process = start(max_attempts=1)
    process.onboard()
    api.decides_after = None
    api.requests.clear()
    api.faults = [REFUSALS[refusal]] * 10_000
    watch = Watch(process.context, clock.monotonic() + 600)
    process.drive(watch.add(process.record().key))
    while watch:
        process.drive(watch.look())
    assert len(api.requests) <= 30


def test_an_accepted_run_is_not_looked_up_without_end(start, api, clock):
    api.faults = [lambda api, request: Answer(201, {}, b"?")]
    process = start()
    with pytest.raises(UnreadableAnswerError):
        process.onboard()
    watch = Watch(process.context, clock.monotonic() + 600)
    process.drive(watch.add(process.record().key))
    while watch:
        process.drive(watch.look())
    assert len(api.requests) <= 30


def test_no_number_of_looks_makes_the_pause_overflow(start):
    settings = start(poll_interval=timedelta(minutes=10)).settings
    assert {poll_pause(settings, polls) for polls in (0, 64, 10_000)} == {timedelta(minutes=10)}


def test_a_clock_that_is_set_back_does_not_stretch_the_pause(start, api, clock):
    api.decides_after = None
    process = start()
    process.onboard()
    clock.moment -= timedelta(hours=6)
    before = clock.seconds
    with pytest.raises(UndecidedError):
        process.wait(60)
    assert clock.seconds - before <= 61


def test_a_null_status_is_read_from_the_customer(start, api):
    body = {"application_id": ksuid(900_001), "application_status": None}
    api.faults = [fine, fine, lambda api, request: answer(200, body)]
    assert start().onboard().application_status == "pending"


def test_a_rejection_that_came_first_is_still_final(start, api):
    api.faults = [status(400)]
    with pytest.raises(RejectedError):
        start().onboard()
    assert len(api.requests) == 1


def test_each_caller_of_a_failed_commit_gets_an_error_of_its_own(tmp_path):
    store = SqliteStore(str(tmp_path / "j.db"), JOURNAL_FORMAT)
    store._file.open().execute("PRAGMA query_only = 1")
    batch = [_Pending(lambda tx: tx.execute("DELETE FROM runs")) for _ in range(2)]
    store._commit_all(batch)
    assert all(isinstance(pending.error, JournalError) for pending in batch)
    assert batch[0].error is not batch[1].error
    store.close()


def test_after_close_nothing_is_written_or_sent(tmp_path, api):
    from ..support.wire import transport

    settings = Settings(api_key="k", base_url="https://api.example", journal=str(tmp_path / "j.db"))
    dakota = Dakota(settings, transport=transport(api))
    dakota.close()
    with pytest.raises(JournalError, match="closed"):
        dakota.onboard(ACME)
    assert api.requests == []


def test_the_journal_is_one_file_through_a_link_and_after_a_change_of_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link.db").symlink_to("journal.db")
    store = SqliteStore("journal.db", JOURNAL_FORMAT)
    linked = SqliteStore("link.db", JOURNAL_FORMAT)
    assert store.path == linked.path == str(tmp_path / "journal.db")
    store.close()
    linked.close()


def test_a_file_that_others_could_read_is_made_private(tmp_path):
    (tmp_path / "j.db").touch(mode=0o644)
    SqliteStore(str(tmp_path / "j.db"), JOURNAL_FORMAT).close()
    assert (tmp_path / "j.db").stat().st_mode & 0o077 == 0


INTERRUPTED = """
import signal, sys, threading
from kyb_onboarding._schema import JOURNAL_FORMAT
from kyb_onboarding._sqlite import SqliteStore

def interrupt(*_):
    raise KeyboardInterrupt

signal.signal(signal.SIGALRM, interrupt)
store = SqliteStore(sys.argv[1], JOURNAL_FORMAT)
for n in range(150):
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.0002 + n * 0.00002)
        while True:
            store.commit(lambda tx: tx.execute("UPDATE runs SET problem = NULL"))
    except KeyboardInterrupt:
        pass
    signal.setitimer(signal.ITIMER_REAL, 0)
    done = threading.Event()
    threading.Thread(target=lambda: (store.commit(lambda tx: 1), done.set()), daemon=True).start()
    assert done.wait(10), f"after interrupt {n} no commit comes through"
print("fine")
"""


def test_a_commit_that_is_interrupted_harms_no_other(tmp_path):
    command = [sys.executable, "-Ic", INTERRUPTED, str(tmp_path / "j.db")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100)
    assert done.stdout == "fine\n", done.stderr


DAEMON = """
import os, sqlite3, subprocess, sys, time
from kyb_onboarding._schema import JOURNAL_FORMAT
from kyb_onboarding._sqlite import SqliteStore

path = sys.argv[1]
count = "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute('SELECT * FROM t').fetchone(); db.close()"
insert = lambda name: lambda tx: tx.execute("INSERT INTO t VALUES (?)", [name])
store = SqliteStore(path, JOURNAL_FORMAT)
store.commit(lambda tx: tx.execute("CREATE TABLE t (name)"))
store.commit(insert("parent"))
reader, writer = os.pipe()
if os.fork() == 0:
    os.close(writer)
    os.read(reader, 1)  # until the parent is gone
    store.commit(insert("child-1"))
    subprocess.run([sys.executable, "-c", count, path], check=True)  # another process opens and closes the file
    store.commit(insert("child-2"))
    print(",".join(name for name, in sqlite3.connect(path).execute("SELECT name FROM t ORDER BY name")), flush=True)
    os._exit(0)
os._exit(0)
"""


def test_a_daemon_loses_no_commit_when_another_process_closes_the_file(tmp_path):
    command = [sys.executable, "-Ic", DAEMON, str(tmp_path / "j.db")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "child-1,child-2,parent", done.stderr


def test_a_forked_child_shares_no_socket_with_its_parent(tmp_path):
    settings = Settings(api_key="k", base_url="https://api.example", journal=str(tmp_path / "j.db"))
    with Dakota(settings) as dakota:
        parents = dakota._transport._lanes
        child = os.fork()
        if not child:
            os._exit(0 if dakota._transport._lanes is not parents else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert dakota._transport._lanes is parents


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def local(listener, tmp_path, **given):
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    return Settings(api_key="secret-key", base_url=url, journal=str(tmp_path / "j.db"), max_attempts=1, **given)


def test_an_answer_that_drips_ends_with_the_deadline(listener, tmp_path):
    def drip():
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n")
            for _ in range(100):
                try:
                    connection.sendall(b" ")
                except OSError:
                    return
                time.sleep(0.05)

    threading.Thread(target=drip, daemon=True).start()
    began = time.monotonic()
    with (
        Dakota(local(listener, tmp_path, deadline=timedelta(seconds=0.3))) as dakota,
        pytest.raises(TransportError, match="did not end in time"),
    ):
        dakota.onboard(ACME)
    assert time.monotonic() - began < 4


def test_a_proxy_of_the_environment_gets_nothing_meant_for_this_machine(listener, tmp_path, monkeypatch):
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{listener.getsockname()[1]}")
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    settings = Settings(
        api_key="k", base_url=f"http://localhost:{port}", journal=str(tmp_path / "j.db"), max_attempts=1
    )
    with Dakota(settings) as dakota, pytest.raises(TransportError):
        dakota.onboard(ACME)
    listener.settimeout(0.2)
    with pytest.raises(TimeoutError):
        listener.accept()


def test_sigterm_in_the_middle_is_as_a_kill(tmp_path):
    """The default of SIGTERM ends the process at once; what it had reached is found by the next."""
    code = (
        "import os, signal, sys\n"
        "from kyb_onboarding._schema import JOURNAL_FORMAT\n"
        "from kyb_onboarding._sqlite import SqliteStore\n"
        "store = SqliteStore(sys.argv[1], JOURNAL_FORMAT)\n"
        "store.commit(lambda tx: tx.execute('CREATE TABLE t (x)'))\n"
        "os.kill(os.getpid(), signal.SIGTERM)\n"
    )
    done = subprocess.run([sys.executable, "-Ic", code, str(tmp_path / "j.db")], timeout=60)
    assert done.returncode == -signal.SIGTERM
    store = SqliteStore(str(tmp_path / "j.db"), JOURNAL_FORMAT)
    assert store.read(lambda tx: tx.execute("SELECT count(*) FROM t").fetchone()[0]) == 0
    store.close()
