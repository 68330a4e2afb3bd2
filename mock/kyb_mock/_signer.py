"""The key pair that signs webhooks. Source: the vendor's webhooks page: Ed25519 over timestamp text and raw body."""

from __future__ import annotations

import base64
import os
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_BYTES = 32


class Signer:
    """Sign webhooks with a key pair of the mock's own: a new one, or the one of a seed."""

    def __init__(self, seed: int | None = None) -> None:
        self._secret = os.urandom(KEY_BYTES) if seed is None else _from_seed(seed)
        self._key: Ed25519PrivateKey | None = None

    @property
    def public_key(self) -> str:
        """The public key, as 64 hexadecimal digits."""
        return self._private_key().public_key().public_bytes_raw().hex()

    def headers(self, event_id: str, body: bytes, at: float, *, is_replay: bool = False) -> dict[str, str]:
        """Return the headers of a webhook that is sent at a time (Unix seconds)."""
        timestamp = str(int(at))
        signature = self._private_key().sign(timestamp.encode() + body)
        headers = {
            "Content-Type": "application/json",
            "X-Webhook-Signature": base64.b64encode(signature).decode(),
            "X-Webhook-Timestamp": timestamp,
            "X-Dakota-Event-ID": event_id,
        }
        return headers | ({"X-Webhook-Replay": "true"} if is_replay else {})

    def exported(self) -> str:
        """Return the private key for a state file, as hexadecimal digits."""
        return self._secret.hex()

    def restore(self, exported: str) -> None:
        """Take over an exported key.

        Raises:
            ValueError: It is not 64 hexadecimal digits.
        """
        secret = bytes.fromhex(exported)
        if len(secret) != KEY_BYTES:
            raise ValueError("a key has 64 hexadecimal digits")
        self._secret, self._key = secret, None

    def _private_key(self) -> Ed25519PrivateKey:
        """Return the key, made when it is first needed: its library takes longer to import than a request."""
        if self._key is None:
            from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

            self._key = Ed25519PrivateKey.from_private_bytes(self._secret)
        return self._key


def _from_seed(seed: int) -> bytes:
    return blake2b(f"webhook key {seed}".encode(), digest_size=KEY_BYTES).digest()
