"""The server: takes connections on a socket of ours, says when it is ready, and ends when it is told."""

from __future__ import annotations

import socket
from collections.abc import Callable

from ._answering import App
from ._connection import Connection
from ._loop import READ, Loop
from ._worlds import Worlds

GRACE_S = 2.0
# How long no connection is taken when the machine has no room for one.
FULL_S = 1.0


class Server:
    """A server that tells when it is ready and can be stopped from any thread, also while it starts."""

    def __init__(self, worlds: Worlds, on_ready: Callable[[], None], *, open_control: bool = False) -> None:
        self._loop = Loop()
        self._app = App(worlds, self._loop, open_control=open_control)
        self._on_ready = on_ready
        self._connections: set[Connection] = set()
        self._listener: socket.socket | None = None

    def run(self, listener: socket.socket) -> None:
        """Serve until told to stop."""
        listener.setblocking(False)
        self._listener = listener
        with listener:
            self._listen()
            self._loop.call(self._on_ready)
            try:
                self._loop.run()
            finally:
                for connection in tuple(self._connections):
                    connection.abort()
                self._loop.close()

    def stop(self) -> None:
        """Let the server end; from any thread."""
        self._loop.call(self._end)

    def _listen(self) -> None:
        if self._listener is not None:
            self._loop.watch(self._listener, READ, self._accept)

    def _accept(self, events: int) -> None:  # noqa: ARG002
        assert self._listener is not None
        try:
            sock, _ = self._listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        except OSError:
            self._loop.watch(self._listener, 0, self._accept)
            self._loop.call_later(FULL_S, self._listen)
            raise
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connections.add(Connection(self._app, self._loop, sock, self._forget))

    def _end(self) -> None:
        """Take no more connections; what is worked on gets its answer, if it does not take too long."""
        if self._listener is None:
            return
        self._loop.watch(self._listener, 0, self._accept)
        self._listener = None
        for connection in tuple(self._connections):
            connection.end()
        if self._connections:
            self._loop.call_later(GRACE_S, self._loop.stop)
        else:
            self._loop.stop()

    def _forget(self, connection: Connection) -> None:
        self._connections.discard(connection)
        if self._listener is None and not self._connections:
            self._loop.stop()
