"""Onboarding a file of customers: streamed, by several workers, each line answered for by its number."""

from __future__ import annotations

import errno
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
LINE_LIMIT = 1 << 20
SKIP_LIMIT = 64 << 20  # what is longer has no lines at all: the rest is not read
CHUNK = 1 << 16


@attrs.frozen
class Line:
    """One line of the file and what became of it: a run, an error, or both."""

    number: int
    run: Run | None = None
    error: KybError | None = None


def read_customer(text: bytes) -> NewCustomer:
    """Return the customer of one line of JSON. Raises InvalidInputError with the remedy."""
    if len(text) > LINE_LIMIT:
        raise InvalidInputError("is longer than 1 MiB: give one customer a line", field="line")
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
    """Yield the lines that are not blank, with their numbers from 1; of one that is too long, the beginning.

    Raises: InvalidInputError: the file cannot be read on.
    """
    number = 0
    try:
        for number, text in enumerate(_lines(file), 1):
            if text.strip():
                yield number, text
    except OSError as error:
        raise InvalidInputError(f"cannot be read after line {number} ({error.strerror})", field="file") from None


def _lines(file: BinaryIO) -> Iterator[bytes]:
    # Not through the buffer: a thread that waits in it holds its lock, which the end of the process needs.
    read = getattr(file, "raw", file).read
    line = bytearray()
    skipped = 0
    while chunk := read(CHUNK):
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            yield bytes(line + end)[: LINE_LIMIT + 1]
            line.clear()
            skipped = 0
        line += rest
        skipped += max(len(line) - LINE_LIMIT - 1, 0)
        del line[LINE_LIMIT + 1 :]
        if skipped > SKIP_LIMIT:
            raise OSError(errno.EFBIG, "the next line does not end")
    if chunk is None:
        raise BlockingIOError(errno.EAGAIN, "it does not wait for its data")
    if line:
        yield bytes(line)


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
                self._halt()
            else:
                yield done
        if failure is not None:
            raise failure

    def _halt(self) -> None:
        """Begin no further line, and wake the workers that wait for one: the file may never give another."""
        self._stop.set()
        try:
            while True:
                self._work.get_nowait()
        except queue.Empty:
            pass
        try:
            for _ in range(self._workers):
                self._work.put_nowait(None)
        except queue.Full:
            pass  # of the feeder's own ends, and at most one line that came between

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
            self._stop.set()
            self._done.put(error)
        self._done.put(None)

    def _onboard(self, number: int, text: bytes) -> Line:
        try:
            return Line(number, run=self._dakota.onboard(read_customer(text)))
        except (CredentialsError, JournalError):
            raise
        except KybError as error:
            return Line(number, run=error.run if isinstance(error, (ApiError, RunError)) else None, error=error)
