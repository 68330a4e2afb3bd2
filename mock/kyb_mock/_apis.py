"""The specifications that the mock serves, each read once."""

from __future__ import annotations

import functools
from typing import NamedTuple

from ._routes import Router, read_routes
from ._spec import Spec


class Api(NamedTuple):
    """A specification and the routes read from it."""

    spec: Spec
    router: Router


def _read(name: str) -> Api:
    spec = Spec.load(name)
    return Api(spec, Router(list(read_routes(spec))))


@functools.cache
def dakota() -> Api:
    """Return the Dakota API."""
    return _read("dakota")


@functools.cache
def dollarpe() -> Api:
    """Return the DollarPe API."""
    return _read("dollarpe")


APIS = {"dakota": dakota, "dollarpe": dollarpe}
