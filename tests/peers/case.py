"""A defect of another client: how it is checked, that ours passes, and what the peer did, in a few lines.

A check takes a subject, and asserts. Ours is the real client; the peer's is a stand-in that does what the peer was seen
to do, or the peer itself where that is a library we have. So each check is known to fail on the defect.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import httpx

from ..support import calls
from ..support.faces import threads

BASE = "https://api.platform.sandbox.dakota.xyz"
CREATED = {"id": calls.KSUID, "application_id": calls.KSUID, "application_url": calls.URL}
TS, GO, BOTH = "Dakota TypeScript 1.6.0", "Dakota Go", "both Dakota SDKs"
OAPC = "openapi-python-client 0.29.1"


class Case(NamedTuple):
    """One row of the comparison page. `seen` is the public thread, or how the defect was found."""

    peer: str
    defect: str
    seen: str
    we: str
    check: Callable[[Any], None]
    ours: Any
    theirs: Any

    @property
    def name(self) -> str:
        """The name of the check: how the page names the case."""
        return self.check.__name__.removeprefix("check_")


class Server:
    """Answer as ordered, the last order for ever: a status, an exception, a JSON body or a whole response."""

    def __init__(self, *orders: Any) -> None:
        self.orders = list(orders)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if len(self.requests) > 20:
            raise AssertionError("it never ends")
        order = self.orders.pop(0) if len(self.orders) > 1 else self.orders[0]
        if isinstance(order, Exception):
            raise order
        if isinstance(order, httpx.Response):
            return httpx.Response(order.status_code, headers=order.headers, content=order.content)
        return httpx.Response(order, json=CREATED) if isinstance(order, int) else httpx.Response(200, json=order)


def outcome(act: Callable[..., Any], *args: Any) -> Any:
    """Return what a call gives or raises."""
    try:
        return act(*args)
    except (NameError, AttributeError, ImportError):  # a slip in a stand-in is no defect of its peer
        raise
    except Exception as error:
        return error


def ours(act: Callable[[Any], Any], **given: Any) -> Callable[[Server], Any]:
    """Return a subject that makes a call of our client, for threads, against a server."""

    def subject(server: Server) -> Any:
        with threads(server, **given) as client:
            return client(act)

    return subject


def plain(server: Server, **given: Any) -> httpx.Client:
    """Return the HTTP library's client against a server, as peers build on it."""
    return httpx.Client(transport=httpx.MockTransport(server), base_url=BASE, **given)
