"""Send hostile answers through the public client, on one face, and judge what becomes of each call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import attrs
import httpx

from ..support.faces import FACES
from .laws import broken
from .plans import CALLS, Headers, Hostile

Judge = Callable[[Hostile], list[str]]


@attrs.define
class Played:
    """What a run has done: how many hostile answers reached the client, and the laws that were broken."""

    served: int = 0
    broken: list[str] = attrs.field(factory=list)


def play(face: str, api: str, hostile: Iterable[Hostile]) -> Played:
    """Answer one call with each, and judge it."""
    played = Played()
    with playing(face, api) as (judge, served):
        for answer in hostile:
            before = len(served)
            played.broken += [f"{law} ← {answer}" for law in judge(answer)]
            played.served += len(served) > before
    return played


@contextmanager
def playing(face: str, api: str) -> Iterator[tuple[Judge, list[Hostile]]]:
    """Open a client, and give what answers a call with something and judges it, and the list of what was served."""
    now: list[Hostile] = []
    served: list[Hostile] = []

    def handle(request: httpx.Request) -> httpx.Response:
        served.append(now[-1])
        return response(now[-1].status, now[-1].headers, now[-1].content)

    with FACES[face](handle, dollarpe=api == "dollarpe", settings={"max_attempts": 1}) as client:

        def judge(answer: Hostile) -> list[str]:
            now[:] = [answer]
            make = CALLS[api][answer.operation]
            found = broken(answer, outcome_of(client, lambda given: _one(make(given))))
            if answer.operation in LISTS[api]:
                # The same page again and again: a walk over all of them must end, if only with an error.
                walked = outcome_of(client, make)
                found += broken(attrs.evolve(answer, must_read=False), walked) if _is_error(walked) else []
            return found

        yield judge, served


def response(status: int, headers: Headers, content: bytes) -> httpx.Response:
    """Return an answer whose body is decoded by whoever reads it, as one from the network is."""
    return httpx.Response(status, headers=[*headers], stream=httpx.ByteStream(content))


def outcome_of(client: Any, make: Callable[[Any], Any]) -> Any:
    try:
        return client(make)
    except Exception as error:
        return error


def _one(result: Any) -> Any:
    return result.first_page() if hasattr(result, "first_page") else result


def _is_error(outcome: Any) -> bool:
    return isinstance(outcome, Exception)


# The operations whose calls give a list.
LISTS = {
    "dakota": {name for name in CALLS["dakota"] if name.startswith("list")} | {"getSubClientSummary"},
    "dollarpe": {"listCustomers"},
}
