"""The status table: which of the provider's words end a run, and how.

Sources: the playground prompt (pending, in_review, approved, rejected), the submit page (pending, submitted,
completed; approved, declined, withdrawn) and the vendor's spec (nine values, later ten).
"""

from __future__ import annotations

import re
import warnings
from typing import NamedTuple


class UnknownStatusWarning(UserWarning):
    """The provider used a word that the table does not know; it is taken as "still in progress"."""


class Meaning(NamedTuple):
    """What a word means: is it final, may money move, did it end without approval?"""

    final: bool
    cleared: bool
    refused: bool
    decision: str | None = None


IN_PROGRESS = Meaning(False, False, False)
APPROVED = Meaning(True, True, False, "approved")
DECLINED = Meaning(True, False, True, "declined")
WITHDRAWN = Meaning(True, False, True, "withdrawn")
CLOSED = Meaning(True, False, True, "closed")
# `completed` is the old word for "a decision was taken": which one, `decision` or `kyb_status` tells.
COMPLETED = Meaning(True, False, False)

DECISIONS = {"approved": APPROVED, "declined": DECLINED, "auto_declined": DECLINED, "withdrawn": WITHDRAWN}

APPLICATION_STATUSES = {
    "pending": IN_PROGRESS,
    "submitted": IN_PROGRESS,
    "in_review": IN_PROGRESS,
    "under_review": IN_PROGRESS,
    "request_for_information": IN_PROGRESS,
    "info_requested": IN_PROGRESS,
    "admin_revision": IN_PROGRESS,
    "compliance_review": IN_PROGRESS,
    "approved": APPROVED,
    "declined": DECLINED,
    "rejected": DECLINED,
    "withdrawn": WITHDRAWN,
    "closed": CLOSED,
    "completed": COMPLETED,
}

KYB_STATUSES = {
    "not_started": IN_PROGRESS,
    "pending": IN_PROGRESS,
    "in_review": IN_PROGRESS,
    "partner_review": IN_PROGRESS,
    "frozen": IN_PROGRESS,
    "active": APPROVED,
    "approved": APPROVED,
    "rejected": DECLINED,
    "declined": DECLINED,
    "auto_declined": DECLINED,
}

_WORD = re.compile(r"[A-Za-z][A-Za-z_-]{0,39}")
TABLES = {"decision": DECISIONS, "application_status": APPLICATION_STATUSES, "kyb_status": KYB_STATUSES}


def meaning(kind: str, word: str) -> Meaning:
    """Return what a word of `decision`, `application_status` or `kyb_status` means; warn if it is unknown."""
    known = TABLES[kind].get(word)
    if known is None:
        # Whatever stands where a status belongs may be personal or secret, unless it looks like one.
        shown = repr(word) if _WORD.fullmatch(word) else f"of {len(word)} characters"
        warnings.warn(
            f"{kind} {shown} is not in the status table: taken as still in progress",
            UnknownStatusWarning,
            stacklevel=3,
        )
        return IN_PROGRESS
    return known


def verdict(decision: str | None, application_status: str | None, kyb_status: str | None) -> Meaning:
    """Return the meaning of the three words together.

    A decision outweighs the application's status. `kyb_status` speaks alone only where the application's
    status is absent, and settles what `completed` leaves open.
    """
    if decision is not None and (found := meaning("decision", decision)).final:
        return found
    if application_status is None:
        return meaning("kyb_status", kyb_status) if kyb_status else IN_PROGRESS
    found = meaning("application_status", application_status)
    if found is COMPLETED and kyb_status and meaning("kyb_status", kyb_status).final:
        return meaning("kyb_status", kyb_status)
    return found
