"""The mock as a command: its options, the state it keeps, and what it says when it cannot."""

import json
import os
import signal
import stat
import subprocess
import sys

import httpx
import pytest
from kyb_mock import MockServer, serve
from kyb_mock.__main__ import main
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
    "a later version": (
        b'{"format": "kyb_mock worlds", "version": 9, "worlds": {}}',
        "not of version 1, which this mock reads: use the mock",
    ),
    "a damaged world": (
        json.dumps({"format": "kyb_mock worlds", "version": 1, "signer": "00" * 32, "worlds": {"k": {}}}).encode(),
        "no exported world",
    ),
    "a damaged key": (
        b'{"format": "kyb_mock worlds", "version": 1, "signer": "00", "worlds": {}}',
        "signer's key must",
    ),
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
    missing = tmp_path / "missing"
    assert f"there is no folder {missing}: make it first" in refused(capsys, "--state", missing / "worlds.json")
    assert list(tmp_path.iterdir()) == []


def test_a_state_that_is_no_file_is_refused_and_stays(tmp_path, capsys):
    fifo, folder, link = (tmp_path / name for name in ("fifo", "folder", "link"))
    os.mkfifo(fifo)
    folder.mkdir()
    link.symlink_to(fifo)
    for path in (fifo, folder, link):
        assert f"{path} is no regular file" in refused(capsys, "--state", path)
    assert stat.S_ISFIFO(fifo.stat().st_mode)
    assert {path.name for path in tmp_path.iterdir()} == {"fifo", "folder", "link"}


def test_an_option_out_of_range_is_one_clear_line(capsys):
    assert "auto_approve_s must be a number from 0 to" in refused(capsys, "--auto-approve", "1e300")


def test_a_state_behind_a_symlink_is_written_where_it_is(command, tmp_path):
    folder, link = tmp_path / "folder", tmp_path / "link.json"
    folder.mkdir()
    link.symlink_to(folder / "worlds.json")
    process, url = command("--state", link)
    made = create(url).json()["id"]
    stop(process)
    assert link.is_symlink()
    assert made in (folder / "worlds.json").read_text()


def test_a_second_mock_is_told_that_the_file_is_in_use(command, tmp_path):
    file = tmp_path / "worlds.json"
    process, url = command("--state", file)
    create(url)
    second, nowhere = command("--state", file)
    _, err = second.communicate(timeout=10)
    assert (nowhere, second.returncode) == (None, 3)
    assert err == f"the mock cannot use the state: another mock uses {file}: end it first, or name another file\n"
    stop(process)
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_the_lock_of_a_mock_that_was_killed_keeps_nobody_away(command, tmp_path):
    file = tmp_path / "worlds.json"
    process, _ = command("--state", file)
    process.kill()
    process.wait()
    process, _ = command("--state", file)
    stop(process)
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


SIGNALLED = """
import os, signal, sys
from kyb_mock import _state_file
from kyb_mock.__main__ import main

def written(worlds, real=_state_file.written_worlds):
    for number in (signal.SIGTERM, signal.SIGINT):
        os.kill(os.getpid(), number)
    return real(worlds)

_state_file.written_worlds = written
sys.exit(main())
"""


def test_further_signals_while_the_state_is_written_are_ignored(tmp_path):
    file = tmp_path / "worlds.json"
    options = [sys.executable, "-Ic", SIGNALLED, "--port", "0", "--state", str(file)]
    with subprocess.Popen(options, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        made = create(process.stdout.readline().split()[-1]).json()["id"]
        stop(process)
    assert made in file.read_text()
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


PORT = "--port must be a whole number from 0, for any free one, to 65535, not"
SECONDS = "--auto-approve must be a number of seconds, at least 0, or off, not"
USAGE = [
    (["--port", "99999"], f"{PORT} '99999'"),
    (["--port", "x"], f"{PORT} 'x'"),
    (["--port", "-1"], f"{PORT} '-1'"),
    (["--auto-approve", "-1"], f"{SECONDS} '-1'"),
    (["--auto-approve", "soon"], f"{SECONDS} 'soon'"),
    (["--auto-approve", "inf"], f"{SECONDS} 'inf'"),
    (["--seed", "x"], "--seed must be a whole number, not 'x'"),
    *((["--keys", keys], "--keys has an empty key: separate them by single commas") for keys in ("", "a,,b", "a,")),
]


def usage_error(capsys, *options):
    """Return what `python -m kyb_mock` says of wrong options, without where help is."""
    with pytest.raises(SystemExit) as ended:
        main([*options])
    assert ended.value.code == 2
    return capsys.readouterr().err.removeprefix("python -m kyb_mock: ").removesuffix(" (python -m kyb_mock --help)\n")


@pytest.mark.parametrize(("options", "line"), USAGE)
def test_a_wrong_option_is_the_same_line_of_both_commands(options, line, capsys):
    assert usage_error(capsys, *options) == line
    assert commands.run(["mock", *options]) == 2
    assert capsys.readouterr().err == f"kyb: {line} (kyb mock --help)\n"


def test_an_unknown_option_is_one_line_too(capsys):
    assert usage_error(capsys, "--bogus") == "unrecognized arguments: --bogus"


@pytest.mark.parametrize("host", ["", " "])
def test_a_blank_host_is_refused(host, capsys):
    words = "must be an address of this machine, such as 127.0.0.1, not"
    assert usage_error(capsys, "--host", host) == f"--host {words} {host!r}"
    with pytest.raises(ValueError, match=f"^host {words} {host!r}$"):
        MockServer(host=host)
    with pytest.raises(ValueError, match=f"^host {words} {host!r}$"):
        serve(0, host)


@pytest.mark.parametrize("port", [99999, -1, "4011"])
def test_what_is_no_port_is_refused_before_a_server_listens(port):
    with pytest.raises(ValueError, match=f"^port must be a whole number from 0, .* to 65535, not {port!r}$"):
        MockServer(port=port)


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("nosuch.invalid", "no such host is known; --host 127.0.0.1 is this machine only"),
        ("192.0.2.1", "Cannot assign requested address; --host takes an address of this machine, such as 127.0.0.1"),
    ],
)
def test_a_host_that_cannot_be_had_is_not_the_ports_fault(host, words, capsys):
    line = refused(capsys, "--host", host)
    assert line == f"the mock cannot listen on {host} port 0: {words}\n"
