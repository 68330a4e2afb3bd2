"""`make bench`: what the project costs, each figure beside a peer measured in the same run.

run.py [NAME …]     only the named benches; without names, all
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCHES = (
    *("imports", "cold", "calls", "parsing", "throughput", "asyncio_throughput", "profile", "durable", "postgres"),
    *("dbos", "mock", "kills", "fresh_demo"),
)


def main(names: list[str]) -> int:
    """Run the benches and print one line a figure: verdict, what, figure, target.

    Exit 0 when all was measured, whatever came out: a busy machine is no failure.
    """
    unknown = set(names) - set(BENCHES)
    if unknown:
        sys.exit(f"unknown bench {', '.join(sorted(unknown))}: use {', '.join(BENCHES)}")
    met = []
    for name in names or BENCHES:
        for what, figure, target, holds in importlib.import_module(f"tests.bench.{name}").measure():
            verdict = "" if not target else "ok" if holds else "MISS"
            met += [holds] if target else []
            print(f"{verdict:<4}  {what:<60}  {figure:<34}  {target}", flush=True)
    print(f"{sum(met)} of {len(met)} targets met")
    return 0


if __name__ == "__main__":
    # The harness of the tests (tests/support) is the bench's too.
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
