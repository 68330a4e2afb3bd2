"""The README's examples run as they stand, and its tables name what exists."""

import re
import sys
from pathlib import Path

import click
import pytest
from kyb_mock import MockServer
from kyb_onboarding import errors
from kyb_onboarding._cli.commands import kyb
from kyb_onboarding.settings import VARIABLES

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def sandbox(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with MockServer(auto_approve_s=1.0) as server:
        monkeypatch.setenv("DAKOTA_API_KEY", "any")
        monkeypatch.setenv("DAKOTA_BASE_URL", server.url)
        monkeypatch.setenv("KYB_JOURNAL", str(tmp_path / "journal.db"))
        monkeypatch.setenv("KYB_POLL_INTERVAL_S", "0.5")
        yield server


# The word that shows, on each example's output, that it did what it says.
SHOWS = ("approved", "400", "approved", "2 None lacks name", "kyb_onboarding.advance", "onboarding", "approved")


@pytest.mark.parametrize(("example", "shown"), list(zip(EXAMPLES, SHOWS, strict=True)), ids=range(len(EXAMPLES)))
def test_an_example_runs_and_does_what_it_says(example, shown, sandbox, capsys):
    exec(compile(example, "README.md", "exec"), {"__name__": "readme"})
    assert shown in capsys.readouterr().out


def test_every_command_of_the_readme_exists_with_its_options():
    for line in re.findall(r"^\$ kyb (.+)$", README, re.MULTILINE):
        name, *rest = line.split()
        command = kyb.commands[name]
        if isinstance(command, click.Group):
            name, *rest = rest
            command = command.commands[name]
        options = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= options, line


def test_every_setting_and_its_option_is_in_the_readme():
    options = {o for parameter in kyb.commands["onboard"].params for o in parameter.opts}
    for name, (variable, _) in VARIABLES.items():
        assert f"`{variable}`" in README
        option = "--" + name.replace("_", "-")
        assert name == "api_key" or (option in options and f"`{option}`" in README)


def test_every_error_of_the_readme_exists():
    table = README.split("### Errors tell")[1].split("## On the command line")[0]
    named = set(re.findall(r"`(\w+Error)`", table))
    assert len(named) > 10
    assert named <= vars(errors).keys()


def test_the_make_targets_of_the_readme_exist():
    makefile = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:`|\$ )make ([a-z-]+)", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_no_row_or_paragraph_is_printed_twice():
    blocks = re.sub(r"```.*?```", "", README, flags=re.DOTALL).split("\n\n")
    parts = [row for block in blocks for row in (block.splitlines() if block.startswith("|") else [block.strip()])]
    parts = [part for part in parts if part and not part.startswith("|---")]
    assert {part for part in parts if parts.count(part) > 1} == set()


def test_every_folder_of_tests_has_its_row():
    folder = Path(__file__).parents[1]
    table = (folder / "README.md").read_text(encoding="utf-8").split("## ")[0]
    named = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert named == {path.name for path in folder.iterdir() if path.is_dir() and any(path.rglob("*.py"))}


def test_the_version_of_python_is_the_one_that_is_asked_for():
    assert "Python 3.11 or newer" in README
    assert sys.version_info >= (3, 11)


def test_every_call_of_the_readme_exists(tmp_path):
    from kyb_onboarding import Dakota, DollarPe, DollarPeSettings, Settings

    dakota = Dakota(Settings(api_key="k", journal=str(tmp_path / "journal.db")))
    clients = {"dakota": dakota, "DollarPe()": DollarPe(DollarPeSettings(api_key="k", api_secret="s"))}
    table = README.split("| resource | calls |")[1].split("Each operation is one method")[0]
    for row in re.findall(r"^\| (.+?) \| (.+?) \|$", table, re.MULTILINE):
        owner, *more = re.findall(r"`([\w().]+)`", row[0])
        name, _, first = owner.partition(".")
        resources = [getattr(clients[name], part.removeprefix(".")) for part in (first, *more)]
        for call in re.findall(r"`([\w.]+)`", row[1]):
            assert any(hasattr(type(resource), call.removeprefix(".")) for resource in resources), call
