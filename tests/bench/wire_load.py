"""What a server costs: its own CPU time for requests from kept-alive sockets of this process, its start, its memory.

The client does nothing but write bytes that are ready and read until an answer is whole, so that it never holds the
server up. As the servers' numbers are all of one process, sixteen connections are kept busy at a time; a server that is
asked one question after the other pays for a wake-up with each.
"""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

HOST = "127.0.0.1"
CONNECTIONS = 64
START_S = 30.0

Requests = Callable[[int], Sequence[bytes]]
"""Makes so many requests."""


class Served:
    """A server in a process of its own, and what it has used up."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, started_s: float) -> None:
        self.pid = process.pid
        self.port = port
        self.started_s = started_s

    def cpu_s(self) -> float:
        """Return the CPU seconds of all its threads so far, to the nanosecond (Linux: the clock of another process)."""
        return time.clock_gettime(~self.pid << 3 | 2)

    def memory_mib(self) -> float:
        """Return its resident memory."""
        lines = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024

    def ask(self, request: bytes) -> bytes:
        """Return the body of one answer, which must be a success."""
        with closing(socket.create_connection((HOST, self.port))) as connection:
            connection.sendall(request)
            return _answer(connection)

    def cpu_per_request_s(self, requests: Sequence[bytes]) -> float:
        """Send the requests, wait for every answer, and return the CPU seconds of one."""
        with ExitStack() as stack:
            connect = (socket.create_connection((HOST, self.port)) for _ in range(CONNECTIONS))
            connections = [stack.enter_context(closing(connection)) for connection in connect]
            for connection in connections:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            began = self.cpu_s()
            for first in range(0, len(requests), CONNECTIONS):
                wave = list(zip(connections, requests[first : first + CONNECTIONS], strict=False))
                for connection, request in wave:
                    connection.sendall(request)
                # The last one first: the server is not to pay for waking this process with every answer.
                for connection, _ in reversed(wave):
                    _answer(connection)
            return (self.cpu_s() - began) / len(requests)


def _answer(connection: socket.socket) -> bytes:
    """Read one answer and return its body."""
    read = b""
    while True:
        read += connection.recv(1 << 16)
        head, end, body = read.partition(b"\r\n\r\n")
        if end and len(body) >= _length(head):
            break
        if not read:
            raise ConnectionError("the server closed the connection")
    if not head.startswith(b"HTTP/1.1 2"):
        raise ValueError(f"no success: {read.decode()}")
    return body


def _length(head: bytes) -> int:
    return int(head.lower().partition(b"\r\ncontent-length:")[2].partition(b"\r\n")[0])


@contextmanager
def serving(command: Sequence[str], first: bytes) -> Iterator[Served]:
    """Run a server whose last argument is to be a free port; yield it when it has answered its first request."""
    with closing(socket.create_server((HOST, 0))) as probe:
        port = probe.getsockname()[1]
    began = time.perf_counter()
    with subprocess.Popen([*command, str(port)], stdout=subprocess.DEVNULL) as process:
        try:
            while not _answers(port, first):
                if process.poll() is not None or time.perf_counter() - began > START_S:
                    raise RuntimeError(f"{command[0]} did not start (exit {process.poll()})")
            yield Served(process, port, time.perf_counter() - began)
        finally:
            process.terminate()


def _answers(port: int, request: bytes) -> bool:
    try:
        with closing(socket.create_connection((HOST, port), timeout=1)) as connection:
            connection.sendall(request)
            return connection.recv(1) != b""
    except OSError:
        # Asked again soon, and not so often that the server has to wait for a processor.
        time.sleep(0.002)
        return False
