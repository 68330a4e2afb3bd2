"""Settings: one frozen value, from arguments or from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, get_args

import attrs

from ._journal_names import checked_journal, journal_name
from ._keys import normalised_base_url
from ._seal import Seal, keys_of
from .errors import ConfigurationError
from .models import is_encodable

SANDBOX = "https://api.platform.sandbox.dakota.xyz"
PRODUCTION = "https://api.platform.dakota.xyz"
LONGEST = timedelta(days=3650)
KEY_FILE_LIMIT = 65536
Durability = Literal["full", "normal"]
TIMES = (
    *("poll_interval", "poll_interval_max", "idempotency_window", "window_margin", "settle", "lease"),
    *("connect_timeout", "read_timeout", "deadline"),
)
TRUE, FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off", "")


def default_journal() -> str:
    """Return the journal's usual path: one per user, wherever the command is run from.

    Raises: ConfigurationError: the user has no home folder.
    """
    state = os.environ.get("XDG_STATE_HOME") or str(_home() / ".local" / "state")
    return str(Path(state) / "kyb" / "journal.db")


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        raise ConfigurationError("the user has no home folder for the journal: set KYB_JOURNAL to a path") from None


@attrs.frozen(kw_only=True)
class Settings:
    """How to reach the provider, and how to behave.

    Args:
        api_key: the `x-api-key`; never shown, never stored.
        base_url: the API's root. Default: the vendor's sandbox.
        journal: path of the SQLite journal, or sqlite:///PATH; postgresql://USER@HOST/DB for a server.
        durability: "full" syncs the journal on every commit; "normal" leaves that to checkpoints, so that a power loss
            (no crash) may take the last commits back, and past the window only `lookup_first` shows what they were.
        account: a name of yours for the provider's account; part of every idempotency key. Give each account
            its own if one journal serves several, and keep it when the API key rotates.
        poll_interval: first pause between two looks at an application; it grows to `poll_interval_max`.
        requests_per_minute: ceiling per API key; 0 turns pacing off.
        pacing: who keeps to that ceiling: each "process" alone, or all of the "journal" and account together.
        max_attempts: requests per call, the first included.
        idempotency_window: how long the provider remembers a key.
        window_margin: how much earlier it is no longer relied on.
        settle: how long a look-up may lag behind a create; "none found" is believed only after it.
        lookup_first: look the external_id up before the first send, for a lost journal.
        lease: how long a silent owner keeps a run.
        keep_body: the request's body is erased once the customer's id is saved (`until_created`), or kept (`always`).
        seal_key: seals the body and `application_url` in the journal; base64 of 32 bytes. Several, separated by
            commas: the first seals, each opens. Never shown, never stored.
        connect_timeout, read_timeout, deadline: per connection, per answer, per call over all attempts.

    Raises:
        ConfigurationError: a value is missing or out of range.
    """

    api_key: str = attrs.field(repr=False)
    base_url: str = SANDBOX
    journal: str = attrs.field(factory=default_journal, repr=lambda journal: repr(journal_name(journal)))
    durability: Durability = "full"
    account: str = "default"
    poll_interval: timedelta = timedelta(seconds=5)
    poll_interval_max: timedelta = timedelta(seconds=60)
    requests_per_minute: int = 60
    pacing: Literal["process", "journal"] = "process"
    max_attempts: int = 3
    idempotency_window: timedelta = timedelta(hours=24)
    window_margin: timedelta = timedelta(hours=1)
    settle: timedelta = timedelta(seconds=60)
    lookup_first: bool = False
    lease: timedelta = timedelta(seconds=30)
    keep_body: Literal["until_created", "always"] = "until_created"
    seal_key: str | None = attrs.field(default=None, repr=False)
    connect_timeout: timedelta = timedelta(seconds=5)
    read_timeout: timedelta = timedelta(seconds=15)
    deadline: timedelta = timedelta(seconds=60)

    def __attrs_post_init__(self) -> None:
        for name in ("base_url", "journal", "account"):
            check_kind(name, getattr(self, name), str)
        for name in ("requests_per_minute", "max_attempts"):
            check_kind(name, getattr(self, name), int)
        for name in TIMES:
            check_kind(name, getattr(self, name), timedelta)
        check_kind("lookup_first", self.lookup_first, bool)
        object.__setattr__(self, "base_url", normalised_base_url(self.base_url))
        object.__setattr__(self, "journal", checked_journal(self.journal))
        object.__setattr__(self, "account", self.account.strip())
        _check_api_key(self.api_key)
        _check(bool(self.account), "account is blank: give it a name, such as 'default'")
        _check(
            is_encodable(self.account) and self.account.isprintable(),
            "account has a control character, or one that UTF-8 cannot carry: give it a plain name",
        )
        _check(self.durability in get_args(Durability), f"durability {self.durability!r}: give full or normal")
        _check(self.requests_per_minute >= 0, f"requests_per_minute {self.requests_per_minute}: give 0 (off) or more")
        _check(
            self.keep_body in ("until_created", "always"), f"keep_body {self.keep_body!r}: give until_created or always"
        )
        _check(self.pacing in ("process", "journal"), f"pacing {self.pacing!r}: give process or journal")
        if self.seal_key is not None:
            keys_of(self.seal_key)
        _check(self.max_attempts >= 1, f"max_attempts {self.max_attempts}: give 1 or more")
        for name in ("poll_interval", "idempotency_window", "lease", "connect_timeout", "read_timeout", "deadline"):
            value = getattr(self, name)
            _check(
                timedelta(0) < value <= LONGEST,
                f"{name} is {value.total_seconds():g} s: give more than 0 and at most ten years",
            )

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None, **given: Any) -> Settings:
        """Return settings from the environment; `given` values that are not None go before it.

        Reads DAKOTA_API_KEY or DAKOTA_API_KEY_FILE, DAKOTA_BASE_URL, and KYB_JOURNAL, KYB_DURABILITY,
        KYB_ACCOUNT, KYB_POLL_INTERVAL_S, KYB_REQUESTS_PER_MINUTE, KYB_PACING, KYB_MAX_ATTEMPTS,
        KYB_IDEMPOTENCY_WINDOW_S, KYB_LOOKUP_FIRST, KYB_KEEP_BODY, and KYB_SEAL_KEY or KYB_SEAL_KEY_FILE.
        """
        env = os.environ if env is None else env
        values: dict[str, Any] = {}
        for name, (variable, read) in VARIABLES.items():
            if env.get(variable, "").strip():
                values[name] = read(variable, env[variable].strip())
        values.update({name: value for name, value in given.items() if value is not None})
        if "api_key" not in values:
            values["api_key"] = key_from_file(env.get("DAKOTA_API_KEY_FILE", "").strip())
        if "seal_key" not in values:
            values["seal_key"] = seal_key_from(env)
        return cls(**values)


def settings_of(settings: object, **given: Any) -> Settings:
    """Return the settings of a client: those that are given, else the environment's with what is given by name."""
    if settings is None:
        return Settings.from_env(**given)
    if not isinstance(settings, Settings):
        kind = type(settings).__name__
        raise ConfigurationError(f"settings is a {kind}: give Settings(…), or values by name, such as api_key=…")
    return settings


