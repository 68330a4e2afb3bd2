"""What the command's tests share: the provider, and the command in this process against a fresh journal."""

import pytest
from kyb_mock import MockServer
from kyb_onboarding._cli.commands import run


@pytest.fixture
def server():
    """The provider, which decides nothing."""
    with MockServer(auto_approve_s=None) as server:
        yield server


@pytest.fixture
def variables():
    """What else is in the command's environment."""
    return {}


@pytest.fixture
def kyb(tmp_path, monkeypatch, capsys, server, variables):
    """Run the command; give its code and what it printed."""
    given = {"DAKOTA_API_KEY": "secret-key", "DAKOTA_BASE_URL": server.url, "KYB_JOURNAL": str(tmp_path / "journal.db")}
    for name, value in (given | variables).items():
        monkeypatch.setenv(name, value)

    def command(*arguments):
        code = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command
