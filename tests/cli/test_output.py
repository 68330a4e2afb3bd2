"""What is printed: whole ids, one line a run, nothing that moves a cursor."""

import errno
import io
import json
import os
import sys
from datetime import UTC, datetime

import attrs
import pytest
from kyb_onboarding._cli import commands, endings, output
from kyb_onboarding.models import Run

NOW = datetime(2026, 11, 21, tzinfo=UTC)
KNOWN = {
    "external_id": "usr_1",
    "state": "tracking",
    "customer_id": "c" * 27,
    "application_id": "a" * 27,
    "generation": 1,
    "account": "default",
    "base_url": "https://api.example",
    "created_at": NOW,
    "updated_at": NOW,
}
RUN = Run(**({field.name: None for field in attrs.fields(Run)} | KNOWN))  # type: ignore[arg-type]
HOSTILE = attrs.evolve(RUN, external_id="a\nDONE\x1b[31m\x9b1m", kyb_status="x\r")


def as_terminal(monkeypatch, columns):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(columns))


def test_a_script_gets_whole_ids_and_one_line_a_run(capsys):
    assert output.print_table([RUN, RUN], reveal=False) == 2
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["\t".join(["usr_1", "tracking", "c" * 27, "a" * 27, "-", "-", "-"])] * 2


@pytest.mark.parametrize("columns", [30, 80, 200])
def test_a_terminal_gets_whole_ids_too(capsys, monkeypatch, columns):
    as_terminal(monkeypatch, columns)
    output.print_table([RUN], reveal=False)
    out = capsys.readouterr().out
    assert "c" * 27 in out
    assert "a" * 27 in out
    assert ("customer_id" in out) == (columns == 200)


def test_an_id_that_looks_like_markup_is_shown_as_it_is(capsys, monkeypatch):
    as_terminal(monkeypatch, 200)
    output.print_table([attrs.evolve(RUN, external_id="[/x]"), attrs.evolve(RUN, external_id="[red]b")], reveal=False)
    out = capsys.readouterr().out
    assert "[/x]" in out
    assert "[red]b" in out


@pytest.mark.parametrize(
    "show",
    [
        lambda: output.print_line(HOSTILE),
        lambda: output.print_json(HOSTILE, False),
        lambda: output.print_run(HOSTILE, False),
        lambda: output.print_table([HOSTILE], False),
        lambda: output.complain(HOSTILE.external_id),
    ],
)
def test_control_characters_are_escaped(capsys, show):
    show()
    out, err = capsys.readouterr()
    assert "DONE" in out + err
    assert not set("\x1b\x9b\r") & set(out + err)
    assert not any(line.startswith("DONE") for line in (out + err).splitlines())


def test_json_stays_json(capsys):
    output.print_json(HOSTILE, False)
    assert json.loads(capsys.readouterr().out)["external_id"] == HOSTILE.external_id


class Broken(io.StringIO):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def flush(self):
        raise OSError(self.number, "no more")


@pytest.mark.parametrize(
    ("number", "code", "says"),
    [(errno.EPIPE, 141, ""), (errno.ENOSPC, 3, "kyb: standard output cannot be written (no more); kyb status shows")],
)
def test_output_that_takes_no_more_ends_the_command(capsys, monkeypatch, number, code, says):
    monkeypatch.setattr(sys, "stdout", Broken(number))
    with pytest.raises(output.OutputError) as caught:
        output.print_line(RUN)
    assert endings.code_of(caught.value) == code
    err = capsys.readouterr().err
    assert err.startswith(says)
    assert bool(err) == bool(says)


def test_a_journal_that_may_not_be_seen_is_one_clear_line(capsys, monkeypatch, tmp_path):
    def refuse(*_args, **_kwargs):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "stat", refuse)
    code = commands.run(["status", "--journal", str(tmp_path / "journal.db")])
    monkeypatch.undo()
    assert code == 3
    assert "cannot be read (Permission denied)" in capsys.readouterr().err
