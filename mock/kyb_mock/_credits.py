"""What a submission costs a self-serve client, and the refusal of one who cannot pay it."""

from __future__ import annotations

from ._problems import ProblemError
from ._settings import WorldSettings

NO_CREDIT = 402


def no_credit(settings: WorldSettings) -> ProblemError:
    """Return the refusal of a submission that the credit does not cover. Source: SPEC, InsufficientCreditsError."""
    message = "The account's credit does not cover this verification."
    document = {
        "error": "insufficient_credits",
        "message": message,
        "required_cents": settings.submission_price_cents,
        "balance_cents": settings.credits_cents or 0,
    }
    return ProblemError(NO_CREDIT, message, document=document)


# The errors that are no problem document, by operation and status.
OWN_DOCUMENTS = {
    ("createApplicationSubmission", NO_CREDIT): no_credit,
    ("submitApplication", NO_CREDIT): no_credit,
}


def charge(settings: WorldSettings) -> None:
    """Take what a submission costs, if the client pays for each.

    Raises:
        ProblemError: 402 if the credit does not cover it.
    """
    if settings.credits_cents is None:
        return
    if settings.credits_cents < settings.submission_price_cents:
        raise no_credit(settings)
    settings.credits_cents -= settings.submission_price_cents
