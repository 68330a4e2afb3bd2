"""The command against the mock: what it prints, what it leaves, what it exits with."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from kyb_mock import MockServer
from kyb_onboarding import __version__

ACME = ["--name", "Acme Corporation", "--type", "business", "--external-id", "usr_12345"]
FIELDS = {
    "external_id",
    "customer_id",
    "application_id",
    "application_url",
    "application_expires_at",
    "kyb_status",
    "application_status",
    "decision",
    "state",
}


@pytest.fixture(scope="module")
def server():
    with MockServer(auto_approve_s=0.2) as server:
        yield server


@pytest.fixture
def variables(tmp_path):
    """Other keys than the other tests on this server, and little waiting."""
    return {"KYB_ACCOUNT": tmp_path.name, "KYB_POLL_INTERVAL_S": "0.1"}


@pytest.fixture
def quiet(kyb, monkeypatch):
    """A server that decides nothing, so that every command finds the run undecided."""
    with MockServer(auto_approve_s=None) as quiet:
        monkeypatch.setenv("DAKOTA_BASE_URL", quiet.url)
        yield quiet


def customers(tmp_path, rows):
    path = tmp_path / "customers.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return path


def row(n, **change):
    return {"name": f"Customer {n}", "customer_type": "business", "external_id": f"usr_{n}"} | change


def test_one_customer_as_json(kyb):
    code, out, _ = kyb("onboard", *ACME, "--wait", 10, "--json")
    (line,) = out.splitlines()
    printed = json.loads(line)
    assert code == 0
    assert printed.keys() >= FIELDS
    assert (printed["state"], printed["decision"], printed["kyb_status"]) == ("decided", "approved", "active")
    assert len(printed["customer_id"]) == len(printed["application_id"]) == 27


def test_without_wait_the_ids_are_enough(kyb):
    code, out, _ = kyb("onboard", *ACME)
    assert code == 0
    assert "tracking" in out


SHOWING = [
    ["onboard", *ACME],
    ["onboard", *ACME, "--json"],
    ["status", "usr_12345"],
    ["status", "--json"],
    ["resume", "--json"],
]


@pytest.mark.parametrize("command", SHOWING)
def test_the_token_is_masked_unless_revealed(kyb, quiet, command):
    kyb("onboard", *ACME)
    _, hidden, err = kyb(*command)
    _, shown, _ = kyb(*command, "--reveal")
    assert "token=***" in hidden
    assert "token=***" not in shown
    assert "token=" in shown
    token = shown.split("token=")[1].split('"')[0].split()[0]
    assert token not in hidden + err


def test_status_lists_all_and_one(kyb):
    assert kyb("status")[0] == 3  # no journal yet
    kyb("onboard", *ACME)
    code, out, _ = kyb("status")
    assert (code, "usr_12345" in out) == (0, True)
    code, _, err = kyb("status", "nobody")
    assert code == 2
    assert "'nobody' is not in the journal" in err


def test_a_second_call_creates_nothing(kyb, server):
    kyb("onboard", *ACME)
    before = len(server.world.customers)
    assert kyb("onboard", *ACME)[0] == 0
    assert len(server.world.customers) == before


def test_undecided_when_the_wait_ends_is_5_and_resume_ends_it(kyb):
    code, out, err = kyb("onboard", *ACME, "--wait", 0, "--json")
    assert (code, json.loads(out)["state"]) == (5, "tracking")
    assert "resume later" in err
    code, out, _ = kyb("resume", "--wait", 10, "--json")
    assert (code, json.loads(out)["decision"]) == (0, "approved")


def test_a_decline_is_4(tmp_path, kyb, monkeypatch):
    with MockServer(auto_approve_s=None) as quiet:
        monkeypatch.setenv("DAKOTA_BASE_URL", quiet.url)
        _, out, _ = kyb("onboard", *ACME, "--json")
        simulate(quiet.url, "kyb_reject", json.loads(out)["application_id"])
        code, out, _ = kyb("resume", "--wait", 5, "--json")
    assert (code, json.loads(out)["decision"]) == (4, "declined")


def simulate(url, kind, application_id):
    import httpx

    body = {"type": kind, "applicant_id": application_id, "simulation_id": "sim_1"}
    headers = {"x-api-key": "key", "x-idempotency-key": "8f7a2c52-6a52-4bb2-9a0e-0d9c6c1d9d39"}
    httpx.post(f"{url}/sandbox/simulate/onboarding", json=body, headers=headers).raise_for_status()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--name", "ab"], "2 characters: give 3 to 100"),
        (["--name", "x" * 101], "101 characters"),
        (["--name", "    "], "blank"),
        (["--type", "company"], "'company'"),
        (["--name", "Acme \udcff"], "name has a character that UTF-8 cannot carry"),
        (["--external-id", ""], "external_id is blank"),
        (["--external-id", "\udcff"], "external_id has a character that UTF-8 cannot carry"),
        (["--external-id", "a\x1b[31m"], "control character"),
        (["--wait", "soon"], "'soon'"),
        (["--wait", "-1"], "-1"),
        (["--wait", "nan"], "'nan'"),
        (["--wait", "inf"], "'inf'"),
        (["--wait", "1e300"], "'1e300'"),
        (["--poll-interval", "nan"], "'nan'"),
        (["--idempotency-window", "inf"], "'inf'"),
        (["--workers", "0"], "0"),
        (["--file", "nonexistent.jsonl"], "nonexistent.jsonl"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_bad_input_is_one_clear_error_and_no_request(kyb, server, arguments, says):
    before = len(server.world.log)
    code, out, err = kyb("onboard", *ACME, *arguments)
    assert (code, out) == (2, "")
    assert says in err
    assert len(err.splitlines()) == 1
    assert len(server.world.log) == before


def test_missing_options_are_named(kyb):
    code, _, err = kyb("onboard", "--name", "Acme Corporation")
    assert code == 2
    assert "--type, --external-id" in err
    assert kyb("onboard", *ACME, "--file", __file__)[0] == 2


@pytest.mark.parametrize(
    ("variable", "value", "code", "says"),
    [
        ("DAKOTA_API_KEY", None, 3, "DAKOTA_API_KEY"),
        ("DAKOTA_API_KEY", "  ", 3, "missing or blank"),
        ("DAKOTA_BASE_URL", "nonsense", 3, "'nonsense'"),
        ("DAKOTA_BASE_URL", "http://api.example", 3, "unencrypted"),
        ("DAKOTA_BASE_URL", "https://a..b", 3, "no valid host"),
        ("DAKOTA_BASE_URL", "https://exa mple.com", 3, "no valid host"),
        ("KYB_MAX_ATTEMPTS", "many", 3, "'many'"),
        ("KYB_POLL_INTERVAL_S", "nan", 3, "'nan'"),
        ("KYB_IDEMPOTENCY_WINDOW_S", "inf", 3, "'inf'"),
        ("KYB_JOURNAL", "/proc/nonexistent/journal.db", 3, "cannot be created"),
    ],
)
def test_a_bad_setting_is_one_clear_line(kyb, monkeypatch, server, variable, value, code, says):
    if value is None:
        monkeypatch.delenv(variable)
    else:
        monkeypatch.setenv(variable, value)
    before = len(server.world.log)
    found, _, err = kyb("onboard", *ACME)
    assert found == code
    assert says in err
    assert "hunter2" not in err
    assert len(err.splitlines()) == 1
    assert len(server.world.log) == before


def test_an_unreachable_host_is_5_and_nothing_is_lost(kyb, monkeypatch, free_port):
    monkeypatch.setenv("DAKOTA_BASE_URL", f"http://127.0.0.1:{free_port}")
    monkeypatch.setenv("KYB_MAX_ATTEMPTS", "1")
    code, out, err = kyb("onboard", *ACME, "--json")
    assert (code, json.loads(out)["state"]) == (5, "planned")
    assert "no connection" in err


@pytest.fixture
def free_port():
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        yield probe.getsockname()[1]


def test_refused_credentials_stop_the_batch(tmp_path, kyb, monkeypatch):
    with MockServer(keys={"another"}) as strict:
        monkeypatch.setenv("DAKOTA_BASE_URL", strict.url)
        path = customers(tmp_path, [row(n) for n in range(50)])
        code, out, err = kyb("onboard", "--file", path, "--workers", 2, "--json")
    assert (code, out) == (3, "")
    assert "check the API key" in err
    assert "lines not begun are not in the journal: run the same file again" in err
    assert "secret-key" not in err
    assert len(strict.world.log) <= 4


def test_a_file_is_onboarded_and_its_bad_lines_are_named(tmp_path, kyb):
    rows = [
        row(1),
        "",
        "{not json",
        row(2, name="ab"),
        row(3, customer_type="company"),
        row(4, colour="blue"),
        {"name": "No Id", "customer_type": "business"},
        "[]",
        row(5),
        row(1, name="Somebody Else"),
        "\ufeffx",
    ]
    path = customers(tmp_path, rows)
    code, out, err = kyb("onboard", "--file", path, "--wait", 10, "--json", "--workers", 1)
    assert code == 4
    decided = {json.loads(line)["external_id"]: json.loads(line)["decision"] for line in out.splitlines()}
    assert decided == {"usr_1": "approved", "usr_5": "approved"}
    for number, says in [(3, "not JSON"), (4, "2 characters"), (5, "company"), (6, "colour"), (7, "external_id")]:
        assert any(f"customers.jsonl:{number}: " in line and says in line for line in err.splitlines()), (number, err)
    assert f"{path}:8: is not a JSON object" in err
    assert f"{path}:10: external_id 'usr_1' is recorded with other input" in err
    assert "Somebody" not in err


def test_a_line_that_is_no_text_stops_no_other(tmp_path, kyb):
    rows = [row(1, name="Sur \ud800"), row("\ud800"), row("a\nDONE"), row(5, external_id=5), row(6)]
    code, out, err = kyb("onboard", "--file", customers(tmp_path, rows), "--json")
    assert (code, json.loads(out)["external_id"]) == (4, "usr_6")
    assert len(err.splitlines()) == 5
    assert ":4: external_id is a number" in err


def test_a_value_is_not_repeated_and_a_line_is_bounded(tmp_path, kyb):
    rows = [row(1, customer_type="Jane Doe Secret"), row(2, customer_type="x" * 900_000), row(3, name="x" * (1 << 21))]
    code, out, err = kyb("onboard", "--file", customers(tmp_path, [*rows, row(4)]), "--json")
    assert (code, json.loads(out)["external_id"]) == (4, "usr_4")
    assert "3: is longer than 1 MiB" in err
    assert "Jane" not in err
    assert len(err) < 2000


@pytest.mark.parametrize(("path", "says"), [("/dev/zero", "does not end"), ("/proc/self/mem", "Input/output error")])
def test_a_file_that_cannot_be_read_is_named(kyb, path, says):
    code, out, err = kyb("onboard", "--file", path)
    assert (code, out) == (2, "")
    assert f"kyb: {path} cannot be read after line 0 (" in err
    assert says in err
    assert "run the same file again" in err
    assert len(err.splitlines()) == 2


def test_a_file_again_creates_nothing(tmp_path, kyb, server):
    path = customers(tmp_path, [row(n) for n in range(10)])
    assert kyb("onboard", "--file", path)[0] == 0
    before = len(server.world.customers)
    code, out, _ = kyb("onboard", "--file", path, "--json")
    assert (code, len(out.splitlines())) == (0, 10)
    assert len(server.world.customers) == before


def test_the_key_may_come_from_a_file(tmp_path, kyb, monkeypatch):
    monkeypatch.delenv("DAKOTA_API_KEY")
    (tmp_path / "key").write_text("secret-key\n")
    assert kyb("onboard", *ACME, "--api-key-file", tmp_path / "key")[0] == 0


def test_the_option_for_the_key_is_named_in_its_errors(tmp_path, kyb):
    code, _, err = kyb("onboard", *ACME, "--api-key-file", tmp_path / "none")
    assert code == 3
    assert err.startswith("kyb: --api-key-file ")


def test_an_account_with_space_around_it_is_the_same(kyb, server):
    kyb("onboard", *ACME, "--account", "here")
    before = len(server.world.customers)
    assert kyb("onboard", *ACME, "--account", "here ")[0] == 0
    assert len(server.world.customers) == before


@pytest.mark.parametrize("words", [["--help"], ["onboard", "--help"], ["--version"]])
def test_help_and_version_are_0(kyb, words):
    code, out, _ = kyb(*words)
    assert code == 0
    assert "onboard" in out.lower() or __version__ in out


def test_no_option_takes_the_key_itself():
    from kyb_onboarding._cli.commands import kyb as group

    # The mock's own keys are invented ones.
    commands = [command for name, command in group.commands.items() if name != "mock"]
    options = {option for command in commands for p in command.params for option in p.opts}
    assert {option for option in options if "key" in option} == {"--api-key-file"}


def test_an_interrupt_is_130_and_the_run_goes_on_later(tmp_path):
    with MockServer(auto_approve_s=None) as quiet:
        env = os.environ | {
            "DAKOTA_API_KEY": "key",
            "DAKOTA_BASE_URL": quiet.url,
            "KYB_JOURNAL": str(tmp_path / "journal.db"),
        }
        command = [sys.executable, "-Im", "kyb_onboarding", "onboard", *ACME, "--wait", "60"]
        process = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
        end = time.monotonic() + 30
        while not any(entry.method == "GET" for entry in list(quiet.world.log)) and time.monotonic() < end:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        assert process.returncode == 130, err
        assert "kyb resume goes on" in err
        assert len(quiet.world.customers) == 1


def test_the_mock_command_prints_its_url_and_ends_on_sigterm():
    process = subprocess.Popen(
        [sys.executable, "-Im", "kyb_onboarding", "mock", "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    line = process.stdout.readline()
    process.terminate()
    process.wait(10)
    process.stdout.close()
    assert "http://127.0.0.1:" in line
    assert process.returncode in (0, -signal.SIGTERM)


def test_the_demo_shows_the_steps_the_variables_and_the_decision(tmp_path):
    command = [sys.executable, "-Im", "kyb_onboarding", "demo", "--folder", str(tmp_path)]
    demo = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert demo.returncode == 0, demo.stderr
    for words in ("POST /customers", "GET  /customers/{customer_id}", "GET  /applications/{application_id}"):
        assert words in demo.stdout
    for words in ("CUSTOMER_ID", "APPLICATION_ID", "APPLICATION_URL", "token=***", "Decision: approved"):
        assert words in demo.stdout
    (journal,) = tmp_path.glob("*/journal.db")
    assert str(journal) in demo.stdout


HTTP_ENVIRONMENT = [
    ("ALL_PROXY", "socks5://127.0.0.1:9", "ImportError"),
    ("ALL_PROXY", "foo://user:hunter2@127.0.0.1", "ALL_PROXY"),
    ("ALL_PROXY", "http://[::1", "InvalidURL"),
    ("SSL_CERT_FILE", "no-such-file.pem", "SSL_CERT_FILE"),
]


@pytest.mark.parametrize(("variable", "value", "says"), HTTP_ENVIRONMENT)
def test_an_environment_that_https_cannot_use_is_one_clear_line(kyb, monkeypatch, variable, value, says):
    monkeypatch.setenv("DAKOTA_BASE_URL", "https://localhost:9")
    monkeypatch.setenv(variable, value)
    code, _, err = kyb("onboard", *ACME)
    assert (code, len(err.splitlines())) == (3, 1)
    assert says in err
    assert "hunter2" not in err
