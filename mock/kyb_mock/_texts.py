"""Equal texts as one object, for what is kept in thousands of places."""

from __future__ import annotations

from functools import lru_cache

# Longer ones are rarely equal, and too dear to be remembered.
LONGEST = 256


def one_text(text: str) -> str:
    """Return the object that stands for this text, which is always the same one among the last thousand.

    `sys.intern` would do, but for Python 3.12, which never forgets what it was given.
    """
    return _one(text) if len(text) <= LONGEST else text


@lru_cache(maxsize=1024)
def _one(text: str) -> str:
    return text
