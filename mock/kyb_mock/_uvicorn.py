"""The server under the shell: uvicorn on a socket of ours, told when to stop instead of asking every 0.1 s."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from ._asgi import App
from ._wire_faults import TRANSPORT

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)
GRACE_S = 2


class Protocol(HttpToolsProtocol):
    """uvicorn's protocol, with the transport in every scope."""

    def on_message_begin(self) -> None:
        """Begin a request."""
        super().on_message_begin()
        self.scope["extensions"] = {TRANSPORT: self.transport}  # type: ignore[dict-item]


class Server(uvicorn.Server):
    """A server that tells when it is ready and can be stopped from any thread."""

    def __init__(self, app: App, on_ready: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=Protocol,
                ws="none",
                lifespan="off",
                log_level="warning",
                access_log=False,
                date_header=False,
                server_header=False,
                timeout_graceful_shutdown=GRACE_S,
            )
        )
        self._on_ready = on_ready
        self._stop = asyncio.Event()
        self._own_loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: Any = None) -> None:
        """Start to listen, then say so."""
        self._own_loop = asyncio.get_running_loop()
        await super().startup(sockets)
        self._on_ready()

    async def main_loop(self) -> None:
        """Serve until told to stop."""
        await self._stop.wait()

    def stop(self) -> None:
        """Let the server end, also while it starts; from any thread."""
        self.should_exit = True
        if self._own_loop is not None:
            self._own_loop.call_soon_threadsafe(self._stop.set)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End on SIGINT and SIGTERM as on `stop`, where signals arrive: in the main thread."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, lambda *_: self.stop()) for number in STOP_SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
