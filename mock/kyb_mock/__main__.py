"""`python -m kyb_mock`: serve the mock until interrupted."""

from __future__ import annotations

import argparse
import math
import sys

from ._server import LOOPBACK, serve


def seconds_or_off(text: str) -> float | None:
    """Return a number of seconds, or None for `off`."""
    if text == "off":
        return None
    value = float(text)
    if not (math.isfinite(value) and value >= 0):
        raise ValueError(text)
    return value


def main(arguments: list[str] | None = None) -> int:
    """Read the options, serve, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m kyb_mock", description="Serve the mock of the Dakota sandbox.")
    parser.add_argument("--port", type=int, default=4011, help="0 is any free one; 4011 unless given")
    parser.add_argument("--host", default=LOOPBACK, help="this machine only, unless given")
    parser.add_argument("--auto-approve", type=seconds_or_off, default=5.0, metavar="SECONDS", help="a number, or off")
    parser.add_argument("--seed", type=int, help="for the same identifiers every time")
    options = parser.parse_args(arguments)
    return serve(options.port, options.host, options.auto_approve, options.seed)


if __name__ == "__main__":
    sys.exit(main())
