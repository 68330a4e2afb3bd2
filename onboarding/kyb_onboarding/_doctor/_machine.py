"""SQLite itself, and the journal's file: rights, file system, integrity."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from .. import _checkpoints
from .._store import Store
from ..errors import JournalError
from ._notes import Note

MOUNTS = "/proc/self/mountinfo"
# File systems of another machine: their locks and syncs are not to be relied on.
NETWORKED = re.compile(
    r"(nfs\d?|cifs|smb\w*|afs|ncpfs|9p|ceph|glusterfs|lustre|beegfs|gpfs|davfs|vboxsf|drvfs|prl_fs|vmhgfs"
    r"|fuse\.(sshfs|glusterfs|s3fs|rclone|ceph|davfs\w*|gcsfuse|vmhgfs-fuse|juicefs)|fuse\.?nfs\w*)"
)
CHECKED_ROWS = 5


def look_at_sqlite() -> Iterator[Note]:
    """Tell SQLite's version, and whether its WAL-reset bug can do harm."""
    version = sqlite3.sqlite_version
    if sqlite3.sqlite_version_info >= _checkpoints.FIXED_IN:
        yield Note("ok", "sqlite", version)
    elif not _checkpoints.HAS_LOCKS:
        yield Note(
            "finding",
            "sqlite",
            f"{version} has the WAL-reset bug, and this platform has no file locks to keep it from doing harm",
            "use a Python whose SQLite is 3.51.3 or newer",
        )
    else:
        yield Note(
            "warning",
            "sqlite",
            f"{version} may have the WAL-reset bug (3.7.0 to 3.51.2); it is kept from doing harm: one process at "
            "a time checkpoints",
            "let no other program write to the journal; a Python whose SQLite is 3.51.3 or newer is rid of it",
        )


def look_at_file(path: str, mounts: str = MOUNTS) -> Iterator[Note]:
    """Tell who may read the journal's files, and whether they are on this machine. Opens nothing."""
    for name in (path, path + "-wal", path + "-shm", path + ".owners"):
        try:
            mode = os.stat(name).st_mode & 0o777
        except OSError:
            continue
        if mode & 0o077:
            right = "700" if name.endswith(".owners") else "600"
            yield Note("finding", "file", f"{name} is open to others (mode {mode:03o})", f"chmod {right} {name}")
    kind = file_system(path, mounts)
    if kind is None:
        yield Note("ok", "file system", "cannot be told on this platform; a local disk is needed")
    elif NETWORKED.fullmatch(kind):
        yield Note(
            "finding",
            "file system",
            f"{path} is on a network file system ({kind}): its locks and syncs cannot be relied on",
            "move the journal to a local disk while no process uses it, and set KYB_JOURNAL",
        )
    else:
        yield Note("ok", "file system", kind)


def file_system(path: str, mounts: str) -> str | None:
    """Return the kind of file system under a path, None where the system does not tell."""
    try:
        lines = Path(mounts).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    real, best, kind = os.path.realpath(path), "", None
    for line in lines:
        mount, _, rest = line.partition(" - ")
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), mount.split()[4])
        inside = real == point or real.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):  # of two on one point, the later one is seen
            best, kind = point, rest.split()[0]
    return kind


def look_at_integrity(store: Store) -> Iterator[Note]:
    """Check the file's structure, row by row."""
    try:
        found = store.read(lambda db: db.execute(f"PRAGMA quick_check({CHECKED_ROWS})").fetchall())
    except JournalError as error:
        yield Note("finding", "integrity", str(error))
        return
    if found == [("ok",)]:
        yield Note("ok", "integrity", "quick_check finds nothing")
        return
    lines = sum(len(str(row[0]).splitlines()) for row in found)
    yield Note(
        "finding",
        "integrity",
        f"quick_check finds the file damaged ({lines} places or more)",
        "stop its processes, restore the journal from a copy, and set KYB_LOOKUP_FIRST=1",
    )
