"""Give the first answer again to a request that is repeated under its idempotency key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any

import orjson

from ._call import Call
from ._problems import ProblemError
from ._wire import Answer, Request
from ._world import StoredAnswer, World

# These say nothing about the request itself: the same one may well succeed later.
NEVER_KEPT = frozenset({401, 403, 429})


def find_stored(call: Call) -> Answer | None:
    """Return the answer kept for this request, or None if it is to be executed.

    Keys are separate for each credential, method and path. Source: "the original response will be returned
    instead of executing the request again" (S1); length of the window, scope and conflict are our choices.

    Raises:
        ProblemError: 409 if the key was used with another body, or its first request is still worked on.
    """
    if call.idempotency_key is None:
        return None
    _check_in_flight(call)
    call.fingerprint = fingerprint(call.body)
    stored = call.world.stored_answers.get(_scope(call))
    settings = call.world.settings
    if stored is None or call.now - stored.at >= settings.idempotency_window_s:
        return None
    if stored.fingerprint != call.fingerprint and settings.idempotency_mismatch == "conflict":
        raise ProblemError(409, "This idempotency key was used for a different request.")
    return Answer(stored.status, None, stored.media_type, raw=stored.body, replayed=True, judged=True)


def remember(call: Call, answer: Answer, body: bytes) -> None:
    """Keep the answer to an executed request, as far as the settings want it kept."""
    if call.idempotency_key is None or not _is_kept(call, answer.status):
        return
    # A copy: orjson leaves kilobytes of room behind what it wrote.
    kept = bytes(memoryview(body))
    stored = StoredAnswer(call.fingerprint, call.now, answer.status, answer.media_type, kept)
    scope = _scope(call)
    # An expired entry must become the youngest, or it would be forgotten first.
    call.world.stored_answers.pop(scope, None)
    call.world.stored_answers[scope] = stored


def fingerprint(body: Any) -> bytes:
    """Return a digest that two bodies share if they mean the same JSON."""
    written = orjson.dumps(body, option=orjson.OPT_SORT_KEYS)
    return blake2b(written, digest_size=16).digest()


@contextmanager
def in_flight(world: World, request: Request) -> Iterator[None]:
    """Mark a request as being worked on, so that another one under its key is a conflict. For shells that let time
    pass around the work; source: the vendor documents 409 for a duplicate of another operation."""
    key = _raw_scope(request)
    mine = key is not None and world.in_flight.setdefault(key, request) is request
    try:
        yield
    finally:
        if mine and key is not None:
            world.in_flight.pop(key, None)


def _check_in_flight(call: Call) -> None:
    world = call.world
    if not world.in_flight or world.settings.replay_in_flight == "execute":
        return
    if world.in_flight.get(_raw_scope(call.request) or (), call.request) is not call.request:
        raise ProblemError(409, "The first request under this idempotency key is still worked on.")


def _raw_scope(request: Request) -> tuple[str, ...] | None:
    """Return what tells a request under a key from others before anybody was let in."""
    key = request.header(b"x-idempotency-key")
    if key is None:
        return None
    token = request.header(b"x-application-token") or request.header(b"x-api-key") or ""
    return token, request.method, request.path, key.lower()


def _scope(call: Call) -> tuple[str, str, str, str]:
    return call.principal, call.request.method, call.request.path, call.idempotency_key or ""


def _is_kept(call: Call, status: int) -> bool:
    if status < 400:
        return True
    return call.world.settings.replay_errors and status < 500 and status not in NEVER_KEPT
