"""The `kyb` command. Its own needs are the extra `cli`; without them it says so."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        import click  # noqa: F401
        import rich  # noqa: F401
    except ModuleNotFoundError as error:
        sys.stderr.write(f"kyb needs {error.name}: install it with  pip install 'kyb-onboarding[cli]'\n")
        sys.exit(3)
    from ._cli.commands import run

    sys.exit(run())
