# Generated from openapi/dollarpe.yaml (sha256 54ee9631f19a614e8160a384d1348974d332f5cc76d02bcd08e7d8f04c4a0d6d);
# do not edit; run make generate
"""A client library for accessing DollarPe KYC"""

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
