"""One call: a request is sent until there is an answer, by one policy for both providers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import attrs

from ._clock import Clock
from ._effects import Answer, Flow, Pause, Postponed, Request, Send
from ._failures import failure, request_id_of
from ._hooks import Hooks
from ._pacing import Guard, Pacing, ProcessPacing
from ._retry import Attempt, RetryPolicy, rate_limit_remaining, rate_limit_reset_s
from .errors import ApiError, Outcome, TransportError
from .options import DEFAULT, CallOptions

NOTHING_DONE: tuple[Outcome, ...] = ("not_sent", "refused")
LONGEST_HOLD_S = 60.0
Judge = Callable[[Request, Answer, datetime], ApiError | None]


class Unguarded:
    """Nothing to keep."""

    def before_send(self) -> Flow[None]:
        return
        yield

    def pause(self, seconds: float) -> Flow[None]:
        yield Pause(seconds)


@attrs.frozen
class Terms:
    """What a flow asks of the calls that are its parts: its guard, and the errors that it does not want retried."""

    guard: Guard = attrs.field(factory=Unguarded)
    gives_up_on: tuple[type[ApiError], ...] = ()


class Caller:
    """Send requests of one provider and one key. Thread-safe.

    Args:
        policy: how often and how long, unless the call's options say otherwise.
        pacing: who may send now; without it, everybody.
        paced: the lower-case header whose presence makes a request count against the budget.
        judge: tells the error that an answer stands for, None for success.
    """

    def __init__(
        self,
        policy: RetryPolicy,
        clock: Clock,
        hooks: Hooks,
        *,
        pacing: Pacing | None = None,
        paced: str = "x-api-key",
        judge: Judge = failure,
    ) -> None:
        self.clock = clock
        self._policy = policy
        self._hooks = hooks
        self._pacing = pacing or ProcessPacing(0, clock)
        self._paced = paced
        self._judge = judge

    def call(self, request: Request, terms: Terms, options: CallOptions = DEFAULT) -> Flow[Answer]:
        """Send until there is a 2xx or the policy gives up; the error tells what all attempts together leave known."""
        began, policy = self.clock.monotonic(), self._policy_of(options)
        number, unknown = 0, False
        while True:
            yield from self._pace(request, terms.guard)
            yield from terms.guard.before_send()
            number += 1
            answer, error = yield from self._attempt(request, number)
            if error is None:
                assert answer is not None
                return answer
            unknown = unknown or error.outcome == "unknown"
            pause = (
                None if isinstance(error, terms.gives_up_on) else self._pause_s(policy, request, error, number, began)
            )
            if pause is None:
                raise _final(error, number, unknown)
            self._hooks.retrying(request, error, number, pause)
            try:
                yield from terms.guard.pause(pause)
            except Postponed:  # nobody sleeps here: this attempt was the last one for now
                error.retry_after = timedelta(seconds=pause)
                raise _final(error, number, unknown) from None

    def _policy_of(self, options: CallOptions) -> RetryPolicy:
        if options.max_attempts is None and options.deadline is None:
            return self._policy
        deadline_s = self._policy.deadline_s if options.deadline is None else options.deadline.total_seconds()
        return RetryPolicy(options.max_attempts or self._policy.max_attempts, deadline_s)

    def _attempt(self, request: Request, number: int) -> Flow[tuple[Answer | None, ApiError | None]]:
        began = self.clock.monotonic()
        try:
            answer: Answer = yield Send(request)
        except TransportError as error:
            self._hooks.exchanged(request, None, None, number, self.clock.monotonic() - began)
            return None, error
        self._hooks.exchanged(request, answer, request_id_of(answer), number, self.clock.monotonic() - began)
        yield from self._heed_budget(request, answer)
        return answer, self._judge(request, answer, self.clock.now())

    def _pause_s(
        self, policy: RetryPolicy, request: Request, error: ApiError, number: int, began: float
    ) -> float | None:
        attempt = Attempt(
            number=number,
            method=request.method,
            keyed="x-idempotency-key" in request.headers,
            status=error.status,
            elapsed_s=self.clock.monotonic() - began,
            asked_s=error.retry_after.total_seconds() if error.retry_after is not None else None,
            undone=error.outcome in NOTHING_DONE,
            repeatable=request.repeatable,
        )
        return policy.pause_s(attempt, self.clock.random())

    def _pace(self, request: Request, guard: Guard) -> Flow[None]:
        if self._paced in request.headers:
            yield from self._pacing.wait(guard)

    def _heed_budget(self, request: Request, answer: Answer) -> Flow[None]:
        """Hold all calls of the key where the provider says that its budget is used up."""
        if self._paced not in request.headers or rate_limit_remaining(answer.headers) != 0:
            return
        reset = rate_limit_reset_s(answer.headers, self.clock.now())
        if reset is not None and reset <= LONGEST_HOLD_S:
            yield from self._pacing.hold(reset)


def _final(error: ApiError, attempts: int, unknown: bool) -> ApiError:
    error.attempts = attempts
    if unknown and error.outcome in NOTHING_DONE:
        error.outcome = "unknown"
    error.earlier_unknown = unknown
    return error
