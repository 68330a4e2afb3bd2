"""One request to the control API."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .._forms import Form
from .._problems import ProblemError
from .._wire import Request
from .._world import World
from .._worlds import KEY_HEADER, OneWorld, Worlds


@dataclass(slots=True)
class ControlCall:
    """A request with the parts of its path. The header x-api-key says whose world it is about."""

    worlds: Worlds
    request: Request
    path: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str | None:
        """The key of the world that is meant, or None without one.

        Raises:
            ProblemError: 400 if it is blank.
        """
        if isinstance(self.worlds, OneWorld):
            return ""
        key = self.request.header(KEY_HEADER)
        if key == "":
            raise ProblemError(400, "the header x-api-key is blank: name a world's key in it, or leave it out")
        return key

    @property
    def world(self) -> World:
        """The world that is meant, which is made if need be.

        Raises:
            ProblemError: 400 without a key, 401 with one that is not known.
        """
        key = self.key
        if key is None:
            raise ProblemError(400, "name the world by its API key in the header x-api-key")
        if key and not self.worlds.admits(key):
            raise ProblemError(401, "This API key is not known.")
        return self.worlds[key]

    def body(self) -> Form:
        """Return the members of the body.

        Raises:
            ProblemError: 400 if it is not a JSON object.
        """
        return Form.of_body(self.request)

    def query(self) -> Form:
        """Return the members of the query."""
        return Form.of_query(self.request)


# What a handler returns: a document, a Response, or a generator of the couriers' work that returns either.
Handler = Callable[[ControlCall], Any]
