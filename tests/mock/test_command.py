"""The mock as a command: its options, the state it keeps, and what it says when it cannot."""

import json
import os
import signal
import stat
import subprocess
import sys

import httpx
import pytest
from kyb_mock.__main__ import key_list, main
from kyb_onboarding._cli import commands

from .sandbox import ACME, BEGIN, uuid


@pytest.fixture(params=[["-Im", "kyb_mock"], ["-Ic", "from kyb_onboarding.cli import main; main()", "mock"]], ids=str)
def command(request):
    """Start the command either way; give the process and the URL it prints, or None."""
    started = []

    def start(*options):
        process = subprocess.Popen(
            [sys.executable, *request.param, "--port", "0", *map(str, options)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        started.append(process)
        line = process.stdout.readline()
        return process, line.split()[-1] if line else None

    yield start
    for process in started:
        process.kill()
        process.communicate()


def stop(process):
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (0, "")


def create(url, key="k1", number=1):
    headers = {"x-api-key": key, "x-idempotency-key": uuid(number)}
    return httpx.post(f"{url}/customers", json=ACME, headers=headers)


def test_worlds_live_on_in_the_state_file(command, tmp_path):
    file = tmp_path / "worlds.json"
    process, url = command("--state", file, "--auto-approve", "off")
    made = {key: create(url, key).json()["id"] for key in ("k1", "k2")}
    public_key = httpx.get(f"{url}/__mock__/webhooks/key").json()
    stop(process)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    process, url = command("--state", file)
    for key, customer in made.items():
        assert httpx.get(f"{url}/customers/{customer}", headers={"x-api-key": key}).json()["kyb_status"] == "pending"
    assert create(url).json()["id"] == made["k1"]  # its idempotency key is remembered, too
    assert httpx.get(f"{url}/__mock__/webhooks/key").json() == public_key
    stop(process)


def test_with_keys_only_those_exist_and_a_seed_repeats(command):
    ids = []
    for _ in range(2):
        process, url = command("--keys", "k1, k2", "--seed", 7, "--auto-approve", 0)
        # Identifiers begin with the time.
        clock = {"mode": "manual", "at": BEGIN}
        httpx.put(f"{url}/__mock__/clock", json=clock, headers={"x-api-key": "k1"}).raise_for_status()
        ids.append(create(url, "k1").json()["id"])
        assert create(url, "k2").status_code == 201
        assert create(url, "k3").status_code == 401
        stop(process)
    assert ids[0] == ids[1]


BAD_FILES = {
    "garbage": (b"\x00\xffnot JSON", "is no JSON"),
    "another document": (b'{"format": "something"}', "no export of worlds"),
    "a later version": (b'{"format": "kyb_mock worlds", "version": 9, "worlds": {}}', "version 9"),
    "a damaged world": (
        json.dumps({"format": "kyb_mock worlds", "version": 1, "signer": "00" * 32, "worlds": {"k": {}}}).encode(),
        "no exported world",
    ),
    "a damaged key": (b'{"format": "kyb_mock worlds", "version": 1, "signer": "00", "worlds": {}}', "signer's key"),
    "no worlds": (b'{"format": "kyb_mock worlds", "version": 1}', "no export of worlds"),
}


def refused(capsys, *options):
    assert main(["--port", "0", *map(str, options)]) == 3
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    return err


@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_bad_state_file_is_one_clear_line_and_stays_as_it_is(kind, tmp_path, capsys):
    content, words = BAD_FILES[kind]
    file = tmp_path / "worlds.json"
    file.write_bytes(content)
    err = refused(capsys, "--state", file)
    assert err.startswith(f"the mock cannot use the state: {file}")
    assert words in err
    assert file.read_bytes() == content


def test_a_state_that_cannot_be_written_is_told_before_anything_is_done(tmp_path, capsys):
    assert "cannot write" in refused(capsys, "--state", tmp_path / "missing" / "worlds.json")
    assert "cannot read" in refused(capsys, "--state", tmp_path)


@pytest.mark.parametrize("text", ["", "a,,b", "a,"])
def test_an_empty_key_is_refused(text, capsys):
    with pytest.raises(ValueError, match=f"^{text}$"):
        key_list(text)
    assert commands.run(["mock", "--keys", text]) == 2
    assert "empty key" in capsys.readouterr().err


@pytest.mark.parametrize("options", [["--auto-approve", "soon"], ["--auto-approve", "-1"], ["--seed", "x"]])
def test_a_wrong_option_of_the_command_is_a_usage_error(options, capsys):
    assert commands.run(["mock", *options]) == 2
    assert options[0] in capsys.readouterr().err
