"""The command that serves the mock."""

from __future__ import annotations

import click

from ..errors import ConfigurationError


def _seconds_or_off(_: click.Context, __: click.Parameter, text: str) -> float | None:
    """Return a number of seconds, or None for `off`."""
    try:
        seconds = None if text == "off" else float(text)
    except ValueError:
        seconds = -1.0
    if seconds is not None and not 0 <= seconds < float("inf"):
        raise click.BadParameter(f"{text!r} is neither a number of seconds nor off")
    return seconds


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=4011, show_default=True, help="0 = any free port.")
@click.option("--seed", type=int, metavar="N", help="The same identifiers every time.")
@click.option("--auto-approve", default="5", callback=_seconds_or_off, metavar="S", help="Seconds, or off [5].")
@click.option("--state", metavar="FILE", help="Go on from this file, and write it in the end.")
@click.option("--keys", metavar="KEY,…", help="The API keys that exist; any, unless given. Never a real one.")
def mock(port: int, seed: int | None, auto_approve: float | None, state: str | None, keys: str | None) -> int:
    """Serve the mock of the vendor's sandbox on this machine, until interrupted."""
    try:
        from kyb_mock import serve
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"the mock needs {error.name}: install it with  pip install 'kyb-onboarding[mock]'"
        ) from None
    known = None if keys is None else [key.strip() for key in keys.split(",")]
    if known is not None and not all(known):
        raise click.UsageError("--keys has an empty key: separate them by single commas")
    code: int = serve(port, auto_approve_s=auto_approve, seed=seed, state=state, keys=known)
    return code
