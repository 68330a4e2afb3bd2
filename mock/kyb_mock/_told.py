"""The fault `status`: the error that an operation is told to answer with.

Every operation documents `default` beside its own statuses, so that each status from 400 on keeps the specification.
"""

from __future__ import annotations

from typing import Any

from ._call import Call
from ._credits import OWN_DOCUMENTS
from ._problems import ProblemError, field_error
from ._sandbox_headers import RETRY_AFTER_S

# Every further member that the specification documents for a problem, so that a client's reading of each is tried.
MEMBERS: dict[str, Any] = {
    "message": "The mock was told to refuse this.",
    "user_message": "Something went wrong; please try again.",
    "resolution_url": "https://apply.dakota.com/",
    "errors": [field_error("body", "is refused, as the mock was told", "invalid_value")],
}
WAITING = (429, 503)


def told_error(call: Call) -> ProblemError | None:
    """Return the error that the operation was told to answer with, if it was; its work is not done."""
    status = call.world.faults.told_status(call.request)
    if status is None:
        return None
    call.fault = "status"
    own = OWN_DOCUMENTS.get((call.route.operation, status))
    if own is not None:
        return own(call.world.settings)
    headers = [(b"retry-after", b"%d" % RETRY_AFTER_S)] if status in WAITING else []
    return ProblemError(status, f"The mock was told to answer {status}.", headers=headers, members=MEMBERS)
