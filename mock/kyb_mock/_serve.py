"""Serve the mock as a command, until it is stopped."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from ._listener import Server
from ._server import HOST_WORDS, LOOPBACK, check_address, listen, url_of
from ._settings import WorldSettings
from ._state import StateError
from ._state_file import load, real_file, reserved, save
from ._worlds import Worlds

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)
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
        0, or 3 with one line on standard error if an option is out of range, the address cannot be had, or the file
        is no state or another mock's.

    Raises:
        ValueError: The host is blank, or the port none.
    """
    check_address(host, port)
    try:
        settings = WorldSettings(auto_approve_s=auto_approve_s)
    except ValueError as error:
        return _complain(f"the mock cannot begin: {error}")
    worlds = Worlds(settings, keys=keys, seed=seed, deliver_anywhere=deliver_anywhere)
    try:
        file = None if state is None else real_file(Path(state))
        with nullcontext() if file is None else reserved(file):
            if file is not None:
                load(file, worlds)
            return _run(worlds, host, port, file, open_control=open_control)
    except StateError as error:
        return _complain(f"the mock cannot use the state: {error}")


def _run(worlds: Worlds, host: str, port: int, file: Path | None, *, open_control: bool) -> int:
    """Serve until told to end, write the worlds to the file, and return the exit code."""
    try:
        listener = listen(host, port)
    except OSError as error:
        return _complain(f"the mock cannot listen on {host} port {port}: {_reason(error)}")
    url = url_of(listener)
    _spare_the_collector()
    server = Server(worlds, lambda: _announce(url), open_control=open_control)
    with _told(server.stop):
        server.run(listener)
        return 0 if file is None else _save(file, worlds)


def _save(file: Path, worlds: Worlds) -> int:
    try:
        save(file, worlds)
    except (OSError, TypeError, StateError) as error:
        reason = getattr(error, "strerror", None) or error
        return _complain(f"the mock cannot write {file}: {reason}; its worlds are lost")
    return 0


@contextmanager
def _told(stop: Callable[[], None]) -> Iterator[None]:
    """Let SIGINT and SIGTERM only stop the server: none of them ends the process before the worlds are written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, lambda *_: stop()) for number in STOP_SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _spare_the_collector() -> None:
    """Let the garbage collector look at what is new, and seldom: a world grows and makes hardly any garbage in cycles.

    Only in a process of the mock's own; at 100,000 customers it would otherwise take a tenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _reason(error: OSError) -> str:
    """Return why an address cannot be had, and what to do: the host is to blame, or the port."""
    number = error.errno or 0
    if number <= 0:  # of the resolver, not of the system
        return f"no such host is known; --host {LOOPBACK} is this machine only"
    hosts = number == errno.EADDRNOTAVAIL
    advice = f"--host takes {HOST_WORDS}" if hosts else "--port 0 takes any free port"
    return f"{os.strerror(number)}; {advice}"


def _announce(url: str) -> None:
    sys.stdout.write(f"Mock of the Dakota sandbox listening on {url}\n")
    sys.stdout.flush()


def _complain(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return CANNOT_SERVE
