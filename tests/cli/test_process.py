"""The command as a process of its own: signals, pipes, and its end."""

import json
import os
import signal
import subprocess
import sys

import pytest
from kyb_mock import MockServer
from kyb_onboarding import cli
from kyb_onboarding._cli import commands

KYB = [sys.executable, "-Im", "kyb_onboarding"]
ROW = {"name": "Acme Corporation", "customer_type": "business"}


@pytest.fixture(scope="module")
def server():
    with MockServer(auto_approve_s=None) as server:
        yield server


@pytest.fixture
def env(tmp_path, server):
    given = {"DAKOTA_API_KEY": "key", "DAKOTA_BASE_URL": server.url, "KYB_JOURNAL": str(tmp_path / "journal.db")}
    return os.environ | given | {"KYB_ACCOUNT": tmp_path.name}


def lines(count):
    return "".join(json.dumps(ROW | {"external_id": f"usr_{n}"}) + "\n" for n in range(count)).encode()


def popen(env, *arguments, **pipes):
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | pipes
    return subprocess.Popen([*KYB, *arguments], env=env, **pipes)


def test_a_refused_key_ends_a_batch_while_its_input_stays_open(env):
    with MockServer(keys={"another"}) as strict:
        process = popen(env | {"DAKOTA_BASE_URL": strict.url}, "onboard", "--file", "-")
        process.stdin.write(lines(1))
        process.stdin.flush()
        assert process.wait(30) == 3
        process.stdin.close()
        _, err = process.stdout.close(), process.stderr.read()
        process.stderr.close()
    assert b"check the API key" in err
    assert len(err.splitlines()) == 2, err


def test_an_interrupted_batch_says_to_run_the_file_again(env, tmp_path):
    process = popen(env, "onboard", "--file", "-", "--json")
    process.stdin.write(lines(1))
    process.stdin.flush()
    assert process.stdout.readline()  # the first line is onboarded, and the batch waits for more
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    process.stdin.close()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert b"lines not begun are not in the journal: run the same file again" in err
    assert len(err.splitlines()) == 1, err


@pytest.mark.parametrize("command", [["onboard", "--file"], ["status"], ["status", "--json"]])
def test_a_reader_that_went_away_ends_the_command_quietly(env, tmp_path, command):
    (tmp_path / "file").write_bytes(lines(3))
    path = [str(tmp_path / "file")] if command[0] == "onboard" else []
    subprocess.run([*KYB, "onboard", "--file", str(tmp_path / "file")], env=env, check=True, capture_output=True)
    read, write = os.pipe()
    os.close(read)
    try:
        ended = subprocess.run([*KYB, *command, *path], env=env, stdout=write, stderr=subprocess.PIPE, timeout=30)
    finally:
        os.close(write)
    assert (ended.returncode, ended.stderr) == (141, b"")


def test_a_full_disk_under_the_output_is_one_clear_line(env, tmp_path):
    arguments = ["onboard", "--name", "Acme Corporation", "--type", "business", "--external-id", "usr_1"]
    with open("/dev/full", "wb") as full:
        ended = subprocess.run([*KYB, *arguments], env=env, stdout=full, stderr=subprocess.PIPE, timeout=30)
        helped = subprocess.run([*KYB, "--help"], env=env, stdout=full, stderr=subprocess.PIPE, timeout=30)
    assert ended.returncode == 3
    assert b"standard output cannot be written (No space left on device)" in ended.stderr
    assert len(ended.stderr.splitlines()) == len(helped.stderr.splitlines()) == 1, helped.stderr


def test_without_standard_output_nothing_is_printed(env, tmp_path):
    arguments = ["onboard", "--name", "Acme Corporation", "--type", "business", "--external-id", "usr_1"]
    for words in (arguments, ["status"]):
        closed = ["sh", "-c", 'exec "$@" >&-', "sh", *KYB, *words]
        ended = subprocess.run(closed, env=env, stderr=subprocess.PIPE, timeout=30)
        assert (ended.returncode, ended.stderr) == (0, b"")


def test_an_interrupt_outside_the_commands_is_130_and_one_line(capsys, monkeypatch):
    def interrupt():
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "run", interrupt)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 130
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_a_bar_shows_is_not_what_a_file_gets(env, tmp_path):
    """Progress on the terminal, results in the pipe."""
    (tmp_path / "file").write_bytes(lines(3))
    master, slave = os.openpty()
    process = popen(env, "onboard", "--file", str(tmp_path / "file"), "--json", stdin=None, stderr=slave)
    os.close(slave)
    out = process.stdout.read()
    process.stdout.close()
    assert process.wait(30) == 0
    os.close(master)
    assert [json.loads(line)["state"] for line in out.splitlines()] == ["created"] * 3
