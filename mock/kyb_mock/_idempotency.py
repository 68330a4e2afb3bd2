"""Give the first answer again to a request that is repeated under its idempotency key."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

import orjson

from ._call import Call
from ._problems import ProblemError
from ._wire import Answer
from ._world import StoredAnswer

# These say nothing about the request itself: the same one may well succeed later.
NEVER_KEPT = frozenset({401, 403, 429})


def find_stored(call: Call) -> Answer | None:
    """Return the answer kept for this request, or None if it is to be executed.

    Keys are separate for each credential, method and path. Source: "the original response will be returned
    instead of executing the request again" (S1); length of the window, scope and conflict are our choices.

    Raises:
        ProblemError: 409 if the key was used with another body.
    """
    if call.idempotency_key is None:
        return None
    call.fingerprint = fingerprint(call.body)
    stored = call.world.stored_answers.get(_scope(call))
    settings = call.world.settings
    if stored is None or call.now - stored.at >= settings.idempotency_window_s:
        return None
    if stored.fingerprint != call.fingerprint and settings.idempotency_mismatch == "conflict":
        raise ProblemError(409, "This idempotency key was used for a different request.")
    return Answer(stored.status, None, stored.media_type, raw=stored.body)


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


def _scope(call: Call) -> tuple[str, str, str, str]:
    return call.principal, call.request.method, call.request.path, call.idempotency_key or ""


def _is_kept(call: Call, status: int) -> bool:
    if status < 400:
        return True
    return call.world.settings.replay_errors and status < 500 and status not in NEVER_KEPT
