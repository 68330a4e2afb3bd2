"""The edge to Dakota: the one credential that the spec asks for, and the sandbox's headers."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from dakota_api.operations import OPERATIONS, SECURITY_SCHEMES

from .._caller import Caller
from .._clock import Clock
from .._faces import F
from .._hooks import Hooks
from .._pacing import Pacing
from .._retry import RetryPolicy
from ..errors import ConfigurationError, InvalidInputError
from ..settings import SANDBOX, Settings
from ._calls import ApiResource, Edge, given
from .sandbox_options import SandboxOptions


def token_of(application_url: str | None) -> str | None:
    """Return the application token that an application_url carries, or None.

    Only the query is read: hosts vary. Source: conflict 37 of openapi/README.md.
    """
    if not application_url:
        return None
    try:
        token = parse_qs(urlsplit(application_url).query).get("token", [""])[0]
    except ValueError:
        return None
    return token if _is_token(token) else None


def _is_token(text: str) -> bool:
    return bool(text) and text.isascii() and text.isprintable() and " " not in text


def given_token(text: str) -> str:
    """Return the token that a caller gives as it is, or within an application_url; it is never shown."""
    if text is None:
        raise InvalidInputError("token is None: give the application's token, or its application_url", field="token")
    given("token", text, str)
    token = token_of(text) if "://" in text else text if _is_token(text) else None
    if token is None:
        raise InvalidInputError("token is neither an application's token nor an application_url", field="token")
    return token


class DakotaEdge(Edge):
    """The edge to one of Dakota's hosts, with one API key."""

    def __init__(self, settings: Settings, clock: Clock, hooks: Hooks, pacing: Pacing) -> None:
        policy = RetryPolicy(settings.max_attempts, settings.deadline.total_seconds())
        caller = Caller(policy, clock, hooks, pacing=pacing)
        super().__init__(settings.base_url, OPERATIONS, caller, self._credential)
        self._api_key = settings.api_key

    def _credential(self, operation: str, token: str | None) -> dict[str, str]:
        """Return the one secret that the spec asks for: the token where it is taken and given, else the key."""
        alternatives = OPERATIONS[operation].security
        schemes = {scheme for alternative in alternatives for scheme in alternative}
        if token is not None and "ApplicationToken" in schemes:
            return {SECURITY_SCHEMES["ApplicationToken"].lower(): token}
        if "ApiKeyAuth" in schemes:
            return {SECURITY_SCHEMES["ApiKeyAuth"].lower(): self._api_key}
        if schemes:
            raise ConfigurationError(f"{operation} takes an application token, and none is known")
        return {}

    def sandbox(self, options: SandboxOptions | None, *without: str) -> dict[str, Any]:
        """Return the arguments for the sandbox's headers, or refuse them before anything is sent.

        Raises ConfigurationError anywhere but on the vendor's sandbox or a loopback host, InvalidInputError for an
        option that the operation (`without`) does not take.
        """
        if options is None:
            return {}
        given("sandbox", options, SandboxOptions)
        if not self.is_loopback and self.host != urlsplit(SANDBOX).hostname:
            raise ConfigurationError(f"sandbox options are not for {self.host}: drop them; nothing was sent")
        arguments = options.arguments()
        for name in without:
            if f"x_sandbox_{name}" in arguments:
                raise InvalidInputError(f"{name} has no effect on this operation: drop it", field=name)
        return arguments


class DakotaResource(ApiResource[F]):
    """A group of Dakota's calls."""

    def __init__(self, edge: DakotaEdge, face: F) -> None:
        super().__init__(edge, face)
        self._dakota = edge
