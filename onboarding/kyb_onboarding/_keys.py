"""Idempotency keys, derived and so reproducible after any loss."""

from __future__ import annotations

import hashlib
import uuid
from urllib.parse import urlsplit

from .errors import ConfigurationError

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def idempotency_key(base_url: str, account: str, external_id: str, generation: int) -> str:
    """Return the key of one generation of one customer, as the text of a version 4 UUID.

    The API key is no part of it, because it rotates; the input is none, because changed input must meet the
    same key and be refused rather than create a second customer. Parts are length-prefixed, so that no two
    sets of parts run together.
    """
    parts = ("v1", base_url, account, external_id, str(generation))
    digest = hashlib.sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))


def mint_external_id() -> str:
    """Return a new external_id for a caller that has none."""
    return f"kyb_{uuid.uuid4().hex}"


def normalised_base_url(text: str) -> str:
    """Return the base URL in its one canonical form, or raise ConfigurationError.

    Lower-case scheme and host, no default port, no trailing slash: spellings of one host must derive one key.
    """
    refuse = "give https://HOST[/PATH], without user, query or fragment"
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        raise ConfigurationError(f"base URL cannot be read: {refuse}") from None
    host = (parts.hostname or "").lower()
    shown = f"{parts.scheme}://{host}"
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise ConfigurationError(f"base URL {shown if host else text[:60]!r} is no web address: {refuse}")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ConfigurationError(f"base URL {shown!r} carries a user, query or fragment: {refuse}")
    scheme = parts.scheme.lower()
    if scheme == "http" and host not in LOOPBACK:
        raise ConfigurationError(f"base URL {shown!r} would send the API key unencrypted: use https")
    host = f"[{host}]" if ":" in host else host
    default = {"http": 80, "https": 443}[scheme]
    authority = host if port in (None, default) else f"{host}:{port}"
    return f"{scheme}://{authority}{parts.path.rstrip('/')}"
