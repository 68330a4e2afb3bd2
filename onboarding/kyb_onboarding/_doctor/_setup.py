"""The settings: what each is, and where it comes from. Secrets are present or absent, never shown."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import attrs

from .._keys import LOOPBACK
from ..settings import PRODUCTION, SANDBOX, VARIABLES, Settings
from ._notes import Note

KEY_FILES = {"api_key": "DAKOTA_API_KEY_FILE", "seal_key": "KYB_SEAL_KEY_FILE"}


def look_at_settings(
    settings: Settings, given: Mapping[str, Any], env: Mapping[str, str], key_file: str | None
) -> Iterator[Note]:
    """Tell each setting and its source; then the host, and the files of keys that others can read.

    `given` are the options of the command line, `key_file` the one that names the API key's file.
    """
    for name in [*VARIABLES, "seal_key"]:
        yield Note("ok", name, f"{_shown(settings, name)} ({_source(name, given, env, key_file)})")
    yield _host(settings.base_url)
    for path in (key_file, *(env.get(variable, "").strip() for variable in KEY_FILES.values())):
        if path:
            yield from _key_file(path)


def _shown(settings: Settings, name: str) -> str:
    """Return a setting as its own repr shows it: what that hides is only present or absent."""
    value = getattr(settings, name)
    repr_of = getattr(attrs.fields(Settings), name).repr
    if repr_of is False:
        return "present" if value else "absent"
    if callable(repr_of):
        return str(repr_of(value))
    return f"{value.total_seconds():g} s" if hasattr(value, "total_seconds") else str(value)


def _source(name: str, given: Mapping[str, Any], env: Mapping[str, str], key_file: str | None) -> str:
    if name == "api_key" and key_file is not None:
        return "--api-key-file"
    if given.get(name) is not None:
        return "--" + name.replace("_", "-")
    variable = VARIABLES[name][0] if name in VARIABLES else "KYB_SEAL_KEY"
    named = next((v for v in (variable, KEY_FILES.get(name, "")) if v and env.get(v, "").strip()), None)
    return named or "default"


def _host(base_url: str) -> Note:
    if base_url == SANDBOX:
        return Note("ok", "host", "the vendor's sandbox")
    if base_url == PRODUCTION:
        return Note("ok", "host", "the vendor's production: customers are real")
    if urlsplit(base_url).hostname in LOOPBACK:
        return Note("ok", "host", "this machine")
    return Note(
        "warning",
        "host",
        f"{base_url} is neither the vendor's sandbox nor its production",
        f"if that is not meant, set DAKOTA_BASE_URL to {SANDBOX} or {PRODUCTION}",
    )


def _key_file(path: str) -> Iterator[Note]:
    try:
        mode = os.stat(path).st_mode
    except OSError:  # reading the settings has told that already
        return
    if mode & 0o077:
        yield Note(
            "warning", "key file", f"{path} can be read by others (mode {mode & 0o777:03o})", f"chmod 600 {path}"
        )
