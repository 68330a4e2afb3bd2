"""JSON: what others wrote is read with care, what we keep is written in one way."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

canonical = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
"""Return a value's one text."""

DEEPEST = 128
"""How deep objects and arrays may lie in each other. What is read is copied, compared and pickled by functions that
call themselves for each level, and would end in a RecursionError far from here; no answer documented has 20 levels."""


def loads(content: bytes) -> Any:
    """Return what JSON says. Raises ValueError for what is none, and for what is nested more than `DEEPEST` deep."""
    try:
        value = json.loads(content)
    except RecursionError:
        raise ValueError("nested too deep") from None
    # Few openings cannot be many levels: most answers are told by counting them.
    if content.count(b"[") + content.count(b"{") > DEEPEST and _is_deep(value):
        raise ValueError("nested too deep")
    return value


def _is_deep(value: object) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = [child for holder in level for child in _inside(holder) if isinstance(child, (dict, list))]
        if not level:
            return False
    return True


def _inside(holder: object) -> Iterable[object]:
    return holder.values() if isinstance(holder, dict) else holder if isinstance(holder, list) else ()
