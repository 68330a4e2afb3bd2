"""`python -m kyb_mock`: serve the mock until interrupted."""

from __future__ import annotations

import argparse
import math
import sys

from ._serve import serve
from ._server import LOOPBACK


def seconds_or_off(text: str) -> float | None:
    """Return a number of seconds, or None for `off`."""
    if text == "off":
        return None
    value = float(text)
    if not (math.isfinite(value) and value >= 0):
        raise ValueError(text)
    return value


def key_list(text: str) -> list[str]:
    """Return API keys that are separated by commas."""
    keys = [key.strip() for key in text.split(",")]
    if not all(keys):
        raise ValueError(text)
    return keys


def main(arguments: list[str] | None = None) -> int:
    """Read the options, serve, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m kyb_mock", description="Serve the mock of the Dakota sandbox.")
    parser.add_argument("--port", type=int, default=4011, help="0 is any free one; 4011 unless given")
    parser.add_argument("--host", default=LOOPBACK, help="this machine only, unless given")
    parser.add_argument("--auto-approve", type=seconds_or_off, default=5.0, metavar="SECONDS", help="a number, or off")
    parser.add_argument("--seed", type=int, help="for the same identifiers every time")
    parser.add_argument("--state", metavar="FILE", help="go on from this file, and write it in the end")
    parser.add_argument("--keys", type=key_list, metavar="KEY,…", help="the API keys that exist; any, unless given")
    parser.add_argument("--open-control", action="store_true", help="let other machines use /__mock__, too")
    parser.add_argument("--deliver-anywhere", action="store_true", help="send webhooks beyond this machine, too")
    options = parser.parse_args(arguments)
    return serve(
        options.port,
        options.host,
        options.auto_approve,
        options.seed,
        state=options.state,
        keys=options.keys,
        open_control=options.open_control,
        deliver_anywhere=options.deliver_anywhere,
    )


if __name__ == "__main__":
    sys.exit(main())
