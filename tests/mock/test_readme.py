"""The mock's README: its examples run, and its tables name what exists."""

import re
from dataclasses import fields
from pathlib import Path

import httpx
import pytest
from kyb_mock import WorldSettings
from kyb_mock._sandbox_headers import HEADERS, SCENARIOS, STEPS
from kyb_mock._transitions import SIMULATED

README = (Path(__file__).parents[2] / "mock" / "README.md").read_text(encoding="utf-8")
# Those that are tests themselves run in pytest: test_readme_shells.py.
EXAMPLES = [text for text in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "\ndef test_" not in text]


def table(heading):
    """Return the names in the first column of the first table below a heading."""
    first, *_ = re.findall(r"^\|---.*\n((?:\|.*\n)+)", README.split(f"{heading}\n")[1], re.MULTILINE)
    rows = first.splitlines()
    return {name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])}


def test_the_examples_run_one_after_another():
    assert len(EXAMPLES) == 4
    space: dict = {"__name__": "readme"}
    for example in EXAMPLES:
        exec(compile(example, "README.md", "exec"), space)
    with pytest.raises(httpx.RemoteProtocolError):
        space["client"].post("/customers", json=space["acme"], headers=space["headers"])
    assert len(space["world"].customers) == 1


def test_every_switch_is_in_the_table_or_a_limit():
    switches = {field.name for field in fields(WorldSettings)} - {"auto_approve_s"}
    assert {name for name in switches if not name.endswith("_limit")} == table("## Choices")


def test_every_switch_is_documented_where_it_is_defined():
    assert WorldSettings.__doc__
    assert {f.name for f in fields(WorldSettings)} == set(re.findall(r"^        (\w+): ", WorldSettings.__doc__, re.M))


def test_every_transition_is_in_its_table():
    assert table("### Decisions") == SIMULATED.keys()


def row(*cells):
    return "|" + "|".join(" " if cell is None else f" {cell} " for cell in cells) + "|"


def test_the_tables_of_the_sandbox_headers_are_those_of_the_code():
    headers = [row(f"`{name.decode().title()}`", header.taken, header.effect) for name, header in HEADERS.items()]
    scenarios = [
        row(f"`{name}`", one.description, one.status, one.step and f"`{one.step}`", one.message, one.retry_after_s)
        for name, one in SCENARIOS.items()
    ]
    section = README.split("### Sandbox headers\n")[1].split("\n## ")[0]
    printed = [line for line in section.splitlines() if line.startswith("| `")]
    assert printed == [*headers, *scenarios]
    assert f"The steps are {', '.join(f'`{step}`' for step in sorted(STEPS))}." in " ".join(section.split())
