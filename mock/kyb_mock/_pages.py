"""Pages of the lists that have an order of their own: by cursor, 20 objects unless told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from ._problems import refuse

DEFAULT_LIMIT = 20
CURSORS = ("starting_after", "ending_before")

T = TypeVar("T")


def read_cursor(query: dict[str, Any]) -> tuple[str, str] | None:
    """Return which cursor a query has, and its value.

    Raises:
        ProblemError: 400 for both cursors at once.
    """
    names = [name for name in CURSORS if name in query]
    if len(names) == 2:
        raise refuse("ending_before", "cannot be combined with starting_after")
    return (names[0], query[names[0]]) if names else None


def page(items: Sequence[T], query: dict[str, Any], id_of: Callable[[T], str]) -> tuple[Sequence[T], dict[str, Any]]:
    """Return the page of `items` that a query asks for, and its `meta`.

    Raises:
        ProblemError: 400 for two cursors, or for one that is in none of the pages.
    """
    limit = query.get("limit", DEFAULT_LIMIT)
    first, end = 0, limit
    cursor = read_cursor(query)
    if cursor is not None:
        place = next((number for number, item in enumerate(items) if id_of(item) == cursor[1]), None)
        if place is None:
            raise refuse(cursor[0], "is no identifier in this list")
        after = cursor[0] == "starting_after"
        first, end = (place + 1, place + 1 + limit) if after else (max(0, place - limit), place)
    end = min(end, len(items))
    meta = {"total_count": len(items), "has_more_after": end < len(items), "has_more_before": first > 0}
    return items[first:end], meta