def seal_of(seal_key: str | None) -> Seal:
    """Return the seal of a journal for the setting of that name."""
    return Seal(keys_of(seal_key) if seal_key else ())


def check_kind(name: str, value: object, kind: type[object]) -> None:
    """Refuse a setting of another kind: 5 where timedelta(seconds=5) is meant would fail in the first call."""
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ConfigurationError(f"{name} is a {type(value).__name__}: give a {kind.__name__}")


def _check(holds: bool, message: str) -> None:
    if not holds:
        raise ConfigurationError(message)


def _check_api_key(api_key: object) -> None:
    # The key's form is the vendor's business; only what no header can carry is refused. It is never shown.
    remedy = "set DAKOTA_API_KEY, or DAKOTA_API_KEY_FILE to a file that holds it"
    if not isinstance(api_key, str) or not api_key.strip():
        raise ConfigurationError(f"the API key is missing or blank: {remedy}")
    if not api_key.isascii() or not api_key.isprintable() or " " in api_key:
        raise ConfigurationError(f"the API key has a space or a character that no header can carry: {remedy}")


def key_from_file(path: str, source: str = "DAKOTA_API_KEY_FILE") -> str:
    """Return the API key that a file holds, blank for no path. Raises ConfigurationError, which names the source."""
    if not path:
        return ""
    try:
        with Path(path).open("rb") as file:
            key = file.read(KEY_FILE_LIMIT).decode().strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not text"
        raise ConfigurationError(f"{source} {path!r} cannot be read: {reason}") from None
    _check(bool(key), f"{source} {path!r} holds no key: it is blank")
    return key


def seal_key_from(env: Mapping[str, str]) -> str | None:
    """Return the key of KYB_SEAL_KEY, or of the file that KYB_SEAL_KEY_FILE names; None for neither."""
    given = env.get("KYB_SEAL_KEY", "").strip()
    return given or key_from_file(env.get("KYB_SEAL_KEY_FILE", "").strip(), "KYB_SEAL_KEY_FILE") or None


def _text(_variable: str, value: str) -> str:
    return value


def _whole(variable: str, value: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise ConfigurationError(f"{variable} is {value!r}: give a whole number") from None


def _seconds(variable: str, value: str) -> timedelta:
    try:
        return timedelta(seconds=float(value))
    except (ValueError, OverflowError):
        raise ConfigurationError(f"{variable} is {value!r}: give seconds as a number") from None


def _flag(variable: str, value: str) -> bool:
    if value.lower() not in TRUE + FALSE:
        raise ConfigurationError(f"{variable} is {value!r}: give 1 or 0")
    return value.lower() in TRUE


VARIABLES = {
    "api_key": ("DAKOTA_API_KEY", _text),
    "base_url": ("DAKOTA_BASE_URL", _text),
    "journal": ("KYB_JOURNAL", _text),
    "durability": ("KYB_DURABILITY", _text),
    "account": ("KYB_ACCOUNT", _text),
    "poll_interval": ("KYB_POLL_INTERVAL_S", _seconds),
    "requests_per_minute": ("KYB_REQUESTS_PER_MINUTE", _whole),
    "pacing": ("KYB_PACING", _text),
    "max_attempts": ("KYB_MAX_ATTEMPTS", _whole),
    "idempotency_window": ("KYB_IDEMPOTENCY_WINDOW_S", _seconds),
    "keep_body": ("KYB_KEEP_BODY", _text),
    "lookup_first": ("KYB_LOOKUP_FIRST", _flag),
}
