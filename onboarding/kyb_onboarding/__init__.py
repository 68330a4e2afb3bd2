"""Durable KYB/KYC onboarding: create a customer once, and follow its application until it is decided."""

from ._version import __version__

TYPE_CHECKING = False  # type checkers know the name; `typing` would be most of what this import costs
if TYPE_CHECKING:
    from ._async_dakota import AsyncDakota
    from ._async_dollarpe import AsyncDollarPe
    from ._bulk import Outcome
    from ._dakota import Dakota
    from ._dollarpe import DollarPe
    from ._dollarpe_settings import DOLLARPE_SANDBOX, DollarPeSettings
    from ._gateway._preload import preload
    from ._gateway.sandbox_options import SandboxOptions
    from ._history import HistoryEntry
    from ._hooks import Exchange, Retry
    from ._statuses import UnknownStatusWarning
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
        NothingToResolveError,
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
        Done,
        EventId,
        ImportJobId,
        IndividualId,
        InDoubt,
        NewCustomer,
        Problem,
        Run,
        SimulationId,
        State,
        Step,
        SubClientId,
        ValidationProblem,
        Wait,
        WebhookTargetId,
    )
    from .options import CallOptions
    from .settings import PRODUCTION, SANDBOX, Settings
else:
    # The first use of a name imports its module and what that needs: HTTP, SQLite and asyncio only where they are used.
    # An error is in `errors`, and what is not named here in `models`.
    _HOMES = {
        "AsyncDakota": "_async_dakota",
        "AsyncDollarPe": "_async_dollarpe",
        "CallOptions": "options",
        "DOLLARPE_SANDBOX": "_dollarpe_settings",
        "Dakota": "_dakota",
        "DollarPe": "_dollarpe",
        "DollarPeSettings": "_dollarpe_settings",
        "Exchange": "_hooks",
        "HistoryEntry": "_history",
        "Outcome": "_bulk",
        "PRODUCTION": "settings",
        "Retry": "_hooks",
        "SANDBOX": "settings",
        "SandboxOptions": "_gateway.sandbox_options",
        "Settings": "settings",
        "UnknownStatusWarning": "_statuses",
        "preload": "_gateway._preload",
    }

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        home = _HOMES.get(name, "errors" if name.endswith("Error") else "models")
        value = globals()[name] = getattr(import_module(f".{home}", __name__), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


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
    "Done",
    "EventId",
    "Exchange",
    "ForgottenError",
    "HistoryEntry",
    "ImportJobId",
    "InDoubt",
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
    "NothingToResolveError",
    "Outcome",
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
    "Step",
    "SubClientId",
    "TransportError",
    "UnavailableError",
    "UndecidedError",
    "UnexpectedStatusError",
    "UnknownStatusWarning",
    "UnreadableAnswerError",
    "ValidationProblem",
    "Wait",
    "WebhookError",
    "WebhookTargetId",
    "__version__",
    "preload",
]
