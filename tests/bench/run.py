"""`make bench`: what the project costs, each figure beside a peer measured in the same run.

run.py [NAME …]     only the named benches; without names, all
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCHES = ("imports", "throughput", "kills", "fresh_demo")


def main(names: list[str]) -> int:
    """Run the benches and print one line a figure: what, figure, bar, verdict. Exit 1 if a bar is missed."""
    unknown = set(names) - set(BENCHES)
    if unknown:
        sys.exit(f"unknown bench {', '.join(sorted(unknown))}: use {', '.join(BENCHES)}")
    missed = 0
    for name in names or BENCHES:
        for what, figure, bar, holds in importlib.import_module(f"tests.bench.{name}").measure():
            missed += not holds
            print(f"{'ok  ' if holds else 'MISS'}  {what:<58}  {figure:<34}  {bar}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    # The harness of the tests (tests/support) is the bench's too.
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
