"""All cases, in the order of the comparison page, and the page."""

from __future__ import annotations

import re
from pathlib import Path

from . import building, clients, failing, hooks, lists, reading, sending
from .case import Case

SECTIONS: dict[str, list[Case]] = {
    "Sending": sending.CASES,
    "Clients and secrets": clients.CASES,
    "Reading": reading.CASES,
    "Errors": failing.CASES,
    "Lists": lists.CASES,
    "Webhooks": hooks.CASES,
    "The package": building.CASES,
}
CASES = [case for cases in SECTIONS.values() for case in cases]
PAGE = Path(__file__).parents[2] / "docs/comparison.md"
INTRODUCTION = """# What other clients got wrong, and what this one does

Each row is a defect that was seen in another client. Each is a case of `tests/peers`: a check that our client passes,
and that a stand-in which does as the peer did, or the peer itself, fails. The last column names the check.

Where no thread is linked, "run" means that the peer was run against answers made for it, "read" that its source was
read, "measured" that it was timed or counted; in the version named, or the one of autumn 2026. It may be mended since.

`python -m tests.peers.cases` writes this page; a test fails where it is not what the cases say.
"""


def page() -> str:
    """Return the comparison page."""
    return INTRODUCTION + "".join(_section(title, cases) for title, cases in SECTIONS.items())


def _section(title: str, cases: list[Case]) -> str:
    head = f"\n## {title}\n\n| peer | defect | seen | what we do | case |\n|---|---|---|---|---|\n"
    return head + "".join(f"| {c.peer} | {c.defect} | {_link(c.seen)} | {c.we} | `{c.name}` |\n" for c in cases)


def _link(seen: str) -> str:
    thread = re.fullmatch(r"([\w.-]+/[\w.-]+)#(\d+)", seen)
    return f"[#{thread[2]}](https://github.com/{thread[1]}/issues/{thread[2]})" if thread else seen


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
