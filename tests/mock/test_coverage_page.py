"""The page of what the mock answers names every operation, a success of each, and tests that there are."""

import subprocess
import sys
from pathlib import Path

import pytest

from ..support.schemathesis_run import FULL
from .coverage_page import PAGE, operations

ROWS = [
    [cell.strip(" `") for cell in line.split("|")[1:-1]]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| `")
]


def test_it_has_every_operation_in_the_specifications_order():
    assert [(row[0], row[1]) for row in ROWS] == [(name, request) for _, name, request in operations()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_an_operation_succeeds_in_tests_that_there_are(row):
    assert int(row[2][:3]) < 300, "no success"
    assert all((Path(__file__).parent / f"{name.strip()}.py").exists() for name in row[3].split(","))


def written_anew(folder: Path) -> str:
    target = folder / "COVERAGE.md"
    command = [sys.executable, "-I", str(Path(__file__).with_name("coverage_page.py")), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=PAGE.parents[1])
    return target.read_text(encoding="utf-8")


if FULL:

    @pytest.mark.timeout(1200)
    def test_it_is_what_the_tests_show_now(tmp_path):
        """If it differs: make coverage-page."""
        assert written_anew(tmp_path) == PAGE.read_text(encoding="utf-8")
