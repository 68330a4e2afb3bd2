"""Errors, split by what the caller does next.

    KybError
    ├── ConfigurationError        mend a setting, then run again; nothing was sent
    ├── InvalidInputError         mend the input; nothing was sent
    ├── InputChangedError         use the recorded input, or another external_id
    ├── RunNotFoundError          the journal holds no such run
    ├── RunBusyError              another process works on the run; come back later
    ├── UndecidedError            the wait ended first; resume later
    ├── InDoubtError              the outcome of a send is unknown; resume later, or look at the provider
    ├── ConflictError             several customers carry the external_id; a person decides
    ├── NothingToResolveError     the run is not a person's to decide; nothing was changed
    ├── ForgottenError            the run was erased; its customer is not created again
    ├── JournalError              mend the journal's file or disk, then resume
    │   ├── JournalNotOursError
    │   ├── JournalNewerError
    │   ├── JournalReadOnlyError
    │   ├── JournalFullError
    │   └── ClaimLostError        another process took the run over; nothing was overwritten
    ├── WebhookError              refuse the request with `status`; its event was not handled
    └── ApiError                  the provider's answer, or its absence
        ├── CredentialsError      401, 403: mend the key; the batch stops
        ├── RejectedError         400, 422: mend the input; corrected input may be sent again
        ├── NotFoundError         404
        ├── RateLimitedError      429: wait `retry_after`
        ├── UnavailableError      408, 409, 425, 5xx: resume sends the same key again
        ├── TransportError        no answer: resume sends the same key again
        ├── UnreadableAnswerError accepted, but the answer cannot be read: never sent again
        └── UnexpectedStatusError any other status

Every error survives pickle and copy. No `str` or `repr` here shows a body, a key, a token or a
personal datum: the provider's own words stay reachable on `error.problem`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from datetime import timedelta

    from .models import Problem, Run, ValidationProblem

Outcome = Literal["not_sent", "refused", "rejected", "accepted", "unknown"]
"""What is known of a failed call: `not_sent` and `refused` did no work, `rejected` refused the input,
`accepted` did the work, `unknown` may have done it."""


class KybError(Exception):
    """Base of every error of this package."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(cls: type[KybError], args: tuple[Any, ...], state: dict[str, Any]) -> KybError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(KybError):
    """A setting is missing or wrong. Nothing was sent."""


class InvalidInputError(KybError, ValueError):
    """An input breaks the API's rules. Nothing was sent.

    Attributes:
        field: the name of the offending input.
    """

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message)
        self.field = field


class InputChangedError(KybError):
    """A known external_id came with other input. Nothing was sent.

    Attributes:
        external_id: the run's external_id.
        fields: the names of the inputs that differ from the journal.
    """

    def __init__(self, external_id: str, fields: tuple[str, ...]) -> None:
        super().__init__(
            f"external_id {external_id!r} is recorded with other input; changed: {', '.join(fields)}. "
            "Repeat the recorded input, or use a new external_id for a new customer."
        )
        self.external_id = external_id
        self.fields = fields


class RunError(KybError):
    """Base of the errors about one run.

    Attributes:
        external_id: the run's external_id.
        run: the run as the journal has it, if known.
    """

    def __init__(self, message: str, *, external_id: str, run: Run | None = None) -> None:
        super().__init__(message)
        self.external_id = external_id
        self.run = run


class RunNotFoundError(RunError, LookupError):
    """The journal holds no run with this external_id."""


class RunBusyError(RunError):
    """Another live process holds the run, and went on holding it."""


class UndecidedError(RunError, TimeoutError):
    """The application was not decided before the wait ended. `resume` goes on from here."""


class ForgottenError(RunError):
    """The run was forgotten: only that its customer exists is still known, and nothing is sent for it."""


class InDoubtError(RunError):
    """A send may have created the customer, and nothing proves or disproves it yet.

    No new idempotency key is safe now. `resume` looks the customer up again.
    """


class ConflictError(RunError):
    """The provider holds several customers, or another one, under this external_id. A person decides.

    Attributes:
        customer_ids: the candidates.
    """

    def __init__(
        self, message: str, *, external_id: str, customer_ids: tuple[str, ...], run: Run | None = None
    ) -> None:
        super().__init__(message, external_id=external_id, run=run)
        self.customer_ids = customer_ids


class NothingToResolveError(RunError):
    """The run is neither in doubt nor in conflict, so there is nothing for a person to decide. Nothing was changed."""


class WebhookError(KybError):
    """A webhook request is not what the platform signs.

    Attributes:
        status: the HTTP status to refuse it with.
    """

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message)
        self.status = status


class JournalError(KybError):
    """The journal could not be read or written.

    Attributes:
        customer_id: set when a customer exists whose id could not be saved: note it down.
    """

    customer_id: str | None = None


class JournalNotOursError(JournalError):
    """The file is not a journal of this package. It was not touched."""


class JournalNewerError(JournalError):
    """The journal was written by a newer version of this package. It was not touched."""


class JournalReadOnlyError(JournalError):
    """The journal or its folder cannot be written."""


