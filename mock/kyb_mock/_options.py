"""The options of the command as texts, read alike for `python -m kyb_mock` and `kyb mock`."""

from __future__ import annotations

import math
from typing import Any

from ._server import HOST_WORDS, LOOPBACK, PORT_WORDS, PORTS


def read_options(
    port: str, auto_approve: str, seed: str | None, keys: str | None, host: str = LOOPBACK
) -> dict[str, Any]:
    """Return the arguments of `serve` by name.

    Raises:
        ValueError: An option is not what it must be; the message is one line that names it.
    """
    return {
        "port": _port(port),
        "host": _host(host),
        "auto_approve_s": _seconds_or_off(auto_approve),
        "seed": None if seed is None else _seed(seed),
        "keys": None if keys is None else _key_list(keys),
    }


def _port(text: str) -> int:
    port = int(text) if text.isascii() and text.isdigit() else -1
    if port not in PORTS:
        raise ValueError(f"--port must be {PORT_WORDS}, not {text!r}")
    return port


def _host(text: str) -> str:
    if not text.strip():
        raise ValueError(f"--host must be {HOST_WORDS}, not {text!r}")
    return text


def _seed(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"--seed must be a whole number, not {text!r}") from None


def _seconds_or_off(text: str) -> float | None:
    if text == "off":
        return None
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds < math.inf:
        raise ValueError(f"--auto-approve must be a number of seconds, at least 0, or off, not {text!r}")
    return seconds


def _key_list(text: str) -> list[str]:
    keys = [key.strip() for key in text.split(",")]
    if not all(keys):
        raise ValueError("--keys has an empty key: separate them by single commas")
    return keys
