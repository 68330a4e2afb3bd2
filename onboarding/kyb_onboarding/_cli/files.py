"""Files of customers: JSON lines and CSV, streamed, each row with the number of its line."""

from __future__ import annotations

import csv
import errno
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from .._many import FIELDS
from ..errors import InvalidInputError
from ..models import is_encodable

LINE_LIMIT = 1 << 20
SKIP_LIMIT = 64 << 20  # what is longer has no lines at all: the rest is not read
CHUNK = 1 << 16
TRUE, FALSE = ("1", "true", "yes"), ("0", "false", "no")
FORMATS = ("jsonl", "csv")


def format_of(name: str) -> str:
    """Return a file's format by its name: CSV says so, all else is JSON lines."""
    return "csv" if name.lower().endswith(".csv") else "jsonl"


def rows_of(file: BinaryIO, form: str) -> Iterator[tuple[int, object]]:
    """Yield each row with its line's number: its values, or the InvalidInputError that it is none.

    Raises: InvalidInputError: the file cannot be read on, or its header is not ours.
    """
    return _csv_rows(file) if form == "csv" else ((number, json_row(text)) for number, text in read_file(file))


def json_row(text: bytes) -> object:
    """Return the values of one line of JSON, or the error that it is none."""
    if len(text) > LINE_LIMIT:
        return InvalidInputError("is longer than 1 MiB: give one customer a line", field="line")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return InvalidInputError("is not JSON: give one object a line", field="line")


def _csv_rows(file: BinaryIO) -> Iterator[tuple[int, object]]:
    rows = csv.reader(_texts(file), strict=True)
    names: list[str] | None = None
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error:
            cells = ["\udcff"]  # as what is not UTF-8
        if names is None:
            names = _header(cells)
        elif any(cell.strip() for cell in cells):
            yield rows.line_num, _csv_row(names, cells)


def _texts(file: BinaryIO) -> Iterator[str]:
    first = True
    for line in _lines(file):
        yield line.decode("utf-8-sig" if first else "utf-8", "surrogateescape") + "\n"
        first = False


def _header(cells: list[str]) -> list[str]:
    names = [cell.strip() for cell in cells]
    unknown = [name for name in names if name not in FIELDS]
    if unknown or len(set(names)) < len(names):
        raise InvalidInputError(
            f"begins with a header that names {', '.join(FIELDS)}, each once; {len(unknown)} of its names are others",
            field="header",
        )
    return names


def _csv_row(names: list[str], cells: list[str]) -> object:
    if not all(map(is_encodable, cells)):
        return InvalidInputError("is not CSV in UTF-8: save it so", field="line")
    if len(cells) != len(names):
        return InvalidInputError(f"has {len(cells)} cells, the header {len(names)}", field="line")
    values: dict[str, Any] = {name: cell for name, cell in zip(names, cells, strict=True) if cell != ""}
    flag = values.get("is_sub_client", "").strip().lower()
    if flag:
        if flag not in TRUE + FALSE:
            return InvalidInputError("is_sub_client is neither true nor false", field="is_sub_client")
        values["is_sub_client"] = flag in TRUE
    return values


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
