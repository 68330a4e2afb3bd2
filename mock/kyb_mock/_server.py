"""Serve a world on a port: beside a test in a thread, or as a command until it is stopped."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Collection
from functools import partial
from types import TracebackType

from ._listener import Server
from ._settings import WorldSettings
from ._world import BeforeAnswer, BeforeWork, World
from ._worlds import OneWorld, Worlds

LOOPBACK = "127.0.0.1"
PORTS = range(65536)
PORT_WORDS = f"a whole number from 0, for any free one, to {PORTS[-1]}"
HOST_WORDS = f"an address of this machine, such as {LOOPBACK}"
START_S = 10


class MockServer:
    """A mock on a port, in a thread of its own: ready when entered, gone when left, and to be entered again.

    Listens on this machine only, unless `host` says otherwise; then the control API still answers on this machine only,
    unless `open_control`. Give a `world` that serves whatever key comes, or
    `worlds` by API key, or what one world is made of.

    Attributes:
        worlds: What the server serves.
        world: The world, open to be read and prepared by the test; with `worlds` the one of those who have no key.
        url: Where it listens, once entered.
    """

    def __init__(
        self,
        world: World | Worlds | None = None,
        *,
        auto_approve_s: float | None = 5.0,
        keys: Collection[str] | None = None,
        seed: int | None = None,
        host: str = LOOPBACK,
        port: int = 0,
        clock: Callable[[], float] | None = None,
        open_control: bool = False,
    ) -> None:
        check_address(host, port)
        if world is None:
            world = World(WorldSettings(auto_approve_s=auto_approve_s, keys=keys), seed=seed)
        self.worlds = OneWorld(world, clock) if isinstance(world, World) else world
        self.url = ""
        self._address = host, port
        self._open_control = open_control
        self._stop: Callable[[], None] = lambda: None

    @property
    def world(self) -> World:
        """The world that serves whatever key comes."""
        return self.worlds.nobody

    @property
    def before_work(self) -> BeforeWork | None:
        """The world's hook of that name."""
        return self.world.before_work

    @before_work.setter
    def before_work(self, hook: BeforeWork | None) -> None:
        self.world.before_work = hook

    @property
    def before_answer(self) -> BeforeAnswer | None:
        """The world's hook of that name."""
        return self.world.before_answer

    @before_answer.setter
    def before_answer(self, hook: BeforeAnswer | None) -> None:
        self.world.before_answer = hook

    def __enter__(self) -> MockServer:
        """Listen.

        Raises:
            OSError: The address is in use, or not this machine's.
        """
        listener = listen(*self._address)
        self.url = url_of(listener)
        ready = threading.Event()
        server = Server(self.worlds, ready.set, open_control=self._open_control)
        thread = threading.Thread(target=server.run, args=(listener,), name="kyb-mock", daemon=True)
        self._stop = partial(_end, server, thread)
        thread.start()
        if not ready.wait(START_S):
            raise RuntimeError("the mock did not start; its thread says why")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop listening, and wait until the thread has ended."""
        self._stop()


def _end(server: Server, thread: threading.Thread) -> None:
    server.stop()
    thread.join()


def check_address(host: str, port: int) -> None:
    """Refuse what is no address, before the system says so in its own words, or takes it for all of its addresses.

    Raises:
        ValueError: The host is blank, or the port none.
    """
    if not host.strip():
        raise ValueError(f"host must be {HOST_WORDS}, not {host!r}")
    if port not in PORTS:
        raise ValueError(f"port must be {PORT_WORDS}, not {port!r}")


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens, so that a connection made from now on is served."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2048)


def url_of(listener: socket.socket) -> str:
    """Return the address of a listening socket as a URL."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
