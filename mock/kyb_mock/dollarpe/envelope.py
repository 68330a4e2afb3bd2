"""The envelope of DollarPe's answers, good and bad."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._problems import ProblemError
from .._wire import Answer

# The texts of the vendor's documents. They come with 400, whatever is wrong.
UNKNOWN_CUSTOMER = "Customer not found or access denied"
KYC_EXISTS = "KYC already exists"
KYC_IN_USE = "KYC already in use"
LIMIT_EXCEEDED = "Kyc update limit exceeded"
EMAIL_IN_USE = "Email already in use"
PHONE_IN_USE = "Phone already in use"
INVALID_COUNTRY = "Invalid country code"
REFERENCE_EXISTS = "Client Reference ID already exists"
# Texts of ours, where nothing is documented.
NO_KYC = "KYC does not exist"
FAILED_FOR_GOOD = "KYC has failed"
NOT_VERIFIED = "KYC is not verified"
INVALID_PAGE = "Invalid page"

# A body that does not have the documented form: ours, as the vendor's answer is not documented.
WRONG_FORM = 422


def done(data: Any) -> Answer:
    """Return the envelope of what succeeded."""
    return Answer(200, {"status": True, "message": "Success", "data": data})


def refused(message: str) -> ProblemError:
    """Return the 400 with one of the texts above."""
    return ProblemError(400, message)


def render(_: Call, problem: ProblemError) -> Answer:
    """Return a refusal in the envelope; all wrong members of a request in one text."""
    status, message = problem.status, problem.detail
    if problem.errors:
        status = WRONG_FORM
        message = "; ".join(f"{error['field']} {error['message']}" for error in problem.errors)
    body = {"status": False, "message": message, "data": None}
    return Answer(status, body, headers=problem.headers)
