"""Exit codes: what a script may do next, told by one number."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import (
    ApiError,
    ConfigurationError,
    ConflictError,
    CredentialsError,
    ForgottenError,
    InDoubtError,
    InputChangedError,
    InvalidInputError,
    JournalError,
    JournalNewerError,
    JournalNotOursError,
    JournalReadOnlyError,
    KybError,
    NothingToResolveError,
    RejectedError,
    RunError,
    RunNotFoundError,
    WebhookError,
)
from ..models import Run

DONE, INTERNAL, USAGE, CONFIGURATION, REFUSED, UNFINISHED, IN_DOUBT, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 130
OUTPUT_CLOSED = 141  # as a shell reports a command whose reader went away
# Of `kyb spec diff` alone, as diff(1) does.
BREAKING = 1
# Of `kyb doctor` alone: something is to be mended.
FINDINGS = 1
# What is worse hides what is better: doubt before refusal before "not yet".
PRECEDENCE = (CONFIGURATION, IN_DOUBT, REFUSED, UNFINISHED, DONE)

# The first row that fits counts.
BY_ERROR: tuple[tuple[type[KybError], int], ...] = (
    (ConfigurationError, CONFIGURATION),
    (CredentialsError, CONFIGURATION),
    (JournalNotOursError, CONFIGURATION),
    (JournalNewerError, CONFIGURATION),
    (JournalReadOnlyError, CONFIGURATION),
    (JournalError, UNFINISHED),
    (WebhookError, REFUSED),
    (InvalidInputError, USAGE),
    (RunNotFoundError, USAGE),
    (InputChangedError, REFUSED),
    (RejectedError, REFUSED),
    (ForgottenError, REFUSED),
    (NothingToResolveError, REFUSED),
    (InDoubtError, IN_DOUBT),
    (ConflictError, IN_DOUBT),
    (RunError, UNFINISHED),
    (ApiError, UNFINISHED),
)


def of_error(error: KybError) -> int:
    """Return the code of an error. A run left in doubt by an API error counts as in doubt."""
    run = error.run if isinstance(error, (ApiError, RunError)) else None
    if run is not None and run.state == "in_doubt" and not isinstance(error, CredentialsError):
        return IN_DOUBT
    return next((code for kind, code in BY_ERROR if isinstance(error, kind)), INTERNAL)


def of_run(run: Run, *, waited: bool) -> int:
    """Return the code of a run as it was left; `waited` asks for a decision, not only for the ids."""
    if run.state in ("in_doubt", "conflict"):
        return IN_DOUBT
    if run.is_refused or run.state == "forgotten":
        return REFUSED
    is_saved = run.state == "tracking" or (run.state == "created" and run.problem is None)
    if run.state == "decided" or (is_saved and not waited):
        return DONE
    return UNFINISHED


def worst(codes: Iterable[int]) -> int:
    """Return the code that stands for all."""
    found = set(codes)
    return next((code for code in PRECEDENCE if code in found), INTERNAL if found else DONE)
