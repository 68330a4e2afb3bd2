"""Check the dates of additions: `x-since`, and the same in words.

Every check takes a specification and returns one line for each violation.
"""

import calendar
import re
from collections.abc import Iterator
from typing import Any

from . import tables
from .walk import Spec, nodes, operations, resolve, webhooks

MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
# The month of the document that the rest comes from; what has a date is later.
BASE = "2026-06"
EXAMPLE = re.compile(r"/examples/[^/]+/value")
# A sentence of its own says that the thing described is new. Within a sentence it is said of something about it.
SAID = re.compile(r"(?:^|[.!?] )Since [A-Z][a-z]+ 20\d\d\.")


def check_dates(spec: Spec) -> list[str]:
    """Find a date that is no later month, one of a value that is not there, and an extension of another name."""
    return [
        line for place, node in nodes(spec) if isinstance(node, dict) and _is_ours(place) for line in _bad(place, node)
    ]


def _is_ours(place: str) -> bool:
    """Tell whether a dictionary belongs to the document itself, not to an example or a list of members."""
    return not EXAMPLE.search(place) and not place.endswith(("/properties", "/examples", "/headers"))


def _bad(place: str, node: Spec) -> Iterator[str]:
    yield from (f"{place} has {key}" for key in node if key.startswith("x-") and key != "x-since")
    dates = node.get("x-since", {})
    for value, date in dates.items() if isinstance(dates, dict) else [(None, dates)]:
        if not (MONTH.fullmatch(str(date)) and str(date) > BASE):
            yield f"{place} is dated {date!r}"
        elif _in_words(date) not in _text(node).lower():
            yield f"{place} does not say “{_in_words(date)}”"
        if value is not None and value not in node.get("enum", []):
            yield f"{place} dates {value}, which is none of its values"


def _in_words(date: str) -> str:
    year, month = date.split("-")
    return f"since {calendar.month_name[int(month)]} {year}".lower()


def _text(node: Spec) -> str:
    return " ".join(str(node.get("description", "")).split())


def check_words(spec: Spec) -> list[str]:
    """Find a description that says something is new, without the date."""
    return [
        f"{place} has no x-since"
        for place, node in nodes(spec)
        if isinstance(node, dict) and isinstance(node.get("description"), str)
        if SAID.search(_text(node)) and "x-since" not in node
    ]


def check_new_operations(spec: Spec) -> list[str]:
    """Find an operation or webhook of Dakota's that is dated and not new, or the reverse."""
    found = {item.name for item in (*operations(spec), *webhooks(spec)) if "x-since" in item.item}
    return [f"{name} is dated wrongly" for name in sorted(found ^ tables.NEW)]


def check_use(spec: Spec) -> list[str]:
    """Find something older that refers to something new: it must be new itself, or how it got here is not said."""
    return [line for key, node in spec.items() for line in _old_uses(spec, f"/{key}", node, dated=False)]


def _old_uses(spec: Spec, place: str, node: Any, *, dated: bool) -> Iterator[str]:
    if isinstance(node, dict):
        dated = dated or isinstance(node.get("x-since"), str)
        if not dated and isinstance(name := node.get("$ref"), str) and isinstance(_since(spec, node), str):
            yield f"{place} has no x-since, but {name.rsplit('/', 1)[-1]} has"
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from _old_uses(spec, f"{place}/{key}", child, dated=dated)


def _since(spec: Spec, node: Spec) -> Any:
    return resolve(spec, node).get("x-since")
