"""What keeps personal data of the journal from those who find its file: digests of the input, and sealed columns.

Sealed with AES-256-GCM (package cryptography, extra `seal`). Each text is bound to its run and column, so that none
can be put in another's place.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from typing import Any

from ._json import canonical
from .errors import ConfigurationError

MARK = "sealed:1:"
KEY_BYTES, NONCE_BYTES, DIGEST_BYTES = 32, 12, 6


def keys_of(text: str) -> tuple[bytes, ...]:
    """Return the keys that a setting names: base64 of 32 bytes each, separated by commas; the first one seals.

    Raises: ConfigurationError: a key is none; it is not shown.
    """
    return tuple(_key(number, part.strip()) for number, part in enumerate(text.split(","), 1))


def _key(number: int, text: str) -> bytes:
    try:
        key = base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ConfigurationError(
            f"the seal key number {number} is not base64 of {KEY_BYTES} bytes: make one with  openssl rand -base64 32"
        )
    return key


class Seal:
    """Seals, opens and digests for one journal. Without keys nothing is sealed, and digests are salted alone."""

    def __init__(self, keys: tuple[bytes, ...] = ()) -> None:
        self._ciphers = [_cipher(hashlib.sha256(b"kyb seal" + key).digest()) for key in keys]
        # Digests of a time before a key was set, or of an older key, are still known.
        self._digest_keys = [hashlib.sha256(b"kyb digest" + key).digest() for key in keys] + [b"kyb"]

    @property
    def is_on(self) -> bool:
        """There is a key, so what is personal is sealed."""
        return bool(self._ciphers)

    def close(self, text: str, about: str) -> str:
        """Return the text sealed, `about` being what it must belong to when it is opened."""
        if not self._ciphers:
            return text
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._ciphers[0].encrypt(nonce, text.encode(), about.encode())
        return MARK + base64.b64encode(nonce + sealed).decode()

    def open(self, text: str, about: str) -> str:
        """Return the sealed text; one that is not sealed as it is.

        Raises: ConfigurationError: no key of ours opens it.
        """
        if not text.startswith(MARK):
            return text
        sealed = base64.b64decode(text[len(MARK) :])
        for cipher in self._ciphers:
            try:
                opened: bytes = cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], about.encode())
                return opened.decode()
            except Exception as error:
                if type(error).__name__ != "InvalidTag":
                    raise
        remedy = "no key that is set opens it: add the one that sealed it" if self.is_on else "set KYB_SEAL_KEY"
        raise ConfigurationError(f"the journal is sealed; {remedy}")

    def digests(self, values: Mapping[str, Any], about: str) -> str:
        """Return what tells later whether the same values are given: a digest for each, and none of the values."""
        key, place = self._digest_keys[0], canonical(about)
        return canonical({name: _digest(key, place, name, value) for name, value in values.items()})

    def changed(self, digests: str, values: Mapping[str, Any], about: str) -> tuple[str, ...]:
        """Return the names of the values that are not those which were digested."""
        known: dict[str, str] = json.loads(digests)
        names, place = known.keys() | values.keys(), canonical(about)
        return tuple(sorted(name for name in names if not self._fits(known, values, name, place)))

    def _fits(self, known: Mapping[str, str], values: Mapping[str, Any], name: str, place: str) -> bool:
        if name not in known or name not in values:
            return False
        digests = (_digest(key, place, name, values[name]) for key in self._digest_keys)
        return any(hmac.compare_digest(known[name], digest) for digest in digests)


def _digest(key: bytes, place: str, name: str, value: Any) -> str:
    """Return the digest of a value in its place, which is JSON; three JSON texts in a row are not three others."""
    mark = hmac.digest(key, f"{place}{canonical(name)}{canonical(value)}".encode(), "sha256")[:DIGEST_BYTES]
    return base64.urlsafe_b64encode(mark).decode()


def _cipher(key: bytes) -> Any:
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ModuleNotFoundError:
        raise ConfigurationError(
            "a sealed journal needs cryptography: install it with  pip install 'kyb-onboarding[seal]'"
        ) from None
    return AESGCM(key)
