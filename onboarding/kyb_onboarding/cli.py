"""The `kyb` command. Its own needs are the extra `cli`; without them it says so."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        code = _run()
    except KeyboardInterrupt:  # before the first command or after the last: the imports take a moment
        sys.stderr.write("kyb: interrupted; nothing is lost: kyb resume goes on\n")
        code = 130
    sys.exit(code)


def _run() -> int:
    try:
        import click  # noqa: F401
        import rich  # noqa: F401
    except ModuleNotFoundError as error:
        sys.stderr.write(f"kyb needs {error.name}: install it with  pip install 'kyb-onboarding[cli]'\n")
        return 3
    from ._cli.commands import run

    return run()
