"""The command that serves the mock."""

from __future__ import annotations

import click

from ..errors import ConfigurationError


@click.command()
@click.option("--port", default="4011", show_default=True, metavar="N", help="0 = any free port.")
@click.option("--seed", metavar="N", help="The same identifiers every time.")
@click.option("--auto-approve", default="5", metavar="S", help="Seconds, or off [5].")
@click.option("--state", metavar="FILE", help="Go on from this file, and write it in the end.")
@click.option("--keys", metavar="KEY,…", help="The API keys that exist; any, unless given. Never a real one.")
def mock(port: str, seed: str | None, auto_approve: str, state: str | None, keys: str | None) -> int:
    """Serve the mock of the vendor's sandbox on this machine, until interrupted."""
    try:
        from kyb_mock import serve
        from kyb_mock._options import read_options
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"the mock needs {error.name}: install it with  pip install 'kyb-onboarding[mock]'"
        ) from None
    try:
        options = read_options(port, auto_approve, seed, keys)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    code: int = serve(**options, state=state)
    return code
