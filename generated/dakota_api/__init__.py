# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
# do not edit; run make generate
"""A client library for accessing Dakota Platform onboarding"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import AuthenticatedClient, Client
else:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import client

        value = globals()[name] = getattr(client, name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


__all__ = (
    "AuthenticatedClient",
    "Client",
)
