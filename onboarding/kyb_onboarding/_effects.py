"""What a flow may ask of the world, and the two drivers that do it.

A flow is a generator: it yields an effect and receives the effect's result. It never touches network, disk or
clock itself, so one definition serves threads and asyncio, and a test can stop it at every effect.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any, TypeVar

import attrs

from ._records import Job

T = TypeVar("T")
E = TypeVar("E")


@attrs.frozen
class Request:
    """One HTTP request, whole. Secrets are in `url`, `headers` and `content`: none is in the repr.

    `path` is the template of the URL's path, `timeout_s` how long to wait for the answer if not as usual;
    `repeatable`: twice does no more than once, whatever the method.
    """

    operation: str
    method: str
    url: str = attrs.field(repr=False)
    headers: dict[str, str] = attrs.field(repr=False)
    params: dict[str, Any] = attrs.field(repr=False, factory=dict)
    content: bytes | None = attrs.field(repr=False, default=None)
    path: str = ""
    timeout_s: float | None = None
    repeatable: bool = False


@attrs.frozen
class Answer:
    """One HTTP answer, whole and unparsed. Header names are lower case."""

    status: int
    headers: dict[str, str] = attrs.field(repr=False)
    content: bytes = attrs.field(repr=False)


@attrs.frozen
class Send:
    """Send a request once. Result: an Answer; raises TransportError."""

    request: Request


@attrs.frozen
class Pause:
    """Sleep. Result: None."""

    seconds: float


@attrs.frozen
class Commit:
    """Run a job in a journal transaction that is durable when the result comes. Result: the job's."""

    job: Job[Any]


@attrs.frozen
class Read:
    """Run a job that only reads the journal. Result: the job's."""

    job: Job[Any]


class Postponed(Exception):
    """A pause was refused: whoever drives the flow does not sleep, and wants it to end until later."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


Effect = Send | Pause | Commit | Read
Flow = Generator[Effect, Any, T]


def run(flow: Generator[E, Any, T], perform: Callable[[E], Any]) -> T:
    """Drive a flow to its end; an error of an effect is raised inside the flow, where it may clean up."""
    try:
        effect = next(flow)
        while True:
            try:
                result = perform(effect)
            except BaseException as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(result)
    except StopIteration as stop:
        value: T = stop.value
        return value


async def run_async(flow: Generator[E, Any, T], perform: Callable[[E], Awaitable[Any]]) -> T:
    """Drive a flow to its end in asyncio; the same law as `run`."""
    try:
        effect = next(flow)
        while True:
            try:
                result = await perform(effect)
            except BaseException as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(result)
    except StopIteration as stop:
        value: T = stop.value
        return value
