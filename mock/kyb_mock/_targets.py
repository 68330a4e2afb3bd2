"""Webhook targets of our own: what may be one, and how it is registered."""

from __future__ import annotations

import inspect
from typing import Any
from urllib.parse import urlsplit

from ._event_types import check_types
from ._world import WebhookTarget, World


def check_url(url: str) -> None:
    """Refuse what nothing can be sent to.

    Raises:
        ValueError: It is no http or https address, or its port is none.
    """
    if not _is_address(url):
        raise ValueError(f"url must be an http or https address, such as http://127.0.0.1:9000/hook, not {url!r}")
    if not _has_port(url):
        raise ValueError(f"the port of url must be from 1 to 65535, not as in {url!r}")


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _has_port(url: str) -> bool:
    """Tell whether the port can be sent to, which is the scheme's own where none is named."""
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def check_receiver(receiver: Any) -> None:
    """Refuse what is neither an address nor a function that returns a status.

    Raises:
        TypeError: It is something else, or an asynchronous function.
        ValueError: It is no address that can be sent to.
    """
    if isinstance(receiver, str):
        check_url(receiver)
    elif not callable(receiver):
        raise TypeError(f"a receiver must be a URL or a function, not {receiver!r}")
    elif any(map(inspect.iscoroutinefunction, (receiver, type(receiver).__call__))):
        raise TypeError("a receiver must be a plain function that returns a status, not an async one")


def register(world: World, url: str, event_types: list[str]) -> WebhookTarget:
    """Add a target; all types are sent to it unless some are named.

    Raises:
        ValueError: Nothing can be sent there, or there is no such type.
    """
    check_url(url)
    check_types(event_types)
    with world.lock:
        now = int(world.clock.now())
        target = WebhookTarget(world.ids.ksuid(now), url, False, event_types, now, now)
        world.targets[target.id] = target
    return target
