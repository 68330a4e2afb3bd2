"""The types of events that there are, as the specification lists them, and whether somebody asks for one of them."""

from __future__ import annotations

import functools
from fnmatch import fnmatchcase
from typing import Any

from ._apis import dakota


@functools.cache
def known_types() -> tuple[str, ...]:
    """Return the types of events that there are. Source: SPEC, `KnownEventType`."""
    return tuple(dakota().spec.resolve("/components/schemas/KnownEventType")[0]["enum"])


def check_types(wanted: Any) -> None:
    """Refuse a list of event types in which one is unknown.

    Raises:
        ValueError: It is no list of texts, or names a type that there is not.
    """
    if not isinstance(wanted, list | tuple) or not all(isinstance(kind, str) for kind in wanted):
        raise ValueError("event_types must be a list of texts, such as customer.created")
    for kind in wanted:
        if kind not in known_types():
            raise ValueError(f"there is no event type {kind!r}; there are such as customer.created (KnownEventType)")


def check_pattern(wanted: str) -> None:
    """Refuse a pattern of event types, with `*` for anything, that none fits.

    Raises:
        ValueError: No event is of such a type.
    """
    if not any(fnmatchcase(kind, wanted) for kind in known_types()):
        raise ValueError(f"event_type must fit a type of events, as customer.created and customer.* do, not {wanted!r}")
