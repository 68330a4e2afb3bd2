"""All worlds of a server in one file, read when it starts and written when it ends."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import orjson

from ._state import StateError, freeze, thaw
from ._worlds import Worlds, WorldsFullError

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
        raise StateError("this is no export of worlds")
    if document.get("version") != VERSION:
        raise StateError(f"these worlds are of version {document.get('version')}, and this mock reads {VERSION}")
    if not isinstance(document.get("worlds"), dict):
        raise StateError("this is no export of worlds: it has no worlds")
    read = {key: thaw(world, worlds.nobody) for key, world in document["worlds"].items()}
    try:
        worlds.signer.restore(str(document.get("signer")))
        for key, world in read.items():
            worlds.replace(key, world)
    except WorldsFullError as full:
        raise StateError(str(full)) from None
    except ValueError:
        raise StateError("the signer's key is damaged") from None


def load(path: Path, worlds: Worlds) -> None:
    """Read the worlds of a file, if there is one; a file that is empty is none.

    Raises:
        StateError: The file is no export of worlds, or cannot be read, or its folder cannot be written to.
    """
    if not os.access(path.parent, os.W_OK):
        raise StateError(f"cannot write to the folder of {path}")
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise StateError(f"cannot read {path}: {error.strerror}") from None
    if not text:
        return
    try:
        read_worlds(orjson.loads(text), worlds)
    except orjson.JSONDecodeError as error:
        raise StateError(f"{path} is no JSON: {error}") from None
    except StateError as error:
        raise StateError(f"{path}: {error}") from None


def save(path: Path, worlds: Worlds) -> None:
    """Write all worlds to a file that only its owner may read; the old one stays until the new one is whole.

    Raises:
        OSError: The file cannot be written.
    """
    new = path.with_name(f"{path.name}.new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(orjson.dumps(written_worlds(worlds)))
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
