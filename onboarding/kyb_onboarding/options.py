"""Options of one call, as one frozen value: a client is never changed for a call."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from types import MappingProxyType
from typing import Any

import attrs

from .errors import InvalidInputError

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
_OURS = frozenset({"accept", "authorization", "connection", "content-length", "content-type", "cookie", "host"}) | {
    *("proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade"),
    *("x-api-key", "x-application-token", "x-idempotency-key", "x-signature", "x-timestamp"),
}


def _key(value: str | uuid.UUID | None) -> str | None:
    try:
        return None if value is None else str(uuid.UUID(str(value)))
    except ValueError:
        raise InvalidInputError("idempotency_key is no UUID: give one, or none to have one made", field=_KEY) from None


_KEY = "idempotency_key"
_LONGEST = timedelta(days=3650)  # more than the clocks of sockets can count


def _positive(_: object, attribute: attrs.Attribute[timedelta | None], value: timedelta | None) -> None:
    if value is None:
        return
    if not isinstance(value, timedelta):
        raise InvalidInputError(
            f"{attribute.name} is {value!r:.40}: give a timedelta, such as timedelta(seconds=5)", field=attribute.name
        )
    if not timedelta(0) < value <= _LONGEST:
        raise InvalidInputError(
            f"{attribute.name} is {value.total_seconds():g} s: give more than 0 and at most ten years",
            field=attribute.name,
        )


def _at_least_one(_: object, attribute: attrs.Attribute[int | None], value: int | None) -> None:
    if value is not None and not (type(value) is int and value >= 1):
        raise InvalidInputError(f"{attribute.name} is {value!r:.40}: give 1 or more", field=attribute.name)


def _headers(given: Mapping[str, str]) -> Mapping[str, str]:
    # Values may be secret: a message names the header alone.
    if not isinstance(given, Mapping):
        raise InvalidInputError(f"headers: a {type(given).__name__} is no mapping of names to values", field="headers")
    for name, value in given.items():
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise InvalidInputError("headers: a name has characters that no header name has", field="headers")
        if name.lower() in _OURS or name.lower().startswith("x-sandbox-"):
            raise InvalidInputError(
                f"headers: {name} is set by the client, or by an option of its own", field="headers"
            )
        if not isinstance(value, str) or not value.isascii() or not value.isprintable():
            raise InvalidInputError(f"headers: the value of {name} is not printable ASCII", field="headers")
    # One value may serve all calls, as the default does: nobody changes it for the others.
    return MappingProxyType({name.lower(): value for name, value in given.items()})


@attrs.frozen(kw_only=True)
class CallOptions:
    """How one call is made. What is None is as in the client's settings.

    Args:
        idempotency_key: a UUID, where the operation takes one; without it one is made for the call and kept for
            all its attempts. To repeat a call after a crash, note the key down before the call, and give it again.
        timeout: how long one attempt waits for its answer.
        deadline: after how long no further attempt begins.
        max_attempts: requests in all, the first included; 1 turns retries off.
        headers: more headers; none of those that carry credentials or that the client sets itself.

    Raises:
        InvalidInputError: a value cannot be sent.
    """

    idempotency_key: str | None = attrs.field(default=None, converter=_key)
    timeout: timedelta | None = attrs.field(default=None, validator=_positive)
    deadline: timedelta | None = attrs.field(default=None, validator=_positive)
    max_attempts: int | None = attrs.field(default=None, validator=_at_least_one)
    headers: Mapping[str, str] = attrs.field(factory=dict, converter=_headers, repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        given = {**attrs.asdict(self, recurse=False), "headers": dict(self.headers)}
        return partial(CallOptions, **given), ()


DEFAULT = CallOptions()
