"""Serve the mock as a command, until it is stopped."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Collection
from pathlib import Path

from ._listener import Server
from ._server import LOOPBACK, listen, url_of
from ._settings import WorldSettings
from ._state import StateError
from ._state_file import load, save
from ._worlds import Worlds

# As the `kyb` command's code for a wrong configuration.
CANNOT_SERVE = 3


def serve(
    port: int,
    host: str = LOOPBACK,
    auto_approve_s: float | None = 5.0,
    seed: int | None = None,
    *,
    state: str | Path | None = None,
    keys: Collection[str] | None = None,
    open_control: bool = False,
    deliver_anywhere: bool = False,
) -> int:
    """Serve worlds by API key until SIGINT or SIGTERM, and return the exit code. Prints its URL once it listens.

    Args:
        port: 0 is any free one.
        host: The address to listen on.
        auto_approve_s: Seconds from a customer's creation to the automatic decision; None leaves it to you.
        seed: Gives the same identifiers every time.
        state: A file to go on from, if it exists, and to write all worlds to in the end.
        keys: The API keys that exist; None takes any.
        open_control: Whether the control API answers other machines, too.
        deliver_anywhere: Whether webhooks are sent beyond this machine.

    Returns:
        0, or 3 with one line on standard error if the address cannot be had or the file is no state.
    """
    worlds = Worlds(
        WorldSettings(auto_approve_s=auto_approve_s), keys=keys, seed=seed, deliver_anywhere=deliver_anywhere
    )
    file = None if state is None else Path(state)
    try:
        if file is not None:
            load(file, worlds)
        listener = listen(host, port)
    except StateError as error:
        return _complain(f"the mock cannot use the state: {error}")
    except (OSError, OverflowError) as error:
        number = getattr(error, "errno", None) or 0
        reason = os.strerror(number) if number > 0 else error
        return _complain(f"the mock cannot listen on {host} port {port}: {reason}; --port 0 takes any free port")
    url = url_of(listener)
    _spare_the_collector()
    Server(worlds, lambda: _announce(url), open_control=open_control).run(listener)
    try:
        if file is not None:
            save(file, worlds)
    except OSError as error:
        return _complain(f"the mock cannot write {file}: {error.strerror}; its worlds are lost")
    return 0


def _spare_the_collector() -> None:
    """Let the garbage collector look at what is new, and seldom: a world grows and makes hardly any garbage in cycles.

    Only in a process of the mock's own; at 100,000 customers it would otherwise take a tenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _announce(url: str) -> None:
    sys.stdout.write(f"Mock of the Dakota sandbox listening on {url}\n")
    sys.stdout.flush()


def _complain(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return CANNOT_SERVE
