"""One checkpointer at a time, among all the processes of a file.

SQLite 3.7.0 to 3.51.2 can damage a file where two connections checkpoint and write at the same instant: one checkpoint
ends, a writer starts the log anew, and a second checkpoint, begun before, marks what was just written as copied. So a
connection may checkpoint only within its own commit, and only while its process holds a lock beside the file: then the
log always holds the new commit, which nobody else can copy, and no writer starts it anew before the checkpoint ends.

The lock is taken for one commit and given back, so that nobody keeps it idle and a log that grows is always some
writer's to copy. It is the operating system's: it goes with its process, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # a platform without flock: SQLite's own rules
    fcntl = None  # type: ignore[assignment]

HAS_LOCKS = fcntl is not None
FIXED_IN = (3, 51, 3)
# SQLite's own default: the pages of a log that is worth being copied.
PAGES = 1000
PAUSE_S = 0.01


class Checkpointer:
    """The lock that makes its holder the only process to checkpoint. For one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fd: int | None = None

    @contextlib.contextmanager
    def held(self, wait_s: float = 0.0) -> Iterator[bool]:
        """Hold the lock, if it can be had within so many seconds; tell whether this process may checkpoint now."""
        taken, end = self._take(), time.monotonic() + wait_s
        while not taken and time.monotonic() < end:
            time.sleep(PAUSE_S)
            taken = self._take()
        try:
            yield taken
        finally:
            if taken:
                self._give_back()

    def _take(self) -> bool:
        if fcntl is None:
            return True
        try:
            if self._fd is None:
                self._folder.mkdir(mode=0o700, exist_ok=True)
                self._fd = os.open(self._folder / "checkpointer", os.O_CREAT | os.O_RDWR, 0o600)
        except OSError:  # a full or read-only disk: another commit, when there is one, tries again
            return False
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: SQLite's own rules, or the log would grow for ever
            return True
        return True

    def _give_back(self) -> None:
        if self._fd is not None and fcntl is not None:
            with contextlib.suppress(OSError):
                fcntl.flock(self._fd, fcntl.LOCK_UN)

    def close(self) -> None:
        """Close the lock's file. A forked child that kept it would share its parent's lock."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None
