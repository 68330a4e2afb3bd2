"""The one code that stands for all lines of a file, and all runs of a resume."""

import json

import pytest
from kyb_mock import MockServer
from kyb_onboarding._cli.commands import run


def line(n):
    return json.dumps({"name": f"Customer {n}", "customer_type": "business", "external_id": f"usr_{n}"}).encode()


@pytest.fixture
def kyb(tmp_path, monkeypatch, capsys):
    """Run the command in this process against a mock of its own; give its code and the states it printed."""
    monkeypatch.setenv("DAKOTA_API_KEY", "secret-key")
    monkeypatch.setenv("KYB_JOURNAL", str(tmp_path / "journal.db"))
    monkeypatch.setenv("KYB_MAX_ATTEMPTS", "1")

    def command(*arguments):
        code = run([*arguments, "--json"])
        return code, [json.loads(text)["state"] for text in capsys.readouterr().out.splitlines()]

    with MockServer(auto_approve_s=None) as server:
        monkeypatch.setenv("DAKOTA_BASE_URL", server.url)
        yield command


@pytest.mark.parametrize(("lines", "code"), [([], 0), ([line(1)], 0), ([line(1), b"?"], 4), ([b"?", line(1)], 4)])
def test_the_code_of_a_file_is_that_of_its_worst_line(tmp_path, kyb, lines, code):
    path = tmp_path / "customers.jsonl"
    path.write_bytes(b"\n".join(lines))
    found, states = kyb("onboard", "--file", str(path))
    assert (found, states) == (code, ["created"] * lines.count(line(1)))


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--wait", "0.01"], 5)])
def test_the_code_of_a_resume_is_that_of_its_worst_run(tmp_path, kyb, options, code):
    path = tmp_path / "customers.jsonl"
    path.write_bytes(b"\n".join([line(1), line(2)]))
    assert kyb("onboard", "--file", str(path))[0] == 0
    assert kyb("resume", *options) == (code, ["tracking", "tracking"])
