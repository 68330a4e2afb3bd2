"""`python -m kyb_mock`: serve the mock until interrupted."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from ._options import read_options
from ._serve import serve
from ._server import LOOPBACK


class Parser(argparse.ArgumentParser):
    """A parser whose usage errors are one line, as those of the `kyb` command."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and end with 2."""
        self.exit(2, f"{self.prog}: {message} ({self.prog} --help)\n")


def main(arguments: list[str] | None = None) -> int:
    """Read the options, serve, and return the exit code."""
    parser = Parser(prog="python -m kyb_mock", description="Serve the mock of the Dakota sandbox.")
    parser.add_argument("--port", default="4011", help="0 is any free one; 4011 unless given")
    parser.add_argument("--host", default=LOOPBACK, help="this machine only, unless given")
    parser.add_argument("--auto-approve", default="5", metavar="SECONDS", help="a number, or off; 5 unless given")
    parser.add_argument("--seed", metavar="N", help="for the same identifiers every time")
    parser.add_argument("--state", metavar="FILE", help="go on from this file, and write it in the end")
    parser.add_argument("--keys", metavar="KEY,…", help="the API keys that exist; any, unless given")
    parser.add_argument("--open-control", action="store_true", help="let other machines use /__mock__, too")
    parser.add_argument("--deliver-anywhere", action="store_true", help="send webhooks beyond this machine, too")
    given = parser.parse_args(arguments)
    try:
        options = read_options(given.port, given.auto_approve, given.seed, given.keys, given.host)
    except ValueError as error:
        parser.error(str(error))
    return serve(**options, state=given.state, open_control=given.open_control, deliver_anywhere=given.deliver_anywhere)


if __name__ == "__main__":
    sys.exit(main())
