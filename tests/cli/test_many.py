"""A file of customers on the command line: CSV, a report of what failed, a check beforehand, the time it will take."""

import csv
import json

import pytest
from kyb_mock import MockServer
from kyb_onboarding._cli.many import span
from kyb_onboarding._cli.progress import lines, said

CSV = "external_id,name,customer_type\nusr_1,Acme One,business\nusr_2,ab,business\nusr_3,Acme Three,business\n"


@pytest.fixture
def variables(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return {"KYB_MAX_ATTEMPTS": "1", "KYB_POLL_INTERVAL_S": "0.05"}


@pytest.fixture
def file(tmp_path):
    (tmp_path / "customers.csv").write_text(CSV)
    return tmp_path / "customers.csv"


def test_a_csv_file_is_onboarded(kyb, file, server):
    code, out, err = kyb("onboard", "--file", file, "--json")
    assert (code, len(server.world.customers)) == (4, 2)
    assert {json.loads(line)["external_id"] for line in out.splitlines()} == {"usr_1", "usr_3"}
    assert f"{file}:3: name has 2 characters" in err


@pytest.mark.parametrize("name", ["failed.csv", "failed.jsonl"])
def test_the_report_says_what_failed_and_why_and_nothing_personal(kyb, file, tmp_path, server, name):
    (tmp_path / "customers.csv").write_text(CSV + "usr_1,Changed Corporation,business\n")
    assert kyb("onboard", "--file", file, "--report", tmp_path / name)[0] == 4
    text = (tmp_path / name).read_text()
    rows = list(csv.DictReader(text.splitlines())) if name.endswith("csv") else list(map(json.loads, text.splitlines()))
    assert sorted((int(row["line"]), row["external_id"], row["error"]) for row in rows) == [
        (3, "usr_2", "InvalidInputError"),
        (5, "usr_1", "InputChangedError"),
    ]
    assert "Acme" not in text
    assert "Corporation" not in text


def test_a_report_that_cannot_be_written_is_told_before_anything_is_sent(kyb, file, server):
    code, out, err = kyb("onboard", "--file", file, "--report", "/nowhere/report.csv")
    assert (code, out, len(server.world.log)) == (3, "", 0)
    assert "/nowhere/report.csv" in err


def test_a_dry_run_checks_all_and_does_nothing(kyb, file, server, tmp_path):
    code, out, err = kyb("onboard", "--file", file, "--dry-run")
    assert (code, out) == (4, "")
    said = "kyb: 2 new; 0 in the journal already; 1 invalid. Nothing was sent or recorded"
    assert err.splitlines()[-1] == said
    assert len(server.world.log) == 0
    assert "holds no run" in kyb("status")[2]


def test_a_dry_run_knows_the_journal(kyb, file):
    kyb("onboard", "--file", file)
    file.write_text("external_id,name,customer_type\nusr_1,Acme One,business\nusr_3,Changed,business\n")
    code, _, err = kyb("onboard", "--file", file, "--dry-run")
    assert code == 4
    assert "0 new; 1 in the journal already; 1 invalid" in err
    assert f"{file}:3: external_id 'usr_3' is recorded with other input" in err


def test_a_long_file_is_announced_before_the_first_request(kyb, tmp_path, monkeypatch):
    monkeypatch.setenv("DAKOTA_BASE_URL", "http://127.0.0.1:9")
    rows = [{"name": "Acme", "customer_type": "business", "external_id": f"usr_{n}"} for n in range(100)]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    monkeypatch.setenv("KYB_REQUESTS_PER_MINUTE", "99")
    _, _, err = kyb("onboard", "--file", "many.jsonl", "--dry-run")
    assert "100 new, about 1 min at 99" in err
    monkeypatch.setenv("DAKOTA_API_KEY", "k")
    monkeypatch.setenv("KYB_REQUESTS_PER_MINUTE", "60")
    with MockServer(keys={"another"}) as strict:
        monkeypatch.setenv("DAKOTA_BASE_URL", strict.url)
        _, _, err = kyb("onboard", "--file", "many.jsonl")
    assert err.splitlines()[0].startswith("kyb: 100 lines, one request each: about 2 min at 60 requests a minute.")


def test_options_of_a_file_need_a_file(kyb):
    acme = ["--name", "Acme", "--type", "business", "--external-id", "usr_1"]
    for option in (["--dry-run"], ["--report", "x.csv"], ["--format", "csv"]):
        code, _, err = kyb("onboard", *acme, *option)
        assert (code, "go with --file" in err) == (2, True)


def test_waiting_for_many_reads_the_list(kyb, tmp_path, server):
    rows = [{"name": "Acme", "customer_type": "business", "external_id": f"usr_{n}"} for n in range(25)]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    code, out, _ = kyb("onboard", "--file", "many.jsonl", "--wait", "0.1", "--json", "--requests-per-minute", "0")
    assert (code, {json.loads(line)["state"] for line in out.splitlines()}) == (5, {"tracking"})
    asked = [entry.operation for entry in server.world.log]
    assert asked.count("createCustomer") == 25
    assert set(asked) == {"createCustomer", "listCustomers"}


@pytest.mark.parametrize(
    ("seconds", "text"), [(1, "1 min"), (3600, "1 h"), (100_000, "1 d 3 h"), (5400, "1 h 30 min"), (59 * 60, "59 min")]
)
def test_a_time_is_said_in_two_units(seconds, text):
    assert span(seconds) == text


def test_a_log_gets_a_line_a_minute(capsys):
    clock = map(float, range(1000))
    with lines(300, lambda: next(clock)) as advance:
        for _ in range(150):
            advance()
    assert capsys.readouterr().err.splitlines() == [
        "kyb: 60 of 300 done, 60 a minute, about 4 min left",
        "kyb: 120 of 300 done, 60 a minute, about 3 min left",
    ]
    assert said(30, None, 60.0) == "30 done, 30 a minute"
