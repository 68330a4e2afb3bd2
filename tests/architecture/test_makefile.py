"""`make` tells what it can do, and knows the way to every target."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TARGETS = re.findall(r"^\.PHONY: (\S+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M)
PROMISED = {
    *("help", "setup", "demo", "test", "lint", "types", "generate", "check-generated"),
    *("prism", "mock", "contract", "bench", "check", "clean"),
}


def make(*arguments: str) -> str:
    """Run make in the project and return what it prints."""
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("arguments", [(), ("help",)], ids=["default", "help"])
def test_help_lists_every_target(arguments: tuple[str, ...]) -> None:
    assert [line.split()[0] for line in make(*arguments).splitlines()] == TARGETS


def test_the_promised_targets_exist() -> None:
    assert PROMISED.issubset(TARGETS)


def test_check_runs_the_tests_last_also_with_parallel_jobs() -> None:
    recipe = make("-j4", "--dry-run", "check").splitlines()

    assert "pytest" in recipe[-1]
    assert [
        name for line in recipe for name in ("ruff check", "ruff format", "mypy", "generate.py --check") if name in line
    ] == [
        "ruff check",
        "ruff format",
        "mypy",
        "generate.py --check",
    ]
