"""Durable KYB/KYC onboarding: create a customer once, and follow its application until it is decided."""

from typing import TYPE_CHECKING

from ._dakota import Dakota
from ._dollarpe_settings import (
    DOLLARPE_SANDBOX,
    DollarPeSettings,
)
from ._gateway._preload import (
    preload,
)
from ._gateway.sandbox_options import (
    SandboxOptions,
)
from ._hooks import (
    Exchange,
    Retry,
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
    ForgottenError,
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
    DocumentId,
    DollarPeCustomerId,
    EventId,
    ImportJobId,
    IndividualId,
    NewCustomer,
    Problem,
    Run,
    SimulationId,
    State,
    SubClientId,
    ValidationProblem,
    WebhookTargetId,
)
from .options import (
    CallOptions,
)
from .settings import (
    PRODUCTION,
    SANDBOX,
    Settings,
)

__all__ = [
    "DOLLARPE_SANDBOX",
    "PRODUCTION",
    "SANDBOX",
    "ApiError",
    "ApplicationId",
    "AsyncDakota",
    "AsyncDollarPe",
    "CallOptions",
    "ClaimLostError",
    "ConfigurationError",
    "ConflictError",
    "CredentialsError",
    "CustomerId",
    "CustomerType",
    "Dakota",
    "DocumentId",
    "DollarPe",
    "DollarPeCustomerId",
    "DollarPeSettings",
    "EventId",
    "Exchange",
    "ForgottenError",
    "ImportJobId",
    "InDoubtError",
    "IndividualId",
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
    "Retry",
    "Run",
    "RunBusyError",
    "RunError",
    "RunNotFoundError",
    "SandboxOptions",
    "Settings",
    "SimulationId",
    "State",
    "SubClientId",
    "TransportError",
    "UnavailableError",
    "UndecidedError",
    "UnexpectedStatusError",
    "UnknownStatusWarning",
    "UnreadableAnswerError",
    "ValidationProblem",
    "WebhookError",
    "WebhookTargetId",
    "__version__",
    "preload",
]

if TYPE_CHECKING:
    from ._async_dakota import AsyncDakota
    from ._async_dollarpe import AsyncDollarPe
    from ._dollarpe import DollarPe
else:
    _LAZY = {"AsyncDakota": "_async_dakota", "AsyncDollarPe": "_async_dollarpe", "DollarPe": "_dollarpe"}

    def __getattr__(name: str) -> object:
        """Load these, and the HTTP library or asyncio with them, only where they are used."""
        if name not in _LAZY:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f".{_LAZY[name]}", __name__), name)
