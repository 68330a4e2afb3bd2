"""kyb doctor: each thing that may be wrong is one line with its remedy, and decides the exit code."""

import json
import sqlite3
import subprocess
import sys
import uuid
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from kyb_mock import MockServer
from kyb_onboarding import PRODUCTION, SANDBOX, _checkpoints
from kyb_onboarding._clock import to_micros
from kyb_onboarding._doctor import _machine
from kyb_onboarding._owners import Owner

NOW = datetime.now(UTC)
MINTED = "kyb_" + "0" * 32


@pytest.fixture
def server():
    with MockServer(auto_approve_s=0.0) as server:
        yield server


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.db"


@pytest.fixture
def onboarded(kyb):
    """A journal in order, with one decided run."""
    assert kyb("onboard", "--name", "Acme", "--type", "business", "--external-id", "usr_1", "--wait", 10)[0] == 0


def doctor(kyb, *arguments):
    """Give the code, and the notes that are not in order."""
    code, out, err = kyb("doctor", "--json", *arguments)
    assert "secret-key" not in out + err
    notes = [json.loads(line) for line in out.splitlines()]
    return code, [note for note in notes if note["level"] != "ok" and note["check"] != "sqlite"]


def only(kyb, *arguments):
    code, notes = doctor(kyb, *arguments)
    (note,) = notes
    assert (code, bool(note["remedy"])) == (note["level"] == "finding", True)
    return note["level"], note["check"], note["message"] + ". " + note["remedy"]


def execute(path, sql, *values):
    with sqlite3.connect(path) as db:
        db.execute(sql, values)
    db.close()


def create(server, **body):
    headers = {"x-api-key": "key", "x-idempotency-key": str(uuid.uuid4())}
    body = {"name": "Acme", "customer_type": "business"} | body
    return httpx.post(f"{server.url}/customers", json=body, headers=headers).raise_for_status().json()["id"]


def test_all_in_order_is_0_and_says_what_was_looked_at(kyb, onboarded, server):
    code, out, err = kyb("doctor")
    checks = [line.split()[1] for line in out.splitlines()]
    assert code == 0
    assert {"sqlite:", "api_key:", "base_url:", "host:", "integrity:", "runs:", "clock:", "customers:"} <= set(checks)
    assert f"asks {server.url}: 50 requests at most" in err
    assert "0 findings" in err


def test_settings_are_told_with_their_sources_and_the_key_is_not(kyb, monkeypatch, tmp_path):
    (tmp_path / "key").write_text("secret-key")
    monkeypatch.setenv("KYB_SEAL_KEY", "A" * 43 + "=")
    _, out, _ = kyb("doctor", "--offline", "--api-key-file", tmp_path / "key", "--account", "live")
    assert "api_key: present (--api-key-file)" in out
    assert "seal_key: present (KYB_SEAL_KEY)" in out
    assert "account: live (--account)" in out
    assert "base_url: http://127.0.0.1" in out
    assert "(DAKOTA_BASE_URL)" in out
    assert "max_attempts: 3 (default)" in out
    assert "secret-key" not in out
    assert "A" * 43 not in out


@pytest.mark.parametrize(
    ("url", "says"),
    [
        (SANDBOX, "ok       host: the vendor's sandbox"),
        (PRODUCTION, "ok       host: the vendor's production"),
        ("https://api.example", "warning  host: https://api.example is neither"),
        ("http://127.0.0.1:9", "ok       host: this machine"),
    ],
)
def test_sandbox_or_production_is_told(kyb, url, says):
    code, out, _ = kyb("doctor", "--offline", "--base-url", url)
    assert code == 0
    assert says in out


def test_a_setting_that_is_wrong_is_a_finding_and_the_journal_is_looked_at_all_the_same(kyb, onboarded, monkeypatch):
    monkeypatch.delenv("DAKOTA_API_KEY")
    code, out, _ = kyb("doctor")
    assert code == 1
    assert "finding  settings: the API key is missing or blank: set DAKOTA_API_KEY" in out
    assert "ok       integrity" in out


def test_a_key_file_that_others_can_read_is_a_warning(kyb, tmp_path, onboarded):
    (tmp_path / "key").write_text("secret-key")
    (tmp_path / "key").chmod(0o644)
    level, _, says = only(kyb, "--offline", "--api-key-file", tmp_path / "key")
    assert (level, "chmod 600" in says) == ("warning", True)


def test_offline_the_provider_is_asked_nothing(kyb, onboarded, server):
    before = len(server.world.log)
    assert doctor(kyb, "--offline") == (0, [])
    assert len(server.world.log) == before


def test_without_a_journal_there_is_a_warning_and_none_is_made(kyb, path):
    level, check, says = only(kyb)
    assert (level, check) == ("warning", "journal")
    assert f"there is none at {path} yet" in says
    assert not path.exists()


