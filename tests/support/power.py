"""Power loss: a SQLite VFS that knows what has reached the disk, and a connection that the journal can use over it.

The model is the worst that a disk may do: a write that was not synced may be lost, alone or with others; a file that
was made or unlinked is so only once its folder was synced, which SQLite does with the first sync of a new log.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import apsw

NUMBERS = itertools.count()
Write = tuple[int, bytes] | int
"""Where and what was written, or to what size the file was cut."""


class Disk:
    """What would be found on the disk if the power went now."""

    def __init__(self) -> None:
        self.vfs = _Vfs(self)
        self._synced: dict[str, bytearray] = {}
        self._pending: dict[str, list[Write]] = {}
        self._named: set[str] = set()
        self._unlinked: set[str] = set()

    def connect(self, path: str) -> Connection:
        """Open a journal on this disk."""
        return Connection(apsw.Connection(path, vfs=self.vfs.name))

    def lose_power(self, into: Path, dice: Random) -> None:
        """Write into a new folder what the next start finds: all that was synced, and any part of the rest."""
        into.mkdir()
        share = dice.choice((0.0, 0.5, 1.0))
        for path in self._named:
            image = bytearray(self._synced[path])
            for write in self._pending[path]:
                if dice.random() < share:
                    _apply(image, write)
            (into / Path(path).name).write_bytes(image)

    def opened(self, path: str, existed: bool) -> None:
        if path not in self._synced:
            self._synced[path] = bytearray(Path(path).read_bytes() if existed else b"")
            self._pending[path] = []
        if existed:
            self._named.add(path)

    def written(self, path: str, write: Write) -> None:
        self._pending[path].append(write)

    def synced(self, path: str) -> None:
        for write in self._pending[path]:
            _apply(self._synced[path], write)
        self._pending[path].clear()
        if path not in self._named:
            self._named.add(path)
            self._folder_synced()

    def unlinked(self, path: str, folder_is_synced: bool) -> None:
        self._unlinked.add(path)
        if folder_is_synced:
            self._folder_synced()

    def _folder_synced(self) -> None:
        for path in self._unlinked - {path for path in self._unlinked if Path(path).exists()}:
            self._named.discard(path)
            self._synced.pop(path, None)
        self._unlinked.clear()


def _apply(image: bytearray, write: Write) -> None:
    if isinstance(write, int):
        del image[write:]
        return
    offset, data = write
    image.extend(bytes(max(0, offset - len(image))))
    image[offset : offset + len(data)] = data


class _Vfs(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self.name, self._disk = f"power{next(NUMBERS)}", disk
        super().__init__(self.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        return _File(self._disk, name, flags)

    def xDelete(self, name: str, syncdir: bool) -> None:
        super().xDelete(name, syncdir)
        self._disk.unlinked(name, syncdir)


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        self._disk, self._path = disk, name.filename() if isinstance(name, apsw.URIFilename) else name
        existed = Path(self._path).exists()
        super().__init__("", name, flags)
        disk.opened(self._path, existed)

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._disk.written(self._path, (offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._disk.written(self._path, newsize)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._disk.synced(self._path)


class Cursor:
    """The result of a statement, as the journal reads it."""

    def __init__(self, cursor: apsw.Cursor, rowcount: int) -> None:
        self.rowcount = rowcount
        self.fetchone, self.fetchall = cursor.fetchone, cursor.fetchall


class Connection:
    """apsw's connection, as the journal uses one."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> Cursor:
        with _translated():
            return Cursor(self._db.execute(sql, parameters), self._db.changes())

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> Cursor:
        with _translated():
            return Cursor(self._db.executemany(sql, parameters), self._db.changes())

    def close(self) -> None:
        self._db.close()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        ours = sqlite3.OperationalError(str(error))
        ours.sqlite_errorname = f"SQLITE_{type(error).__name__.removesuffix('Error').upper()}"
        raise ours from error
