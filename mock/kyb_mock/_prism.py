"""Prism beside the tests: the specification's examples on a port."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SPEC = Path(__file__).with_name("openapi") / "dakota.json"
VARIABLE = "KYB_PRISM"
PLACES = ("node_modules/.bin/prism", "mock/node_modules/.bin/prism")
START_S = 60.0


class PrismError(RuntimeError):
    """Raised when Prism is not there or does not start; the message says what to do."""


def find_prism(root: Path) -> list[str]:
    """Return the command that runs Prism: the one in KYB_PRISM, the path's, or the one of a node_modules below `root`.

    Raises:
        PrismError: There is none.
    """
    given = os.environ.get(VARIABLE)
    if given:
        return shlex.split(given)
    installed = next((str(root / place) for place in PLACES if (root / place).is_file()), None)
    found = shutil.which("prism") or installed
    if found is None:
        raise PrismError(f"no Prism here: npm install @stoplight/prism-cli@5.14.2, or name the command in {VARIABLE}")
    return [found]


@contextmanager
def serve_prism(command: list[str], spec: Path = SPEC) -> Iterator[str]:
    """Serve a specification's examples with Prism, and give the URL once it answers.

    Raises:
        PrismError: It does not start.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    arguments = [*command, "mock", "-v", "silent", "-h", "127.0.0.1", "-p", str(port), str(spec)]
    try:
        process = subprocess.Popen(arguments, start_new_session=True, stdout=subprocess.DEVNULL)
    except OSError as error:
        raise PrismError(f"cannot run {command[0]}: {error.strerror}") from None
    try:
        _wait_for_port(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        _end(process)


def _wait_for_port(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise PrismError(f"Prism did not start (exit {process.poll()})")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the whole group: Prism's launcher may have started it as a child."""
    try:
        os.killpg(process.pid, signal.SIGTERM)
    except ProcessLookupError:
        pass
    process.wait(10)
