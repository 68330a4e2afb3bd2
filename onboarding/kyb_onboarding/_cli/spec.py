"""`kyb spec`: is our specification still what the vendor says?"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
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
    told = changes if everything else known
    if as_json:
        _print(json.dumps(change.as_json()) for change in told)
        output.complain(_summary(known, len(changes) - len(known)))
    else:
        _print(_lines(told))
        _print(
            [_summary(_firsts(known), len(changes) - len(known)) + ("" if told == changes else " (--all lists them)")]
        )
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


def _print(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def _lines(changes: Sequence[Change]) -> list[str]:
    """Return what a person reads: each finding once, what breaks first."""
    from .._contract.changes import grouped

    return [f"{change}{f'  (and at {more} more)' if more else ''}" for change, more in grouped(changes)]


def _firsts(changes: Sequence[Change]) -> list[Change]:
    from .._contract.changes import grouped

    return [change for change, _ in grouped(changes)]


def _summary(changes: Sequence[Change], foreign: int) -> str:
    """Return the last line: it counts the lines above it."""
    breaking = sum(change.breaking for change in changes)
    counts = f"{_count(breaking, 'breaking change')}, {_count(len(changes) - breaking, 'other')}"
    found = counts if changes else "no differences"
    verb = "is" if foreign == 1 else "are"
    return f"{found}; {_count(foreign, 'operation')} of the vendor's {verb} not ours" if foreign else found


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
