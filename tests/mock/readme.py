"""The mock's README, its examples and its tables."""

import re
from pathlib import Path

README = (Path(__file__).parents[2] / "mock" / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
# Those that are tests themselves.
TESTS = [text for text in EXAMPLES if "\ndef test_" in text]


def printed(heading):
    """Return the rows of the first table below a heading."""
    first, *_ = re.findall(r"^\|---.*\n((?:\|.*\n)+)", README.split(f"{heading}\n")[1], re.MULTILINE)
    return first.splitlines()


def column(heading):
    """Return the names in the first column of the first table below a heading."""
    return {name for line in printed(heading) for name in re.findall(r"`([^`]+)`", line.split("|")[1])}


def row(*cells):
    """Return a row as tables are written."""
    return "|" + "|".join(" " if cell is None else f" {cell} " for cell in cells) + "|"