class JournalFullError(JournalError):
    """The disk under the journal is full."""


class ClaimLostError(JournalError):
    """Another process took the run over after this one stopped renewing its claim. Nothing was overwritten."""


class ApiError(KybError):
    """The provider refused, failed, or did not answer.

    Attributes:
        operation: operationId of the spec.
        status: HTTP status, or None without an answer.
        problem: the provider's own description, any of its shapes, or None.
        request_id: the provider's id of the exchange, from header or body.
        errors: field errors of the problem.
        retry_after: how long the provider asked to wait, or None.
        idempotency_key: the key that was sent, to be sent again.
        outcome: what is known of the call as a whole, all attempts together.
        attempts: how many requests were made.
        earlier_unknown: an attempt of this call ended without a known outcome.
        run: the run concerned, if the error arose in a flow.
    """

    _in_flow = "see `problem`"
    """What to do about a recorded run. It would be false of a call made by itself: `resume` does not know that."""

    def __init__(
        self,
        summary: str,
        *,
        operation: str,
        status: int | None = None,
        problem: Problem | None = None,
        request_id: str | None = None,
        retry_after: timedelta | None = None,
        idempotency_key: str | None = None,
        outcome: Outcome = "unknown",
    ) -> None:
        super().__init__(summary)
        self.operation = operation
        self.status = status
        self.problem = problem
        self.request_id = request_id
        self.retry_after = retry_after
        self.idempotency_key = idempotency_key
        self.outcome: Outcome = outcome
        self.attempts = 1
        self.earlier_unknown = False
        self.run: Run | None = None

    @property
    def errors(self) -> tuple[ValidationProblem, ...]:
        return self.problem.errors if self.problem else ()

    @property
    def code(self) -> str | None:
        """The problem's short name, such as `invalid-request`."""
        return self.problem.code if self.problem else None

    @property
    def next_step(self) -> str:
        """What to do next: about the run, or about the call alone where no run is concerned."""
        return self._in_flow if self.run is not None else self._alone()

    def _alone(self) -> str:
        return self._in_flow

    def _again(self) -> str:
        """Tell how a call may be repeated, by what is known of this one."""
        if self.outcome in ("not_sent", "refused"):
            return "try again later"
        if self.idempotency_key is not None:
            return "try again later with the same key: CallOptions(idempotency_key=error.idempotency_key)"
        return "try again later; a call that changes something may have done so: look first"

    def __str__(self) -> str:
        parts = [f"{self.operation}: {self.args[0]}"]
        if self.code:
            parts.append(self.code)
        if self.errors:
            parts.append("fields: " + ", ".join(e.label for e in self.errors))
        if self.retry_after is not None:
            parts.append(f"retry after {self.retry_after.total_seconds():g} s")
        if self.request_id:
            parts.append(f"request {self.request_id}")
        return "; ".join(parts) + f". Next: {self.next_step}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"


class CredentialsError(ApiError):
    """The provider refused the credentials (401) or their rights (403)."""

    _in_flow = "check the API key, or the application's token, and its rights for this host, then run again"


class RejectedError(ApiError):
    """The provider refused the input (400, 422). Sending the same input again changes nothing."""

    _in_flow = "correct the input; the same external_id may be used again"

    def _alone(self) -> str:
        return "correct the input"


class NotFoundError(ApiError):
    """The provider knows no such resource (404)."""

    _in_flow = "check the id and the host it was created on"


class RateLimitedError(ApiError):
    """The provider asks for a pause (429)."""

    _in_flow = "wait, then resume"

    def _alone(self) -> str:
        return f"wait, then {self._again()}"


class UnavailableError(ApiError):
    """The provider could not finish the request (408, 409 in flight, 425, 5xx)."""

    _in_flow = "try again later; `resume` sends the same key again, so nothing is created twice"

    def _alone(self) -> str:
        return self._again()


class TransportError(ApiError):
    """No answer came: connection, timeout or protocol."""

    _in_flow = "check the network and the base URL, then try again; `resume` sends the same key again"

    def _alone(self) -> str:
        return f"check the network and the base URL, then {self._again()}"


class _Unshown(dict[str, str]):
    """A dict whose repr names its keys alone: `application_url` carries the applicant's token."""

    def __repr__(self) -> str:
        return f"<{', '.join(self) or 'nothing'}>"


class UnreadableAnswerError(ApiError):
    """The provider accepted the request, and its answer cannot be read.

    Attributes:
        salvaged: ids that could still be read, by field name.
    """

    _in_flow = "it is not sent again; resume looks the customer up"

    def _alone(self) -> str:
        return "what was asked for is done: a call that changes something is not to be sent again"

    def __init__(self, summary: str, *, salvaged: dict[str, str] | None = None, **details: Any) -> None:
        super().__init__(summary, **details)
        self.salvaged: dict[str, str] = _Unshown(salvaged or {})


class UnexpectedStatusError(ApiError):
    """A status that the operation does not document."""

    _in_flow = "see `problem`, and check the base URL: redirects are never followed"
