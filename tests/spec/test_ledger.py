"""The ledger of openapi/README.md is whole, and what it names exists."""

import re
from pathlib import Path
from typing import Any

import pytest

from . import decisions, examples, hooks, links, promises, said, since, style, test_spec
from .walk import FOLDER

ROOT = Path(__file__).parents[2]
MODULES = (decisions, examples, hooks, links, promises, said, since, style, test_spec)
LEDGER = decisions.ledger((FOLDER / "README.md").read_text(encoding="utf-8"))
NAMED = re.compile(r"`((?:check|test)_\w+)`")
FILED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def faults(held: str) -> list[str]:
    """List the tests that a row names and that do not exist; what names no test holds nothing."""
    named, filed = NAMED.findall(held), FILED.findall(held)
    lines = [name for name in named if not any(hasattr(module, name) for module in MODULES)]
    lines += [f"{file}::{test}" for file, test in filed if f"def {test}(" not in _text(file)]
    rest = re.sub(r"[;, ]", "", FILED.sub("", NAMED.sub("", held)))
    return lines + ([f"no test: {rest}"] if rest else []) if named or filed else ["nothing holds it"]


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
        ("`check_nothing`", "check_nothing"),
        ("`check_decisions`; client", "no test: client"),
        ("`tests/spec/test_ledger.py::test_nothing`", "tests/spec/test_ledger.py::test_nothing"),
        ("`tests/spec/test_none.py::test_nothing`", "tests/spec/test_none.py::test_nothing"),
        ("", "nothing holds it"),
    ],
)
def test_a_test_that_does_not_exist_is_found(held, fault):
    assert faults(held) == [fault]


TABLES: dict[str, list[Any]] = {
    "check_decisions": [*decisions.DECISIONS, *decisions.DOLLARPE_DECISIONS],
    "check_words_of_enums": decisions.WORD_OF,
    "check_said": [*said.SAID, *said.DOLLARPE_SAID],
}


@pytest.mark.parametrize("check", TABLES)
def test_a_row_names_the_check_whose_table_has_it_and_no_other_does(check):
    rows = {number for number, (_, _, held) in LEDGER.items() if f"`{check}`" in held}

    assert rows == {row for row, *_ in TABLES[check]}
