"""Pages of the lists that have an order of their own: by cursor, 20 objects unless told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


def _every(_: object) -> bool:
    return True


def page(
    items: Iterable[T], query: dict[str, Any], id_of: Callable[[T], str], matches: Callable[[T], bool] = _every
) -> tuple[list[T], dict[str, Any]]:
    """Return the page that a query asks for of those `items` that match, and its `meta`.

    A cursor may name an item that does not match, or has ceased to: the page begins or ends at its place.

    Raises:
        ProblemError: 400 for two cursors, or for one that names nothing.
    """
    limit = query.get("limit", DEFAULT_LIMIT)
    cursor = read_cursor(query)
    found: list[T] = []
    place = None
    for item in items:
        is_cursor = cursor is not None and id_of(item) == cursor[1]
        if is_cursor and cursor is not None and cursor[0] == "ending_before":
            place = len(found)
        if matches(item):
            found.append(item)
        if is_cursor and place is None:
            place = len(found)
    if cursor is not None and place is None:
        raise refuse(cursor[0], "is no identifier in this list")
    first, end = place or 0, (place or 0) + limit
    if cursor is not None and cursor[0] == "ending_before":
        first, end = max(0, first - limit), first
    end = min(end, len(found))
    meta = {"total_count": len(found), "has_more_after": end < len(found), "has_more_before": first > 0}
    return found[first:end], meta
