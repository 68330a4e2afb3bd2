"""The mock's README: its examples run, and its tables name what exists."""

import re
from dataclasses import fields

import httpx
import pytest
from kyb_mock import WorldSettings
from kyb_mock._control.settings import FIXED
from kyb_mock._listener import GRACE_S
from kyb_mock._movements import PLAYS
from kyb_mock._sandbox_headers import HEADERS, SCENARIOS, STEPS
from kyb_mock._transitions import SIMULATED
from kyb_mock.sandbox import CATALOGUE

from .causes import NEVER
from .readme import EXAMPLES, README, TESTS, column, printed, row

BOUNDS = "### How much a world holds"


def test_the_examples_run_one_after_another():
    # Those that are tests themselves run in pytest: test_readme_shells.py.
    examples = [example for example in EXAMPLES if example not in TESTS]
    assert len(examples) == 4
    space: dict = {"__name__": "readme"}
    for example in examples:
        exec(compile(example, "README.md", "exec"), space)
    with pytest.raises(httpx.RemoteProtocolError):
        space["client"].post("/customers", json=space["acme"], headers=space["headers"])
    assert len(space["world"].customers) == 1


def test_every_field_of_the_settings_is_in_one_of_their_tables():
    switches, bounds = column("## Choices"), column(BOUNDS)
    assert switches | bounds == {field.name for field in fields(WorldSettings)}
    assert not switches & bounds


def test_the_tables_say_what_patch_refuses():
    rows = re.findall(r"^\| `(\w+)` \|.*\| no \|$", README, re.MULTILINE)
    said = re.findall(r"^\| `(\w+)` \|.*not by `PATCH` \|$", README, re.MULTILINE)
    assert {*rows, *said} == FIXED


def test_the_defaults_of_the_tables_are_those_of_the_code():
    settings = WorldSettings()
    for name in column(BOUNDS):
        (shown,) = re.findall(rf"^\| `{name}` \| ([\d,]+)", README, re.MULTILINE)
        scale = 1 << 20 if name == "document_bytes_limit" else 1
        assert int(shown.replace(",", "")) * scale == getattr(settings, name), name
    assert f"DOLLARPE_API_SECRET={settings.dollarpe_secret}`" in README
    assert f"`{settings.dollarpe_secret}`, `any`, 300" in README


def test_the_end_of_the_command_is_as_it_says():
    assert f"has {GRACE_S:.0f} seconds more" in README.replace("two seconds", "2 seconds")


def test_the_scenarios_that_are_no_header_are_named():
    listed = {row["name"] for row in CATALOGUE["scenarios"]}
    more = README.split("`GET /sandbox/scenarios` lists")[1].split("There, too")[0]
    assert set(re.findall(r"`([a-z]+(?:_[a-z]+)*)`", more)) - {"scenario"} == listed - SCENARIOS.keys() == PLAYS.keys()
    assert f"these {len(SCENARIOS)} for the header, and nine more" in README
    assert len(PLAYS) == 9


def test_every_switch_is_documented_where_it_is_defined():
    assert WorldSettings.__doc__
    assert {f.name for f in fields(WorldSettings)} == set(re.findall(r"^        (\w+): ", WorldSettings.__doc__, re.M))


def test_every_transition_is_in_its_table():
    assert column("### Decisions") == SIMULATED.keys()


def test_the_tables_of_the_sandbox_headers_are_those_of_the_code():
    headers = [row(f"`{name.decode().title()}`", header.taken, header.effect) for name, header in HEADERS.items()]
    scenarios = [
        row(f"`{name}`", one.description, one.status, one.step and f"`{one.step}`", one.message, one.retry_after_s)
        for name, one in SCENARIOS.items()
    ]
    section = README.split("### Sandbox headers\n")[1].split("\n###")[0]
    assert [line for line in section.splitlines() if line.startswith("| `")] == [*headers, *scenarios]
    assert f"The steps are {', '.join(f'`{step}`' for step in sorted(STEPS))}." in " ".join(section.split())


def test_the_table_of_the_errors_that_are_never_given_is_that_of_the_causes():
    named = {one: ", ".join(f"`{name}`" for name in one.operations or ()) for one in NEVER}
    never = [row(one.status, named[one] or "all that document it", one.reason) for one in NEVER]
    assert printed("### Errors") == never
