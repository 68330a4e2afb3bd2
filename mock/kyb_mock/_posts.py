"""One webhook over the wire, and what drives the couriers' work in a thread."""

from __future__ import annotations

import ipaddress
from collections.abc import Generator
from contextlib import closing
from typing import Any, NamedTuple, TypeVar
from urllib.parse import urlsplit

from ._outbox import Post

T = TypeVar("T")


class Result(NamedTuple):
    """What came of sending: the receiver's status, or what failed; both None for what was not sent."""

    status: int | None = None
    error: str | None = None


def is_local(url: str) -> bool:
    """Tell whether an address is this machine's own: a loopback address, or `localhost`."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def send(post: Post) -> Result:
    """Send a webhook and wait for the receiver's status. A redirection is not followed: it is no success."""
    try:
        if post.sink is not None:
            return Result(status=_checked(post.sink(post)))
        return Result(status=_over_http(post))
    except Exception as error:  # Whatever a receiver does, the mock goes on.
        return Result(error=f"{type(error).__name__}: {error}")


def _checked(status: Any) -> int:
    if not isinstance(status, int):
        raise TypeError(f"a receiver must return a status, such as 200, not {type(status).__name__}")
    return status


def _over_http(post: Post) -> int:
    # As large as the rest of the server together, and most never send anything.
    import http.client

    parts = urlsplit(post.url)
    secure = parts.scheme == "https"
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    with closing(kind(parts.hostname or "", parts.port, timeout=post.timeout_s)) as connection:
        connection.request("POST", path, post.body, post.headers)
        return connection.getresponse().status


def drive(work: Generator[Post, Result, T]) -> T:
    """Do the couriers' work in this thread and return its result."""
    with closing(work):
        try:
            post = next(work)
            while True:
                post = work.send(send(post))
        except StopIteration as stop:
            value: T = stop.value
            return value
