"""All worlds of a server in one file, read when it starts and written when it ends."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from ._state import StateError, freeze, thaw
from ._worlds import Worlds, WorldsFullError

try:
    import fcntl
except ImportError:  # a platform without flock: nobody is kept from a file
    fcntl = None  # type: ignore[assignment]

FORMAT = "kyb_mock worlds"
VERSION = 1


def written_worlds(worlds: Worlds) -> dict[str, Any]:
    """Return all worlds under their API keys, and the key pair that signs their webhooks."""
    found = {}
    for key, world in worlds.items():
        with world.lock:
            found[key] = freeze(world)
    return {"format": FORMAT, "version": VERSION, "signer": worlds.signer.exported(), "worlds": found}


def read_worlds(document: Any, worlds: Worlds) -> None:
    """Put the worlds of a document beside those there are, or in their place; either all of them or none.

    Raises:
        StateError: It is none of `written_worlds`, or there are too many.
    """
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise StateError("this is no export of worlds: give what --state wrote, or GET /__mock__/state without a key")
    if document.get("version") != VERSION:
        raise StateError(
            f"these worlds are not of version {VERSION}, which this mock reads: use the mock that wrote it"
        )
    if not isinstance(document.get("worlds"), dict):
        raise StateError("this is no export of worlds, for it has none: export them again, or begin without it")
    read = {key: thaw(world, worlds.nobody) for key, world in document["worlds"].items()}
    try:
        worlds.signer.restore(str(document.get("signer")))
        for key, world in read.items():
            worlds.replace(key, world)
    except WorldsFullError as full:
        raise StateError(str(full)) from None
    except ValueError:
        raise StateError("the signer's key must be 64 hexadecimal digits: export the worlds again") from None


def real_file(path: Path) -> Path:
    """Return the file that a path leads to, which need not be there yet.

    Raises:
        StateError: It leads to what is no file, or its folder is missing or cannot be written to.
    """
    real = Path(os.path.realpath(path))
    folder = real.parent
    if not folder.is_dir():
        raise StateError(f"there is no folder {folder}: make it first")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StateError(f"cannot write to the folder {folder}: allow it, or name a file in another one")
    try:
        mode = real.lstat().st_mode
    except FileNotFoundError:
        return real
    except OSError as error:
        raise StateError(f"cannot read {path}: {error.strerror}; name another file") from None
    if not stat.S_ISREG(mode):
        raise StateError(f"{path} is no regular file: name one, or one that is not there yet")
    return real


@contextmanager
def reserved(file: Path) -> Iterator[None]:
    """Keep other mocks from a file, by a lock next to it.

    Raises:
        StateError: Another mock uses it.
    """
    lock = file.with_name(f"{file.name}.lock")
    try:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 0o600)
    except OSError as error:
        raise StateError(f"cannot make {lock}: {error.strerror}; remove what is there") from None
    try:
        if not _locked(descriptor, lock):
            raise StateError(f"another mock uses {file}: end it first, or name another file")
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def _locked(descriptor: int, lock: Path) -> bool:
    """Take a lock; return whether it is ours. One that was removed meanwhile keeps nobody away."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(os.fstat(descriptor), lock.stat())
    except (BlockingIOError, FileNotFoundError):
        return False
    except OSError:  # A file system without locks.
        return True


def load(file: Path, worlds: Worlds) -> None:
    """Read the worlds of a file, if there is one; a file that is empty is none.

    Raises:
        StateError: The file is no export of worlds, or cannot be read.
    """
    try:
        text = file.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise StateError(f"cannot read {file}: {error.strerror}; allow it, or name another file") from None
    if not text:
        return
    try:
        read_worlds(orjson.loads(text), worlds)
    except orjson.JSONDecodeError as error:
        raise StateError(f"{file} is no JSON: {error}; name another file, or move it away to begin anew") from None
    except StateError as error:
        raise StateError(f"{file}: {error}") from None


def save(file: Path, worlds: Worlds) -> None:
    """Write all worlds to a file that only its owner may read; the old one stays until the new one is whole.

    Raises:
        OSError: The file cannot be written.
        TypeError: A world holds what cannot be exported.
    """
    content = orjson.dumps(written_worlds(worlds))
    new = file.with_name(f"{file.name}.new")
    new.unlink(missing_ok=True)
    try:
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
        new.replace(real_file(file))
    except BaseException:
        new.unlink(missing_ok=True)
        raise
