"""Deep parts of answers, read by the generated models."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, Self, TypeVar

from .._values import Read


class Model(Protocol):
    """A generated model."""

    @classmethod
    def from_dict(cls, src_dict: dict[str, Any], /) -> Self: ...


M = TypeVar("M", bound=Model)


def part(load: Callable[[], type[M]]) -> Read[M | None]:
    """Read an object by a generated model, which is loaded when it is first needed."""
    return lambda value: load().from_dict(value) if isinstance(value, dict) else None


def parts(load: Callable[[], type[M]]) -> Read[tuple[M, ...]]:
    """Read a list of objects by a generated model; what is no object is left out."""

    def read(value: object) -> tuple[M, ...]:
        rows = value if isinstance(value, list) else []
        return tuple(load().from_dict(row) for row in rows if isinstance(row, dict))

    return read
