"""The event loop under the shell: listens on a socket of ours, says when it is ready, and ends when it is told."""

from __future__ import annotations

import asyncio
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from ._answering import App
from ._connection import Connection

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)
GRACE_S = 2


def _new_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ImportError:  # Not on Windows.
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


class Server:
    """A server that tells when it is ready and can be stopped from any thread, also while it starts."""

    def __init__(self, app: App, on_ready: Callable[[], None]) -> None:
        self._app = app
        self._on_ready = on_ready
        self._loop = _new_loop()
        self._stop = asyncio.Event()
        self._connections: set[Connection] = set()
        self._idle = asyncio.Event()

    def run(self, listener: socket.socket) -> None:
        """Serve until told to stop; on SIGINT and SIGTERM, too, in the main thread."""
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner, self._signals():
            runner.run(self._serve(listener))

    def stop(self) -> None:
        """Let the server end; from any thread."""
        try:
            self._loop.call_soon_threadsafe(self._stop.set)
        except RuntimeError:  # It has ended.
            pass

    async def _serve(self, listener: socket.socket) -> None:
        connect = partial(Connection, self._app, self._loop, self._connections.add, self._forget)
        server = await self._loop.create_server(connect, sock=listener)
        self._on_ready()
        await self._stop.wait()
        server.close()
        for connection in tuple(self._connections):
            connection.end()
        if self._connections:
            self._idle.clear()
            await self._finished()
        for connection in tuple(self._connections):
            connection.transport.abort()

    async def _finished(self) -> None:
        """Wait until the last connection is closed, but not for ever."""
        try:
            await asyncio.wait_for(self._idle.wait(), GRACE_S)
        except TimeoutError:
            pass

    def _forget(self, connection: Connection) -> None:
        self._connections.discard(connection)
        if not self._connections:
            self._idle.set()

    @contextmanager
    def _signals(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, lambda *_: self.stop()) for number in STOP_SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
