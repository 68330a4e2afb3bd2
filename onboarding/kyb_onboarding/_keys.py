"""Idempotency keys, derived and so reproducible after any loss."""

from __future__ import annotations

import hashlib
import ipaddress
import re
import uuid
from urllib.parse import urlsplit

from .errors import ConfigurationError

LOOPBACK = ("localhost", "127.0.0.1", "::1")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBERS = re.compile(r"[0-9]+(\.[0-9]+){3}")


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
    shown = f"{parts.scheme}://{host}"[:80]
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise ConfigurationError(f"base URL {shown if host else text[:60]!r} is no web address: {refuse}")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ConfigurationError(f"base URL {shown!r} carries a user, query or fragment: {refuse}")
    if not _is_host(host, "[" in parts.netloc):
        raise ConfigurationError(
            f"base URL {shown!r} has no valid host (an international one in its xn-- form): {refuse}"
        )
    if not parts.path.isprintable() or " " in parts.path:
        raise ConfigurationError(f"base URL {shown!r} has a path with a space or a control character: {refuse}")
    scheme = parts.scheme.lower()
    if scheme == "http" and host not in LOOPBACK:
        raise ConfigurationError(f"base URL {shown!r} would send the API key unencrypted: use https")
    host = f"[{host}]" if ":" in host else host
    default = {"http": 80, "https": 443}[scheme]
    authority = host if port in (None, default) else f"{host}:{port}"
    return f"{scheme}://{authority}{parts.path.rstrip('/')}"


def _is_host(host: str, bracketed: bool) -> bool:
    """Say whether a lower-case host is one that can be looked up: what cannot would fail after a send is recorded."""
    try:
        if bracketed or _NUMBERS.fullmatch(host):
            ipaddress.ip_address(host)
            return True
        if "xn--" in host:
            import idna  # the HTTP library's own judge of such names; few hosts have one

            idna.decode(host)
    except ValueError:  # its UnicodeError too
        return False
    return len(host) <= 253 and all(_LABEL.fullmatch(label) for label in host.split("."))
