"""`kyb spec`: is our specification still what the vendor says?"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from .._contract import PROVIDERS
from ..errors import ConfigurationError
from . import exit_codes, output

if TYPE_CHECKING:
    from .._contract.changes import Change


@click.group()
def spec() -> None:
    """Look at what the vendors specify."""


@spec.command()
@click.argument("upstream", metavar="UPSTREAM")
@click.option("--provider", type=click.Choice(PROVIDERS), default="dakota", show_default=True, help="Whose document.")
@click.option("--ours", metavar="FILE", help="Compare with this document instead of our own.")
@click.option("--all", "everything", is_flag=True, help="List the operations that only the vendor has.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def diff(upstream: str, provider: str, ours: str | None, everything: bool, as_json: bool) -> int:
    """Tell what a vendor's OpenAPI document says otherwise than ours, for our operations.

    UPSTREAM is OpenAPI 3.0 or 3.1, YAML or JSON; - is standard input. Exits with 1 if a change breaks what we send or
    what we read.
    """
    if upstream == ours == "-":
        raise click.UsageError("standard input cannot be both documents")
    changes = _changes(upstream, provider, ours)
    known = [change for change in changes if not change.is_foreign]
    _print(changes if everything else known, as_json)
    summary = _summary(known, len(changes) - len(known))
    if as_json:
        output.complain(summary)
    else:
        sys.stdout.write(f"{summary}{'' if everything or known == changes else ' (--all lists them)'}\n")
    return exit_codes.BREAKING if any(change.breaking for change in known) else exit_codes.DONE


def _changes(upstream: str, provider: str, ours: str | None) -> Sequence[Change]:
    try:
        from .._contract import compare, document, read
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"spec diff needs {error.name}: install it with  pip install 'kyb-onboarding[spec]'"
        ) from None
    if ours is None:
        own = document.Document(read.ours(provider), f"our {provider} document")
    else:
        own = document.Document(read.read(ours), read.named(ours))
    return compare.compare(own, document.Document(read.read(upstream), read.named(upstream)))


def _print(changes: Sequence[Change], as_json: bool) -> None:
    """Print every change as a line of JSON; or for a person each finding once, what breaks first."""
    if as_json:
        sys.stdout.writelines(json.dumps(change.as_json()) + "\n" for change in changes)
    else:
        from .._contract.changes import grouped

        for change, more in grouped(changes):
            sys.stdout.write(f"{change}{f'  (and at {more} more)' if more else ''}\n")
    sys.stdout.flush()


def _summary(changes: Sequence[Change], foreign: int) -> str:
    breaking = sum(change.breaking for change in changes)
    counts = f"{_count(breaking, 'breaking change')}, {_count(len(changes) - breaking, 'other')}"
    found = counts if changes else "no change"
    verb = "is" if foreign == 1 else "are"
    return f"{found}; {_count(foreign, 'operation')} of the vendor's {verb} not ours" if foreign else found


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
