"""Who is alive: every process that opens a journal holds an OS lock on a small file beside it.

The lock goes with the process, however it ends, so a dead owner's claims are free at once. Where locks cannot
tell (another machine, no flock), the lease alone decides.
"""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import uuid
from pathlib import Path

from .errors import JournalFullError, JournalReadOnlyError

try:
    import fcntl
except ImportError:  # a platform without flock: leases alone
    fcntl = None  # type: ignore[assignment]


class Owner:
    """This process as an owner of claims. `name` is host/pid/nonce."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fd: int | None = None
        self.host = platform.node().replace("/", "_") or "host"
        self.name = ""
        try:
            self._take()
        except OSError as error:
            raise _translate(error, folder) from None

    def _take(self) -> None:
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._sweep()
        while True:
            mark = f"{os.getpid()}/{uuid.uuid4().hex[:12]}"
            path = self._path(mark)
            fd = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
            if _lock(fd) and _same_file(fd, path):
                self._fd, self.name = fd, f"{self.host}/{mark}"
                return
            os.close(fd)  # a sweep got between our open and our lock: take another name

    def is_alive(self, name: str) -> bool:
        """Return False only if the named owner is surely dead."""
        host, _, mark = name.partition("/")
        if fcntl is None or host != self.host or name == self.name:
            return True
        try:
            fd = os.open(self._path(mark), os.O_RDWR)
        except FileNotFoundError:
            return False
        except OSError:
            return True
        try:
            fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return True
        else:
            return False
        finally:
            os.close(fd)

    def close(self) -> None:
        """Give the lock up and remove the file."""
        if self._fd is not None:
            with contextlib.suppress(OSError):
                os.unlink(self._path(self.name.partition("/")[2]))
            os.close(self._fd)
            self._fd = None

    def forsake(self) -> None:
        """Close our copy in a forked child: the lock stays with the parent, who holds the other copy."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def _path(self, mark: str) -> Path:
        return self._folder / (mark.replace("/", "-") + ".lock")

    def _sweep(self) -> None:
        """Remove the files of dead owners."""
        for path in self._folder.glob("*.lock"):
            with contextlib.suppress(OSError):
                fd = os.open(path, os.O_RDWR)
                try:
                    if _lock(fd):
                        os.unlink(path)
                finally:
                    os.close(fd)


def _lock(fd: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _same_file(fd: int, path: Path) -> bool:
    try:
        there = os.stat(path)
    except OSError:
        return False
    here = os.fstat(fd)
    return (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)


def _translate(error: OSError, folder: Path) -> JournalReadOnlyError | JournalFullError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return JournalFullError(
            f"journal folder {folder}: the disk is full ({error.strerror}). Free space, then resume"
        )
    return JournalReadOnlyError(
        f"journal folder {folder}: cannot be used ({error.strerror}). It must be a folder that can be written"
    )