def test_a_journal_that_others_can_read_is_a_finding(kyb, onboarded, path):
    path.chmod(0o644)
    level, check, says = only(kyb, "--offline")
    assert (level, check) == ("finding", "file")
    assert f"chmod 600 {path}" in says


def test_a_damaged_journal_is_a_finding(kyb, onboarded, path):
    execute(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek(2 * 4096)
        file.write(b"\xff" * 4096)
    code, notes = doctor(kyb, "--offline")
    assert code == 1
    assert "KYB_LOOKUP_FIRST=1" in notes[0]["message"] + notes[0]["remedy"]


def test_a_file_that_is_no_journal_is_a_finding(kyb, path):
    path.write_text("Dear Sir or Madam, " * 100)
    code, out, _ = kyb("doctor", "--offline")
    assert code == 1
    assert "is no SQLite database. Give another path" in out
    assert path.read_text().startswith("Dear Sir")


@pytest.mark.parametrize(
    ("version", "locks", "code", "level"),
    [((3, 51, 2), True, 0, "warning"), ((3, 51, 2), False, 1, "finding"), ((3, 51, 3), False, 0, "ok")],
)
def test_the_wal_reset_bug_is_a_warning_where_it_is_mitigated(kyb, onboarded, monkeypatch, version, locks, code, level):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    monkeypatch.setattr(_checkpoints, "HAS_LOCKS", locks)
    found, out, _ = kyb("doctor", "--offline")
    assert found == code
    assert out.startswith(f"{level:<7}  sqlite: ")


MOUNTS = """\
22 1 8:1 / / rw - ext4 /dev/sda1 rw
31 22 0:44 / /srv/data rw - nfs4 server:/data rw
32 31 8:2 / /srv/data/local\\040disk rw - xfs /dev/sdb1 rw
33 22 0:45 / /net rw - fuse.sshfs me@there:/home rw
"""


@pytest.mark.parametrize(
    ("path", "kind", "level"),
    [
        ("/srv/data/journal.db", "nfs4", "finding"),
        ("/srv/data/local disk/journal.db", "xfs", "ok"),
        ("/srv/database/journal.db", "ext4", "ok"),
        ("/net/journal.db", "fuse.sshfs", "finding"),
    ],
)
def test_a_network_file_system_is_a_finding(tmp_path, path, kind, level):
    (tmp_path / "mounts").write_text(MOUNTS)
    mounts = str(tmp_path / "mounts")
    assert _machine.file_system(path, mounts) == kind
    assert [note.level for note in _machine.look_at_file(path, mounts)] == [level]


def test_a_system_that_does_not_tell_its_mounts_is_no_finding(tmp_path):
    assert [note.level for note in _machine.look_at_file("/x", str(tmp_path / "none"))] == ["ok"]


STUCK = [
    ("state = 'conflict', problem = 'several'", 0, "conflict", "kyb resolve usr_1 --customer-id ID | --not-created"),
    ("state = 'in_doubt'", 2, "in doubt", "kyb reconcile usr_1"),
    ("state = 'sending'", 2, "sending", "kyb resume"),
    ("state = 'tracking', owner = 'HOST/1/dead'", 0, "left behind", "kyb resume"),
    ("state = 'tracking', next_at = created_at - 259200000000", 0, "overdue", "kyb resume"),
]


@pytest.mark.parametrize(("change", "hours", "check", "remedy"), STUCK, ids=[row[2] for row in STUCK])
def test_a_run_that_is_stuck_is_a_finding(kyb, onboarded, path, tmp_path, change, hours, check, remedy):
    owner = Owner(tmp_path / "owners")
    owner.close()
    sent = to_micros(NOW - timedelta(hours=hours))
    execute(path, f"UPDATE runs SET {change.replace('HOST', owner.host)}, last_sent_at = ?", sent)
    level, found, says = only(kyb, "--offline")
    assert (level, found) == ("finding", check)
    assert "usr_1" in says
    assert remedy in says


def test_a_run_that_a_living_process_works_on_is_not_stuck(kyb, onboarded, path):
    hold = """
import sys
from pathlib import Path
from kyb_onboarding._owners import Owner
print(Owner(Path(sys.argv[1])).name, flush=True)
sys.stdin.read()
"""
    command = [sys.executable, "-Ic", hold, f"{path}.owners"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        name = process.stdout.readline().strip()
        lease = to_micros(datetime.now(UTC) + timedelta(seconds=30))
        sql = "UPDATE runs SET state = 'sending', owner = ?, lease_until = ?, last_sent_at = 0"
        execute(path, sql, name, lease)
        assert doctor(kyb, "--offline") == (0, [])
        process.kill()
        process.wait()
        assert doctor(kyb, "--offline")[0] == 1


def test_many_of_one_kind_are_counted(kyb, tmp_path, path):
    rows = [{"name": "Acme", "customer_type": "business", "external_id": f"usr_{n}"} for n in range(8)]
    (tmp_path / "file").write_text("\n".join(map(json.dumps, rows)))
    kyb("onboard", "--file", tmp_path / "file")
    execute(path, "UPDATE runs SET state = 'conflict', problem = 'several'")
    _, notes = doctor(kyb, "--offline")
    assert len(notes) == 6
    assert notes[-1]["message"] == "and 3 more like the last"


def test_a_customer_that_the_provider_does_not_have_is_a_finding(kyb, onboarded, path):
    execute(path, "UPDATE runs SET customer_id = ?", "9" * 27)
    code, notes = doctor(kyb)
    assert code == 1
    assert f"its customer {'9' * 27} does not exist at the provider" in notes[0]["message"]
    assert "check that base URL, account and key" in notes[0]["remedy"]


def test_a_second_customer_of_a_run_is_a_finding(kyb, onboarded, server):
    other = create(server, external_id="usr_1")
    level, check, says = only(kyb)
    assert (level, check) == ("finding", "duplicate")
    assert other in says


def test_a_customer_of_ours_that_the_journal_lacks_is_a_finding(kyb, onboarded, server, path):
    customer = create(server, external_id=MINTED)
    level, check, says = only(kyb)
    assert (level, check) == ("finding", "journal")
    assert customer in says
    assert "KYB_LOOKUP_FIRST=1" in says


def test_a_run_without_the_id_of_its_customer_is_a_finding(kyb, onboarded, path):
    execute(path, "UPDATE runs SET state = 'in_doubt', customer_id = NULL, request = '{}'")
    level, check, says = only(kyb)
    assert (level, check) == ("finding", "journal")
    assert "usr_1: in_doubt, and customer" in says
    assert "kyb reconcile usr_1" in says


def test_another_programs_customers_are_a_warning(kyb, onboarded, server):
    create(server, external_id="theirs")
    create(server)  # without an external_id it is nobody's
    level, _, says = only(kyb)
    assert (level, "1 customers carry an external_id that the journal lacks, such as theirs" in says) == (
        "warning",
        True,
    )


def test_a_decision_that_the_provider_took_back_is_a_warning(kyb, onboarded, path):
    execute(path, "UPDATE runs SET kyb_status = 'frozen'")
    level, _, says = only(kyb)
    assert level == "warning"
    assert "usr_1: kyb_status is active by now, frozen in the journal" in says
    assert kyb("reconcile", "usr_1")[0] == 0
    assert doctor(kyb) == (0, [])


def test_a_forgotten_run_need_not_exist_and_lacks_nothing(kyb, onboarded, path):
    kyb("forget", "usr_1")
    execute(path, "UPDATE runs SET customer_id = ?", "9" * 27)
    execute(path, "UPDATE runs SET external_id = 'usr_2'")
    assert doctor(kyb)[0] == 0


def test_requests_are_bounded(kyb, onboarded, server, path):
    for n in range(250):
        create(server, external_id=f"theirs_{n}")
    before = len(server.world.log)
    code, notes = doctor(kyb, "--max-requests", 2)
    assert len(server.world.log) - before <= 2
    assert code == 0
    assert "more than the 100 customers that were asked for" in notes[0]["message"]


def test_every_customer_is_read_page_by_page(kyb, onboarded, server):
    for n in range(150):
        create(server, external_id=f"theirs_{n}", name=f"Name {n:03}")
    level, _, says = only(kyb)
    assert level == "warning"
    assert "150 customers carry" in says


@pytest.mark.parametrize(("skew", "side"), [(300, "behind"), (-300, "ahead of")])
def test_a_clock_that_is_wrong_is_a_finding(kyb, onboarded, server, skew, side):
    def dated(request, response):
        moment = datetime.now(UTC) + timedelta(seconds=skew)
        response.headers.append((b"date", format_datetime(moment, usegmt=True).encode()))

    server.before_answer = dated
    level, check, says = only(kyb)
    assert (level, check) == ("finding", "clock")
    assert f"s {side} the API's" in says
    assert "NTP" in says


def test_an_api_that_refuses_or_does_not_answer_is_a_finding(kyb, onboarded, monkeypatch):
    with MockServer(keys={"another"}) as strict:
        monkeypatch.setenv("DAKOTA_BASE_URL", strict.url)
        code, out, _ = kyb("doctor")
        assert code == 1
        assert "finding  api: listCustomers: " in out
        assert "check the API key" in out
    monkeypatch.setenv("KYB_MAX_ATTEMPTS", "1")
    code, out, _ = kyb("doctor")
    assert code == 1
    assert "check the network and the base URL" in out


def test_the_command_of_a_process_of_its_own(kyb, onboarded, path):
    path.chmod(0o644)
    command = [sys.executable, "-Im", "kyb_onboarding", "doctor", "--offline"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert "finding  file:" in ended.stdout
    assert "1 findings" in ended.stderr
