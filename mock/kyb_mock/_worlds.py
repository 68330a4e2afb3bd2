"""The worlds of a server: one for each API key, made when the key is first used."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator
from copy import copy
from hashlib import blake2b

from ._bounded import Bounded
from ._settings import WorldSettings
from ._signer import Signer
from ._tokens import find_opened
from ._wire import Request
from ._world import World
from .uploads import PATH as LINKS

KEY_HEADER = b"x-api-key"
TOKEN_HEADER = b"x-application-token"
# Below this path the token says who asks, anywhere else the key does, if there is one.
TOKEN_PATHS = "/applications/"
HOUR_S = 3600.0


class WorldsFullError(Exception):
    """Raised when there are as many worlds as there may be, each of them in use."""


class Worlds:
    """Worlds by API key. Any key is a world, unless `keys` names those that are.

    Attributes:
        settings: What each new world's settings are a copy of.
        signer: The key pair of all their webhooks, as the vendor has one for its sandbox.
        limit: How many worlds there may be. Beyond it those go that nobody has asked for `ttl_s` seconds, or that hold
            nothing; if there is none, the next key gets 507.
    """

    def __init__(
        self,
        settings: WorldSettings | None = None,
        *,
        keys: Collection[str] | None = None,
        seed: int | None = None,
        source: Callable[[], float] = time.time,
        limit: int = 1_000,
        ttl_s: float = HOUR_S,
        deliver_anywhere: bool = False,
    ) -> None:
        self.settings = settings or WorldSettings()
        if keys is not None:
            self.settings.keys = frozenset(keys)
        self.seed = seed
        self.limit = limit
        self.ttl_s = ttl_s
        self._source = source
        self._anywhere = deliver_anywhere
        self._worlds: OrderedDict[str, World] = OrderedDict()
        # Where the tokens that were seen have led to, which need not last.
        self._keys_of_tokens: Bounded[str, str] = Bounded(100_000)
        self.signer = Signer(seed)
        # Where those end up who show no key, or an unknown one: the core refuses them.
        self.nobody = self._new("")

    def of(self, request: Request) -> World:
        """Return the world that a request is about.

        Raises:
            WorldsFullError: Its key is new, and there is no room for another world.
        """
        key = request.header(KEY_HEADER)
        if request.path.startswith(LINKS):
            return self._owner_of_link(request.path.removeprefix(LINKS))
        if not key or request.path.startswith(TOKEN_PATHS):
            token = request.header(TOKEN_HEADER)
            owner = self._owner(token) if token is not None else None
            if owner is not None:
                owner.asked_at = time.monotonic()
                return owner
        return self[key] if key and self.admits(key) else self.nobody

    def admits(self, key: str) -> bool:
        """Tell whether there is, or may be, a world of this key."""
        return self.settings.keys is None or key in self.settings.keys

    def __getitem__(self, key: str) -> World:
        """Return the world of a key, which is made if need be.

        Raises:
            WorldsFullError: There is no room for another world.
        """
        world = self._worlds.get(key)
        if world is None:
            self._make_room()
            world = self._worlds[key] = self._new(key)
        world.asked_at = time.monotonic()
        return world

    def find(self, key: str) -> World | None:
        """Return the world of a key, or None if there is none yet."""
        return self._worlds.get(key)

    def reset(self, key: str, seed: int | None = None) -> World:
        """Make the world of a key as if nobody had ever used the key; it stays the same object."""
        world = self[key]
        replace(world, self._new(key, seed))
        return world

    def drop(self, key: str) -> None:
        """Forget the world of a key, if there is one."""
        _silence(self._worlds.pop(key, None))

    def replace(self, key: str, other: World) -> None:
        """Make the world of a key what another one is; log and faults stay."""
        replace(self[key], other, "log", "faults")

    def items(self) -> Iterator[tuple[str, World]]:
        """Yield keys and worlds, the oldest first."""
        yield from tuple(self._worlds.items())

    def _new(self, key: str, seed: int | None = None) -> World:
        """Return a world of its own identifiers, which a seed makes the same every time."""
        seed = self.seed if seed is None else seed
        world = World(copy(self.settings), seed=None if seed is None else _mix(seed, key))
        world.clock.source = self._source
        world.outbox.signer = self.signer
        world.outbox.anywhere = self._anywhere
        return world

    def _owner(self, token: str) -> World | None:
        known = self._worlds.get(self._keys_of_tokens.get(token, ""))
        if known is not None and find_opened(known, token):
            return known
        for key, world in self._worlds.items():
            if find_opened(world, token):
                self._keys_of_tokens[token] = key
                return world
        return None

    def _owner_of_link(self, upload_id: str) -> World:
        """Return the world that a link for an upload belongs to: such a link carries no credential."""
        return next((world for world in self._worlds.values() if upload_id in world.uploads), self.nobody)

    def _make_room(self) -> None:
        if len(self._worlds) < self.limit:
            return
        now = time.monotonic()
        for key, world in self._worlds.items():
            if now - world.asked_at >= self.ttl_s or not (world.customers or world.faults.active):
                self.drop(key)
                return
        raise WorldsFullError(f"The mock holds {self.limit} worlds, its limit, and each is in use: drop some.")


class OneWorld(Worlds):
    """One world that serves every request, whatever its key."""

    def __init__(self, world: World, source: Callable[[], float] | None = None) -> None:
        super().__init__(world.settings)
        if source is not None:
            world.clock.source = self._source = source
        self.signer = world.outbox.signer
        self._worlds[""] = self.nobody = world

    def of(self, request: Request) -> World:  # noqa: ARG002
        """Return the world."""
        return self.nobody

    def __getitem__(self, key: str) -> World:
        """Return the world."""
        return self.nobody


def replace(world: World, other: World, *keep: str) -> None:
    """Let a world become what another one is; its lock, hooks and clock stay the objects they are, as does what is to
    be kept besides."""
    own = ("lock", "before_work", "before_answer", "asked_at", "clock", *keep)
    kept = {name: getattr(world, name) for name in own}
    with world.lock:
        world.clock.restore(other.clock.exported())
        vars(world).update(vars(other) | kept)


def _silence(world: World | None) -> None:
    """Let a world that nobody can reach any more send no webhooks."""
    if world is not None:
        world.outbox.mode = "collect"


def _mix(seed: int, key: str) -> int:
    """Return a seed for one key's world, so that no two worlds give the same identifiers."""
    return int.from_bytes(blake2b(f"{seed} {key}".encode(), digest_size=8).digest())
