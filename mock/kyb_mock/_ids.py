"""Identifiers as the vendor's: KSUIDs, and opaque tokens. All randomness of a world comes from here."""

from __future__ import annotations

import random
import re
import string
from functools import lru_cache
from hashlib import blake2b
from uuid import UUID

ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
# A letter for each random byte: eight letters are a little more likely than the others, which harms nobody, and a
# number would take ten times as long to spell.
LETTERS = bytes(ord(ALPHABET[byte % len(ALPHABET)]) for byte in range(256))
KSUID_EPOCH_UNIX_S = 1_400_000_000
KSUID_LENGTH = 27
KSUID = re.compile(r"[0-9A-Za-z]{27}")
# Half the alphabet away, so that every letter is its counterpart's.
COUNTERPARTS = bytes.maketrans(ALPHABET.encode(), (ALPHABET[31:] + ALPHABET[:31]).encode())
TOKEN_LENGTH = 43
SECRET_BYTES = 32
# How many of a KSUID's digits are random. Any such ending is below the 2^128 that there are for one second.
RANDOM_DIGITS = 21


def base62(number: int, length: int) -> str:
    """Return the last `length` digits of a number, most significant first; the digits sort as ASCII does."""
    digits = []
    for _ in range(length):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[digit])
    return "".join(reversed(digits))


@lru_cache(maxsize=256)
def counterpart(ksuid: str) -> str:
    """Return the KSUID that goes with another: of the same second, with each random letter's counterpart. The
    counterpart of that is the first KSUID again."""
    kept = KSUID_LENGTH - RANDOM_DIGITS
    return ksuid[:kept] + ksuid[kept:].encode("utf-8", "replace").translate(COUNTERPARTS).decode()


@lru_cache(maxsize=1024)
def beginning(unix_s: int) -> str:
    """Return how all KSUIDs of one second begin: with the first digits after which any others mean this second."""
    seconds = min(max(unix_s - KSUID_EPOCH_UNIX_S, 0), 0xFFFF_FFFF)
    return base62(-((seconds << 128) // -(62**RANDOM_DIGITS)), KSUID_LENGTH - RANDOM_DIGITS)


@lru_cache(maxsize=256)
def signed(identifier: str, secret: bytes) -> str:
    """Return an identifier with letters behind it, as long as a token together, that only the secret can tell."""
    digest = blake2b(identifier.encode(), key=secret, digest_size=TOKEN_LENGTH - KSUID_LENGTH).digest()
    return identifier + digest.translate(LETTERS).decode("ascii")


class Ids:
    """A source of identifiers: the same seed gives the same ones; without a seed nobody can foretell them."""

    def __init__(self, seed: int | None = None) -> None:
        self._dice = random.Random(seed)
        self._requests = 0
        self._secret = self._dice.randbytes(SECRET_BYTES)

    def ksuid(self, now: float) -> str:
        """Return a new KSUID: a second, and some 125 random bits. Those of a later second sort later.

        Source: "a 27-character globally unique ID that combines a timestamp with a random component" (S1).
        """
        return beginning(int(now)) + self._letters(RANDOM_DIGITS)

    def first_token(self, application_id: str) -> str:
        """Return the token that an application has from its creation: its id, and letters that nobody can foretell."""
        return signed(application_id, self._secret)

    def token(self) -> str:
        """Return a new token: some 256 random bits."""
        return self._letters(TOKEN_LENGTH)

    def _letters(self, count: int) -> str:
        return self._dice.randbytes(count).translate(LETTERS).decode("ascii")

    def uuid(self) -> str:
        """Return a new random UUID, as the second provider's identifiers are."""
        return str(UUID(int=self._dice.getrandbits(128), version=4))

    def request_id(self) -> str:
        """Return the name of the next request; they are numbered, so that a log can be followed."""
        self._requests += 1
        return f"req_{self._requests:012d}"
