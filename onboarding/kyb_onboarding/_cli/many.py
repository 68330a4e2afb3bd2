"""`kyb onboard --file`: many customers, each answered for by its line."""

from __future__ import annotations

import csv
import json
import os
import stat
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from itertools import islice
from typing import Any, BinaryIO, Protocol, TextIO

import attrs

from .._bulk import CHUNK, Bulk, Outcome, checked
from .._dakota import Dakota
from .._journal_names import journal_name
from .._many import PAGE, check_all
from ..errors import ApiError, ConfigurationError, InvalidInputError, KybError
from ..models import Run
from . import endings, exit_codes, output
from .files import rows_of
from .progress import progress

RUN_AGAIN = "lines not begun are not in the journal: run the same file again"
REPORTED = ("line", "external_id", "state", "customer_id", "error", "message")


@attrs.frozen
class Order:
    """What is to be done with a file."""

    file: BinaryIO
    form: str
    workers: int
    wait: timedelta | None
    as_json: bool
    reveal: bool
    report: str | None
    dry_run: bool


def onboard_file(dakota: Dakota, order: Order) -> int:
    """Onboard the customers of a file and return the exit code of its worst line."""
    if order.dry_run:
        return _dry_run(dakota, order)
    return _Batch(dakota, order).run()


class _Report(Protocol):
    def __call__(self, outcome: Outcome, /) -> None: ...


class _Batch:
    """One pass over a file: lines are told as they end, undecided ones at the end of the wait."""

    def __init__(self, dakota: Dakota, order: Order) -> None:
        self._dakota = dakota
        self._order = order
        self._codes: Counter[int] = Counter()
        self._undecided: list[str] = []

    def run(self) -> int:
        """Do the whole pass. Raises: what ends it before its time."""
        order, dakota = self._order, self._dakota
        total = count_lines(order.file)
        _announce(dakota, total)
        try:
            with ExitStack() as stack:
                advance = stack.enter_context(progress(total))
                report = stack.enter_context(_reporting(order.report))
                rows = rows_of(order.file, order.form)
                for outcome in Bulk(dakota._context, dakota._drive, order.workers).run(rows):
                    advance()
                    self._take(outcome, report)
        except KybError as error:
            self._stop_early(error)
            raise
        try:
            for run in dakota._waiting(self._undecided, order.wait):
                self._tell(run, exit_codes.of_run(run, waited=True))
        except KeyboardInterrupt:  # every line is in the journal by now
            raise endings.Interrupted from None
        except KybError:
            self._summarise("Stopped while waiting: kyb resume goes on")
            raise
        self._summarise()
        return exit_codes.worst(self._codes)

    def _take(self, outcome: Outcome, report: _Report) -> None:
        run, error = outcome.run, outcome.error
        if error is not None:
            output.complain(f"{self._order.file.name}:{outcome.number}: {error}")
            report(outcome)
        elif self._order.wait is not None and run is not None and run.state in ("created", "tracking"):
            self._undecided.append(run.external_id)
            return
        self._tell(run, _code_of(outcome))

    def _tell(self, run: Run | None, code: int) -> None:
        self._codes[code] += 1
        if run is not None:
            print_of_many(run, self._order.as_json, self._order.reveal)

    def _stop_early(self, error: KybError) -> None:
        for external_id in self._undecided:
            run = self._dakota.get(external_id)
            self._tell(run, exit_codes.of_run(run, waited=True))
        self._summarise(f"Stopped early: {RUN_AGAIN}")
        if isinstance(error, InvalidInputError):  # the file's, not a line's
            error.args = (f"{self._order.file.name} {error}",)

    def _summarise(self, remark: str = "") -> None:
        summarise(self._codes, journal_name(self._dakota.settings.journal), remark)


def _code_of(outcome: Outcome) -> int:
    if outcome.error is None:
        assert outcome.run is not None
        return exit_codes.of_run(outcome.run, waited=False)
    code = exit_codes.of_error(outcome.error)
    return exit_codes.REFUSED if code == exit_codes.USAGE else code


def print_of_many(run: Run, as_json: bool, reveal: bool) -> None:
    """Print one run of many."""
    if as_json:
        output.print_json(run, reveal)
    else:
        output.print_line(run)


