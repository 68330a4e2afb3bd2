"""The ledger of openapi/README.md is whole, and what it names exists."""

import re
from pathlib import Path

import pytest

from . import decisions, examples, hooks, links, promises, since, style, test_spec
from .walk import FOLDER

ROOT = Path(__file__).parents[2]
MODULES = (decisions, examples, hooks, links, promises, since, style, test_spec)
LEDGER = decisions.ledger((FOLDER / "README.md").read_text(encoding="utf-8"))
NAMED = re.compile(r"`((?:check|test)_\w+)`")
FILED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
# What stands where no test of a specification can: the code that decides, or nothing but a description.
OTHERWISE = re.compile(r"\b(?:client|mock|words)\b")


def faults(held: str) -> list[str]:
    """List the tests that a row names and that do not exist; a row that names nothing is a fault, too."""
    named, filed = NAMED.findall(held), FILED.findall(held)
    lines = [name for name in named if not any(hasattr(module, name) for module in MODULES)]
    lines += [f"{file}::{test}" for file, test in filed if f"def {test}(" not in _text(file)]
    return lines if named or filed or OTHERWISE.search(held) else ["nothing holds it"]


def _text(file: str) -> str:
    path = ROOT / file
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def test_no_row_is_missing():
    assert list(LEDGER) == list(range(1, len(LEDGER) + 1))
    assert len(LEDGER) >= 41


@pytest.mark.parametrize("number", LEDGER)
def test_what_holds_a_row_exists(number):
    assert faults(LEDGER[number][2]) == []


@pytest.mark.parametrize(
    ("held", "fault"),
    [
        ("`check_nothing`; client", "check_nothing"),
        ("`tests/spec/test_ledger.py::test_nothing`", "tests/spec/test_ledger.py::test_nothing"),
        ("`tests/spec/test_none.py::test_nothing`", "tests/spec/test_none.py::test_nothing"),
        ("", "nothing holds it"),
    ],
)
def test_a_test_that_does_not_exist_is_found(held, fault):
    assert faults(held) == [fault]


def test_a_row_names_check_decisions_where_the_table_has_it():
    rows = {number for number, (_, _, held) in LEDGER.items() if "`check_decisions`" in held}

    assert rows == {row for row, _, _ in decisions.DECISIONS}
