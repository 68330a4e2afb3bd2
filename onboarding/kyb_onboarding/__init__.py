"""Durable KYB/KYC onboarding: create a customer once, and follow its application until it is decided."""

from typing import TYPE_CHECKING

from ._dakota import Dakota
from ._gateway import (
    Exchange,
)
from ._statuses import (
    UnknownStatusWarning,
)
from ._version import (
    __version__,
)
from .errors import (
    ApiError,
    ClaimLostError,
    ConfigurationError,
    ConflictError,
    CredentialsError,
    InDoubtError,
    InputChangedError,
    InvalidInputError,
    JournalError,
    JournalFullError,
    JournalNewerError,
    JournalNotOursError,
    JournalReadOnlyError,
    KybError,
    NotFoundError,
    RateLimitedError,
    RejectedError,
    RunBusyError,
    RunError,
    RunNotFoundError,
    TransportError,
    UnavailableError,
    UndecidedError,
    UnexpectedStatusError,
    UnreadableAnswerError,
    WebhookError,
)
from .models import (
    ApplicationId,
    CustomerId,
    CustomerType,
    NewCustomer,
    Problem,
    Run,
    State,
    ValidationProblem,
)
from .settings import (
    PRODUCTION,
    SANDBOX,
    Settings,
)

__all__ = [
    "PRODUCTION",
    "SANDBOX",
    "ApiError",
    "ApplicationId",
    "AsyncDakota",
    "ClaimLostError",
    "ConfigurationError",
    "ConflictError",
    "CredentialsError",
    "CustomerId",
    "CustomerType",
    "Dakota",
    "Exchange",
    "InDoubtError",
    "InputChangedError",
    "InvalidInputError",
    "JournalError",
    "JournalFullError",
    "JournalNewerError",
    "JournalNotOursError",
    "JournalReadOnlyError",
    "KybError",
    "NewCustomer",
    "NotFoundError",
    "Problem",
    "RateLimitedError",
    "RejectedError",
    "Run",
    "RunBusyError",
    "RunError",
    "RunNotFoundError",
    "Settings",
    "State",
    "TransportError",
    "UnavailableError",
    "UndecidedError",
    "UnexpectedStatusError",
    "UnknownStatusWarning",
    "UnreadableAnswerError",
    "ValidationProblem",
    "WebhookError",
    "__version__",
]

if TYPE_CHECKING:
    from ._async_dakota import AsyncDakota


def __getattr__(name: str) -> object:
    """Load `AsyncDakota`, and asyncio with it, only where it is used."""
    if name == "AsyncDakota":
        from ._async_dakota import AsyncDakota

        return AsyncDakota
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