def summarise(codes: Counter[int], journal: str, remark: str = "") -> None:
    """Tell how many ended how."""
    names = {exit_codes.DONE: "done", exit_codes.REFUSED: "refused", exit_codes.UNFINISHED: "unfinished"}
    names[exit_codes.IN_DOUBT] = "in doubt"
    counts = ", ".join(f"{codes[code]} {name}" for code, name in names.items() if codes[code])
    said = f"{codes.total()} in all{': ' + counts if counts else ''}"
    output.complain(f"{said}. Journal: {journal}{remark and '. ' + remark}")


def count_lines(file: BinaryIO) -> int | None:
    """Return how many lines a file has, None for a stream that can be read only once."""
    try:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return None
        begin = file.tell()
        lines = sum(piece.count(b"\n") for piece in iter(lambda: file.read(1 << 20), b""))
        file.seek(begin)
    except (OSError, ValueError):
        return None
    return lines


def _announce(dakota: Dakota, total: int | None) -> None:
    """Say how long a long file will take, before its first request."""
    budget = dakota.settings.requests_per_minute
    if total is None or not budget or total <= budget:
        return
    output.complain(
        f"{total} lines, one request each: about {span(total / budget * 60)} at {budget} requests a minute. Statuses "
        f"are read {PAGE} a request, not one by one. Stop and go on at will: run the same file again"
    )


def span(seconds: float) -> str:
    """Return a time for a person: two units at most."""
    minutes = max(1, round(seconds / 60))
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = [f"{n} {unit}" for n, unit in ((days, "d"), (hours, "h"), (minutes, "min")) if n]
    return " ".join(parts[:2])


def _dry_run(dakota: Dakota, order: Order) -> int:
    """Check every line against the rules and the journal. Sends nothing, records nothing."""
    found: Counter[str] = Counter()
    rows = iter(rows_of(order.file, order.form))
    with _reporting(order.report) as report:
        while chunk := list(islice(rows, CHUNK)):
            for outcome in _judged(dakota, chunk, found):
                found["invalid"] += 1
                output.complain(f"{order.file.name}:{outcome.number}: {outcome.error}")
                report(outcome)
    budget = dakota.settings.requests_per_minute
    is_long = 0 < budget < found["new"]
    time = f", about {span(found['new'] / budget * 60)} at {budget} requests a minute" if is_long else ""
    output.complain(
        f"{found['new']} new{time}; {found['known']} in the journal already; {found['invalid']} invalid. "
        "Nothing was sent or recorded"
    )
    return exit_codes.REFUSED if found["invalid"] else exit_codes.DONE


def _judged(dakota: Dakota, chunk: list[tuple[int, object]], found: Counter[str]) -> Iterator[Outcome]:
    """Count what is well in a chunk, and yield what is not."""
    rows = [checked(number, item) for number, item in chunk]
    good = [row for row in rows if not isinstance(row, Outcome)]
    words = dakota._drive(check_all(dakota._context, [customer for _, customer in good]))
    for (number, _), word in zip(good, words, strict=True):
        if isinstance(word, KybError):
            yield Outcome(number, error=word)
        else:
            found[word] += 1
    yield from (row for row in rows if isinstance(row, Outcome))


@contextmanager
def _reporting(path: str | None) -> Iterator[_Report]:
    """Give what writes one failed line to the report: CSV or JSON lines, as its name says. No name of a customer."""
    if path is None:
        yield lambda _: None
        return
    try:
        file = open(path, "w", encoding="utf-8", newline="")  # noqa: SIM115
    except OSError as error:
        raise ConfigurationError(f"--report {path!r} cannot be written: {error.strerror}") from None
    with file:
        yield _csv_report(file) if path.lower().endswith(".csv") else _json_report(file)


def _csv_report(file: TextIO) -> _Report:
    writer = csv.writer(file)
    writer.writerow(REPORTED)

    def write(outcome: Outcome) -> None:
        writer.writerow(_reported(outcome).values())
        file.flush()

    return write


def _json_report(file: TextIO) -> _Report:
    def write(outcome: Outcome) -> None:
        file.write(json.dumps(_reported(outcome), ensure_ascii=False) + "\n")
        file.flush()

    return write


def _reported(outcome: Outcome) -> dict[str, Any]:
    run, error = outcome.run, outcome.error
    kind = error.code if isinstance(error, ApiError) and error.code else type(error).__name__
    cells = (outcome.number, outcome.external_id, run and run.state, run and run.customer_id, kind, str(error))
    return dict(zip(REPORTED, cells, strict=True))
