"""DollarPe's settings: one frozen value, from arguments or from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import attrs

from ._keys import normalised_base_url
from .errors import ConfigurationError
from .settings import check_kind

if TYPE_CHECKING:
    from .signing import Canonical

DOLLARPE_SANDBOX = "https://sandbox.dollarpe.xyz/cms/api/v1"
VARIABLES = {
    "api_key": "DOLLARPE_API_KEY",
    "api_secret": "DOLLARPE_API_SECRET",
    "base_url": "DOLLARPE_BASE_URL",
    "canonical": "DOLLARPE_CANONICAL",
}


@attrs.frozen(kw_only=True)
class DollarPeSettings:
    """How to reach DollarPe, and how to behave.

    Args:
        api_key, api_secret: the credentials of one environment; never shown.
        base_url: the API's root. Default: the vendor's sandbox, the only host that it documents.
        canonical: how a body is written and signed: see `signing.Canonical`.
        max_attempts: requests per call, the first included.
        connect_timeout, read_timeout, deadline: per connection, per answer, per call over all attempts.

    Raises:
        ConfigurationError: a value is missing or out of range.
    """

    api_key: str = attrs.field(repr=False)
    api_secret: str = attrs.field(repr=False)
    base_url: str = DOLLARPE_SANDBOX
    canonical: Canonical = "compact"
    max_attempts: int = 3
    connect_timeout: timedelta = timedelta(seconds=5)
    read_timeout: timedelta = timedelta(seconds=15)
    deadline: timedelta = timedelta(seconds=60)

    def __attrs_post_init__(self) -> None:
        for name in ("api_key", "api_secret", "base_url"):
            check_kind(name, getattr(self, name), str)
        check_kind("max_attempts", self.max_attempts, int)
        object.__setattr__(self, "base_url", normalised_base_url(self.base_url))
        if self.max_attempts < 1:
            raise ConfigurationError(f"max_attempts {self.max_attempts}: give 1 or more")
        for name in ("connect_timeout", "read_timeout", "deadline"):
            check_kind(name, getattr(self, name), timedelta)
            seconds = getattr(self, name).total_seconds()
            if seconds <= 0:
                raise ConfigurationError(f"{name} is {seconds:g} s: give more than 0")

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None, **given: Any) -> DollarPeSettings:
        """Return settings from the environment; `given` values that are not None go before it.

        Reads DOLLARPE_API_KEY, DOLLARPE_API_SECRET, DOLLARPE_BASE_URL and DOLLARPE_CANONICAL.
        """
        env = os.environ if env is None else env
        values: dict[str, Any] = {
            name: text for name, variable in VARIABLES.items() if (text := env.get(variable, "").strip())
        }
        values |= {name: value for name, value in given.items() if value is not None}
        for name in ("api_key", "api_secret"):
            if name not in values:
                raise ConfigurationError(f"DollarPe's {name} is missing: set {VARIABLES[name]}")
        return cls(**values)
