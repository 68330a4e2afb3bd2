"""An owner's lock file that cannot be made is the journal's error, with the remedy."""

import errno
import os

import pytest
from kyb_onboarding import JournalFullError, JournalReadOnlyError
from kyb_onboarding._owners import Owner


def test_a_plain_file_in_the_folders_place(tmp_path):
    (tmp_path / "owners").write_text("")
    with pytest.raises(JournalReadOnlyError, match="owners: cannot be used"):
        Owner(tmp_path / "owners")


@pytest.mark.parametrize(("number", "kind"), [(errno.EACCES, JournalReadOnlyError), (errno.ENOSPC, JournalFullError)])
def test_a_lock_file_that_cannot_be_made(tmp_path, monkeypatch, number, kind):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(kind, match=os.strerror(number)):
        Owner(tmp_path / "owners")
