"""Onboarding a file of customers: streamed, by several workers, each line answered for by its number."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import attrs

from .._dakota import Dakota
from ..errors import ApiError, CredentialsError, InvalidInputError, JournalError, KybError, RunError
from ..models import NewCustomer, Run, check_external_id

FIELDS = tuple(field.name for field in attrs.fields(NewCustomer))
REQUIRED = ("name", "customer_type", "external_id")


@attrs.frozen
class Line:
    """One line of the file and what became of it: a run, an error, or both."""

    number: int
    run: Run | None = None
    error: KybError | None = None


def read_customer(text: bytes) -> NewCustomer:
    """Return the customer of one line of JSON. Raises InvalidInputError with the remedy."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        raise InvalidInputError("is not JSON: give one object a line", field="line") from None
    if not isinstance(values, dict):
        raise InvalidInputError("is not a JSON object: give one object a line", field="line")
    unknown = sorted(values.keys() - set(FIELDS))
    if unknown:
        raise InvalidInputError(f"has unknown fields {', '.join(unknown)[:80]}: use {', '.join(FIELDS)}", field="line")
    missing = [name for name in REQUIRED if values.get(name) is None]
    if missing:
        raise InvalidInputError(f"lacks {', '.join(missing)}: a second run could not find the customer", field="line")
    check_external_id(values["external_id"])
    return NewCustomer(**values)


def read_file(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers from 1."""
    for number, text in enumerate(file, 1):
        if text.strip():
            yield number, text


class Batch:
    """Workers that onboard the lines of a file. They are daemons: the journal makes any end of them safe."""

    def __init__(self, dakota: Dakota, workers: int) -> None:
        self._dakota = dakota
        self._workers = workers
        self._work: queue.Queue[tuple[int, bytes] | None] = queue.Queue(maxsize=2 * workers)
        self._done: queue.Queue[Line | BaseException | None] = queue.Queue()
        self._stop = threading.Event()

    def run(self, file: BinaryIO) -> Iterator[Line]:
        """Yield each line's outcome as it comes.

        Raises: CredentialsError, JournalError: these would fail every line; no further line is begun.
        """
        self._start(self._feed, file)
        for _ in range(self._workers):
            self._start(self._labour)
        running = self._workers
        failure: BaseException | None = None
        while running:
            done = self._done.get()
            if done is None:
                running -= 1
            elif isinstance(done, BaseException):
                failure = failure or done
                self._stop.set()
            else:
                yield done
        if failure is not None:
            raise failure

    def _start(self, target: Callable[..., None], *arguments: Any) -> None:
        threading.Thread(target=target, args=arguments, daemon=True).start()

    def _feed(self, file: BinaryIO) -> None:
        try:
            for item in read_file(file):
                if self._stop.is_set():
                    break
                self._work.put(item)
        except Exception as error:
            self._done.put(error)
        for _ in range(self._workers):
            self._work.put(None)

    def _labour(self) -> None:
        try:
            while (item := self._work.get()) is not None:
                if not self._stop.is_set():
                    self._done.put(self._onboard(*item))
        except Exception as error:
            # Drain, so that the feeder never blocks on a queue that nobody reads.
            self._stop.set()
            self._done.put(error)
            while self._work.get() is not None:
                pass
        self._done.put(None)

    def _onboard(self, number: int, text: bytes) -> Line:
        try:
            return Line(number, run=self._dakota.onboard(read_customer(text)))
        except (CredentialsError, JournalError):
            raise
        except KybError as error:
            return Line(number, run=error.run if isinstance(error, (ApiError, RunError)) else None, error=error)
