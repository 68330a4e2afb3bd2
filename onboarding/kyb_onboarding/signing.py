"""DollarPe's signature, as an `httpx.Auth`: it signs exactly the bytes that it sends.

It serves this package's `DollarPe`, the generated client (`httpx_args={"auth": …}`) and httpx alone.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Generator
from datetime import UTC, datetime
from typing import Any, Literal, get_args

import httpx

from .errors import ConfigurationError

Canonical = Literal["compact", "spaced", "toplevel"]
"""How a body is written for the signature. compact: keys sorted, no spaces, as in the vendor's webhook sample. spaced:
keys sorted, a space after comma and colon, as in its Python sample. toplevel: as its JavaScript sample writes it, which
drops every nested member whose name is no name at the top."""

EMPTY = b"{}"
_SEPARATORS = {"compact": (",", ":"), "spaced": (", ", ": ")}


def canonical(body: Any, form: Canonical = "compact") -> bytes:
    """Return the text of a JSON value that is signed."""
    if form == "toplevel":
        return _dumps(_kept(body, body.keys()) if isinstance(body, dict) else body, ensure_ascii=False)
    return _dumps(body, separators=_SEPARATORS[form])


def sent(body: Any, form: Canonical = "compact") -> bytes:
    """Return the bytes of a JSON value that are sent: what is signed, and nothing less than the whole value.

    Only `toplevel` signs less than is sent, since what it drops must reach the provider all the same.
    """
    return _dumps(body, ensure_ascii=False) if form == "toplevel" else canonical(body, form)


def signature(api_key: str, api_secret: str, timestamp: int, text: bytes = EMPTY) -> str:
    """Return base64(HMAC-SHA256(secret, key|timestamp|text)). The time is in Unix seconds; no body signs `{}`.

    Source: the guides "authentication" and "development and testing"; method, path and query are not signed.
    """
    message = f"{api_key}|{timestamp}|".encode() + text
    return base64.b64encode(hmac.digest(api_secret.encode(), message, hashlib.sha256)).decode()


class SignatureAuth(httpx.Auth):
    """Sign each request when it is sent, so that a repeated one has a time of its own.

    Args:
        api_key, api_secret: the credentials of one environment.
        form: how a JSON body is written, for the signature and on the wire.
        now: the clock.

    Raises:
        ConfigurationError: a credential is missing, or no header can carry it, or the form is unknown.
    """

    requires_request_body = True

    def __init__(
        self,
        api_key: str,
        api_secret: str,
        form: Canonical = "compact",
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        if form not in get_args(Canonical):
            raise ConfigurationError(f"canonical form {form!r} is unknown: use {', '.join(get_args(Canonical))}")
        if not api_secret or not api_key or not api_key.isascii() or not api_key.isprintable() or " " in api_key:
            raise ConfigurationError("the API key or its secret is missing, or no header can carry the key")
        self._api_key = api_key
        self._api_secret = api_secret
        self._form: Canonical = form
        self._now = now

    def __repr__(self) -> str:
        return f"{type(self).__name__}(form={self._form!r})"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Give the request with its three headers, and with its body written in the form that is signed."""
        text = EMPTY
        if request.content:
            content, text = self._written(request.content)
            if content != request.content:
                request = _with_content(request, content)
        timestamp = int(self._now().timestamp())
        request.headers["X-API-KEY"] = self._api_key
        request.headers["X-TIMESTAMP"] = str(timestamp)
        request.headers["X-SIGNATURE"] = signature(self._api_key, self._api_secret, timestamp, text)
        yield request

    def _written(self, content: bytes) -> tuple[bytes, bytes]:
        """Return what is sent and what is signed: as it is, a body that is not JSON or would say another thing."""
        try:
            body = json.loads(content, parse_float=_exact, parse_constant=_exact, object_pairs_hook=_once)
            return sent(body, self._form), canonical(body, self._form)
        except (ValueError, ArithmeticError, RecursionError):
            return content, content


def _with_content(request: httpx.Request, content: bytes) -> httpx.Request:
    headers = [(name, value) for name, value in request.headers.multi_items() if name != "content-length"]
    return httpx.Request(request.method, request.url, headers=headers, content=content, extensions=request.extensions)


def _exact(text: str) -> float:
    """Return a number whose text stands for the same number as the one that would be written for it."""
    from decimal import Decimal  # few bodies have a fraction

    number = float(text)
    if not Decimal(text).is_finite() or Decimal(text) != Decimal(repr(number)):
        raise ValueError("a number that would be written as another one")
    return number


def _once(members: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(members)
    if len(found) != len(members):
        raise ValueError("a member that would be written once stands there twice")
    return found


def _kept(value: Any, names: Any) -> Any:
    """Return what JSON.stringify keeps with a list of names: of every object, at any depth, the members so named."""
    if isinstance(value, dict):
        return {name: _kept(value[name], names) for name in value if name in names}
    return [_kept(item, names) for item in value] if isinstance(value, list) else value


def _dumps(body: Any, *, separators: tuple[str, str] = (",", ":"), ensure_ascii: bool = True) -> bytes:
    return json.dumps(body, sort_keys=True, separators=separators, ensure_ascii=ensure_ascii).encode()
