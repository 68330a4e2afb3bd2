"""The state file: written whole or not at all."""

import errno
import os

import pytest
from kyb_mock import Worlds
from kyb_mock._state_file import save


def test_what_fails_while_it_is_written_leaves_the_old_file_alone(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, "full")

    file = tmp_path / "worlds.json"
    file.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        save(file, Worlds())
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("worlds.json", "old")]


def test_what_another_left_is_not_written_through(tmp_path):
    file, other = tmp_path / "worlds.json", tmp_path / "other"
    other.write_text("untouched")
    (tmp_path / "worlds.json.new").symlink_to(other)
    save(file, Worlds())
    assert other.read_text() == "untouched"
    assert {path.name for path in tmp_path.iterdir()} == {"worlds.json", "other"}
    assert not file.is_symlink()
