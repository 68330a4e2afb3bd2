"""In which status an application may be changed, and what a change at the wrong time gets: one table."""

from __future__ import annotations

from typing import NamedTuple

from ._problems import ProblemError
from ._world import Application

PENDING = frozenset({"pending"})
# With NEW's addition of September 2026 for some operations.
OPEN = frozenset({"pending", "request_for_information", "compliance_review"})
APPROVED = frozenset({"approved", "completed"})
# Handed over for good: the details of such an application are a conflict, not a matter of permission.
HANDED_OVER = frozenset({"submitted", "under_review", "approved", "declined", "completed", "closed"})


class Gate(NamedTuple):
    """The statuses in which an operation works; elsewhere it answers `status`, and for `conflicts` 409."""

    statuses: frozenset[str]
    status: int = 403
    conflicts: frozenset[str] = frozenset()


# Source: SPEC's descriptions of the operations, which answer the same mistake in three ways (403, 409, 400).
GATES = {
    "updateBusinessApplicationDetails": Gate(PENDING, conflicts=HANDED_OVER),
    "updateIndividualApplicationDetails": Gate(PENDING, conflicts=HANDED_OVER),
    "addAssociatedIndividual": Gate(PENDING),
    "updateAssociatedIndividual": Gate(OPEN),
    "deleteAssociatedIndividual": Gate(PENDING),
    # An approved customer may come back to accept new terms (NEW, re-engagement).
    "submitAttestation": Gate(OPEN | APPROVED),
    "createOrUpdateEDD": Gate(OPEN),
    # After the approval only a proof of address is taken, which `documents.py` looks at.
    "createApplicationDocument": Gate(OPEN | APPROVED),
    "createApplicationDocumentUpload": Gate(OPEN | APPROVED),
    "createApplicationDocumentVerification": Gate(OPEN | APPROVED),
    "verifyApplicationDocument": Gate(OPEN | APPROVED),
    "uploadIndividualDocument": Gate(OPEN | APPROVED),
    "createAssociatedIndividualDocumentUpload": Gate(OPEN | APPROVED),
    "deleteOnboardingDocument": Gate(PENDING, status=400),
    "createApplicationSubmission": Gate(OPEN, status=400),
    "submitApplication": Gate(OPEN, status=400),
}


def check_gate(operation: str, application: Application) -> None:
    """Refuse a change that comes at the wrong time.

    Raises:
        ProblemError: 400, 403 or 409, as the table says.
    """
    gate = GATES[operation]
    if application.status not in gate.statuses:
        status = 409 if application.status in gate.conflicts else gate.status
        raise ProblemError(status, f"This cannot be done to an application that is {application.status}.")
