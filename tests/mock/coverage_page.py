"""Write mock/COVERAGE.md: what the mock answered while its own tests ran, operation by operation.

python -I tests/mock/coverage_page.py [FILE]     FILE instead of the page of the project
"""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "mock" / "COVERAGE.md"
HEAD = """# What the mock has been seen to answer

Written by `make coverage-page` from a run of the mock's own tests, and compared with one by `make contract`. A status
stands here because a test got it; what the specification documents beyond it comes by a sandbox header or a fault.
"""
Seen = dict[tuple[str, str], dict[int, set[str]]]


class Recorder:
    """A plugin that notes each answer of the core, and in which file it was asked for."""

    def __init__(self) -> None:
        self.seen: Seen = defaultdict(lambda: defaultdict(set))
        self._file = ""

    def pytest_sessionstart(self) -> None:
        from kyb_mock import _core

        core: Any = _core
        write = core.LogEntry

        def noted(at: float, method: str, path: str, operation: str | None, status: int, *rest: Any) -> Any:
            if operation is not None and self._file:
                api = "dollarpe" if path.startswith(core.BASE_PATH) else "dakota"
                self.seen[api, operation][status].add(self._file)
            return write(at, method, path, operation, status, *rest)

        core.LogEntry = noted

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        self._file = item.path.name


def operations() -> list[tuple[str, str, str]]:
    """Return all operations in the order of the specifications: API, name, method and path."""
    found = []
    for api in ("dakota", "dollarpe"):
        paths = json.loads((ROOT / f"mock/kyb_mock/openapi/{api}.json").read_bytes())["paths"]
        for path, item in paths.items():
            rows = [(method, row["operationId"]) for method, row in item.items() if method != "parameters"]
            found += [(api, name, f"{method.upper()} {path}") for method, name in rows]
    return found


def page(seen: Seen) -> str:
    """Return the text of the page."""
    lines = [HEAD, "| operation | request | statuses | tests (`tests/mock`) |", "|---|---|---|---|"]
    for api, name, request in operations():
        statuses = seen.get((api, name), {})
        files = sorted({file.removesuffix(".py") for names in statuses.values() for file in names})
        told = ", ".join(_ranges(sorted(statuses)))
        lines.append(f"| `{name}` | `{request}` | {told} | {', '.join(files)} |")
    return "\n".join(lines) + "\n"


def _ranges(statuses: list[int]) -> Iterator[str]:
    """Yield single statuses, and three or more in a row as first to last."""
    for _, found in groupby(enumerate(statuses), lambda pair: pair[1] - pair[0]):
        row = [status for _, status in found]
        yield from [f"{row[0]} to {row[-1]}"] if len(row) > 2 else map(str, row)


def main(arguments: list[str]) -> int:
    """Run the tests, write the page, and return pytest's exit code."""
    os.environ["CI"] = "1"  # the same examples each time
    recorder = Recorder()
    folder = Path(__file__).parent
    options = ["-q", "-p", "no:cacheprovider", f"--ignore={folder / 'test_coverage_page.py'}", str(folder)]
    code = pytest.main(options, plugins=[recorder])
    if code == 0:
        target = Path(arguments[0]) if arguments else PAGE
        target.write_text(page(recorder.seen), encoding="utf-8")
    return int(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
