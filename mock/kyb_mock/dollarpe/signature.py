"""The signature of DollarPe's requests and webhooks: HMAC-SHA256 over key, timestamp and body."""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from typing import Any

import orjson

from .._call import Call
from .._problems import ProblemError

# What a request without a body signs. Source: the vendor's guides.
NO_BODY = b"{}"


def sign(secret: str, api_key: str, timestamp: str, body: bytes) -> str:
    """Return base64(HMAC-SHA256(secret, key|timestamp|body))."""
    text = f"{api_key}|{timestamp}|".encode() + body
    return b64encode(hmac.digest(secret.encode(), text, "sha256")).decode()


def compact(body: Any) -> bytes:
    """Return JSON with sorted keys and no spaces, as the vendor's webhooks are signed."""
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()


def spaced(body: Any) -> bytes:
    """Return JSON with sorted keys and Python's own spaces, as one of the vendor's samples signs it."""
    return json.dumps(body, sort_keys=True).encode()


def admit(call: Call) -> None:
    """Find out who asks.

    Raises:
        ProblemError: 401 without a known key, for a timestamp that is too far away, and for a wrong signature.
    """
    settings, request = call.world.settings, call.request
    key = request.header(b"x-api-key")
    if not key or (settings.keys is not None and key not in settings.keys):
        raise ProblemError(401, "Unauthorized")
    call.principal = f"key {key}"
    if settings.dollarpe_secret is None:
        return
    timestamp = request.header(b"x-timestamp") or ""
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 16):
        raise ProblemError(401, "Unauthorized")
    if abs(call.now - int(timestamp)) > settings.dollarpe_tolerance_s:
        raise ProblemError(401, "Unauthorized")
    given = (request.header(b"x-signature") or "").encode()
    expected = [sign(settings.dollarpe_secret, key, timestamp, body).encode() for body in _forms(call)]
    if not any(hmac.compare_digest(given, one) for one in expected):
        raise ProblemError(401, "Unauthorized")


def _forms(call: Call) -> list[bytes]:
    """Return the bodies that may have been signed: the vendor's own samples disagree, so it is a setting."""
    sent, wanted = call.request.body or NO_BODY, call.world.settings.dollarpe_canonical
    forms = [sent] if wanted in ("any", "sent") else []
    if wanted == "sent":
        return forms
    try:
        body = orjson.loads(sent)
    except orjson.JSONDecodeError:
        return forms
    forms += [compact(body)] if wanted in ("any", "compact") else []
    return forms + ([spaced(body)] if wanted in ("any", "spaced") else [])


def signed_webhook(secret: str, api_key: str, event: dict[str, Any], now: float) -> tuple[dict[str, str], bytes]:
    """Return headers and body of a webhook. Source: the vendor's guide to webhooks; `now` is in Unix seconds."""
    body, timestamp = compact(event), str(int(now))
    headers = {"X-TIMESTAMP": timestamp, "X-SIGNATURE": sign(secret, api_key, timestamp, body)}
    return headers | {"Content-Type": "application/json"}, body
