"""Identifiers as the vendor's: KSUIDs, and opaque tokens. All randomness of a world comes from here."""

from __future__ import annotations

import random
import string
from uuid import UUID

ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
PAIRS = [first + second for first in ALPHABET for second in ALPHABET]
KSUID_EPOCH_UNIX_S = 1_400_000_000
KSUID_LENGTH = 27
TOKEN_LENGTH = 43


def base62(number: int, length: int) -> str:
    """Return the last `length` digits of a number, most significant first; the digits sort as ASCII does."""
    pairs = []
    for _ in range((length + 1) // 2):
        number, rest = divmod(number, len(PAIRS))
        pairs.append(PAIRS[rest])
    return "".join(reversed(pairs))[-length:]


class Ids:
    """A source of identifiers: the same seed gives the same ones; without a seed nobody can foretell them."""

    def __init__(self, seed: int | None = None) -> None:
        self._dice = random.Random(seed)
        self._requests = 0

    def ksuid(self, now: float) -> str:
        """Return a new KSUID: 32 bits of seconds, then 128 random ones. Those of a later second sort later.

        Source: "a 27-character globally unique ID that combines a timestamp with a random component" (S1).
        """
        seconds = min(max(int(now) - KSUID_EPOCH_UNIX_S, 0), 0xFFFF_FFFF)
        return base62(seconds << 128 | self._dice.getrandbits(128), KSUID_LENGTH)

    def token(self) -> str:
        """Return a new application token: 256 random bits."""
        return base62(self._dice.getrandbits(256), TOKEN_LENGTH)

    def uuid(self) -> str:
        """Return a new random UUID, as the second provider's identifiers are."""
        return str(UUID(int=self._dice.getrandbits(128), version=4))

    def request_id(self) -> str:
        """Return the name of the next request; they are numbered, so that a log can be followed."""
        self._requests += 1
        return f"req_{self._requests:012d}"
