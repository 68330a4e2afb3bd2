"""What the mock's README says of commands, fixtures and the control API is there, and its tests pass."""

import re

import pytest
from kyb_mock import MockServer, World, pytest_plugin, serve
from kyb_mock._control import ROUTES
from kyb_mock._faults import KINDS, NETWORK_SCENARIOS
from kyb_mock._outbox import MODES
from kyb_onboarding._cli.commands import kyb

from .readme import README, TESTS, column


def test_its_tests_pass_where_the_package_is_installed(pytester):
    (source,) = TESTS
    pytester.makepyfile(source)
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=source.count("\ndef test_"))


def test_every_option_is_in_the_table(capsys):
    from kyb_mock.__main__ import main

    with pytest.raises(SystemExit):
        main(["--help"])
    options = set(re.findall(r"^  (--[\w-]+)", capsys.readouterr().out, re.MULTILINE))
    assert column("## As a command") == options
    of_kyb = {option for parameter in kyb.commands["mock"].params for option in parameter.opts}
    assert options - of_kyb == {"--host", "--open-control", "--deliver-anywhere"}


def test_every_fixture_is_in_the_table():
    fixtures = {name for name in vars(pytest_plugin) if name.startswith("dakota_")}
    assert column("## In your tests, with pytest") == fixtures


def test_every_control_request_is_in_the_table():
    written = set()
    rows = re.findall(r"^\| (`[^|]*/__mock__[^|]*) \|", README, re.MULTILINE)
    for row in rows:
        path = re.search(r"/__mock__(\S*?)`", row)
        written |= {f"{method} {path.group(1)}" for method in re.findall(r"\b(GET|PUT|POST|PATCH|DELETE)\b", row)}
    assert written == ROUTES.keys() - {"GET /"}


def test_every_fault_and_mode_is_in_its_table():
    assert column("### Faults") == KINDS.keys()
    assert column("### Webhooks") == set(MODES)
    section = README.split("### Faults\n")[1].split("### Webhooks")[0]
    assert set(re.findall(r"`(\w+)`", section)) >= NETWORK_SCENARIOS


def test_what_it_never_does_is_in_bold_and_true():
    assert "**The mock never checks an identity, never asks a provider, never moves money" in README
    assert "**Never give it a real API key" in README
    assert serve.__kwdefaults__ == {"state": None, "keys": None, "open_control": False, "deliver_anywhere": False}
    assert World().outbox.anywhere is False
    assert (MockServer.__init__.__kwdefaults__ or {})["host"] == "127.0.0.1"
