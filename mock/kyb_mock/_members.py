"""What is kept of a request: the members that its schema knows, for an answer must not carry what nobody checked."""

from __future__ import annotations

import functools
from typing import Any

from ._apis import APIS


@functools.cache
def _names(schema: str, api: str) -> frozenset[str]:
    properties = APIS[api]().spec.document["components"]["schemas"][schema]["properties"]
    return frozenset(properties)


def known(schema: str, body: dict[str, Any], api: str = "dakota") -> dict[str, Any]:
    """Return the members of a body that a schema names; nested objects are taken as they are."""
    names = _names(schema, api)
    return {name: value for name, value in body.items() if name in names}
