"""Hooks: what an observer may see of the calls. Never a secret, never an id, and no hook can break a call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import attrs

from ._effects import Answer, Request
from .errors import ApiError


@attrs.frozen
class Exchange:
    """One request and its answer, for an observer. `path` is the template, so that it names no customer.

    `status` and `request_id` are None where no answer came; `attempt` counts from 1, `elapsed` is of this attempt.
    """

    operation: str
    method: str
    path: str
    status: int | None
    request_id: str | None
    attempt: int = 1
    elapsed: timedelta = timedelta(0)


@attrs.frozen
class Retry:
    """A failed attempt that is repeated after `pause`. `error` is the name of its error class.

    `attempt` is the number of the failed one, counted from 1.
    """

    operation: str
    method: str
    path: str
    status: int | None
    request_id: str | None
    attempt: int
    error: str
    pause: timedelta


class Hooks:
    """The caller's two hooks; each is optional."""

    def __init__(
        self, on_exchange: Callable[[Exchange], None] | None = None, on_retry: Callable[[Retry], None] | None = None
    ) -> None:
        self._on_exchange = on_exchange
        self._on_retry = on_retry

    def exchanged(
        self, request: Request, answer: Answer | None, request_id: str | None, attempt: int, elapsed_s: float
    ) -> None:
        """Tell of one attempt, answered or not."""
        if self._on_exchange is not None:
            status = answer.status if answer else None
            elapsed = timedelta(seconds=elapsed_s)
            seen = Exchange(request.operation, request.method, request.path, status, request_id, attempt, elapsed)
            _tell(self._on_exchange, seen)

    def retrying(self, request: Request, error: ApiError, attempt: int, pause_s: float) -> None:
        """Tell that a failed attempt is repeated after a pause."""
        if self._on_retry is not None:
            kind, pause = type(error).__name__, timedelta(seconds=pause_s)
            about = (request.operation, request.method, request.path, error.status, error.request_id)
            _tell(self._on_retry, Retry(*about, attempt, kind, pause))


def _tell(hook: Callable[..., None], seen: Exchange | Retry) -> None:
    """Call a hook; its failure is logged, since a display or a log must not decide about a customer."""
    try:
        hook(seen)
    except Exception:
        import logging

        logging.getLogger("kyb_onboarding").exception("a hook failed on %s; the call goes on", seen.operation)
