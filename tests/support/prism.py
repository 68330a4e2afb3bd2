"""Prism, from the locked install, on a free port."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
PRISM = "mock/node_modules/@stoplight/prism-cli/dist/index.js"


@contextmanager
def prism(spec: str) -> Iterator[str]:
    """Serve a specification's examples, and give the URL once it answers."""
    with _started("mock", spec) as url:
        yield url


@contextmanager
def prism_proxy(spec: str, upstream: str) -> Iterator[str]:
    """Stand before a server, and name what breaks the specification in the header `sl-violations`; give the URL."""
    with _started("proxy", spec, upstream) as url:
        yield url


@contextmanager
def _started(command: str, *arguments: str) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [str(ROOT / "tools/node.sh"), "node", PRISM, command, "-v", "silent", "-p", str(port), *arguments],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_until_it_answers(url, process)
        yield url
    finally:
        process.terminate()
        process.wait(10)


def _wait_until_it_answers(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx.get(url, timeout=5)
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"Prism did not start (exit {process.poll()}): run  make setup")
