"""`kyb journal`: a journal moved from one store to another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TextIO

import click

from .._journal import Journal
from .._journal_names import checked_journal, is_server
from .._journals import open_journal
from .._moving import exported, import_lines
from ..errors import ConfigurationError
from ..settings import default_journal, seal_key_from, seal_of
from . import exit_codes, output

JOURNAL = click.option("--journal", metavar="PATH|URL", help="The journal [KYB_JOURNAL; in the user's state folder].")
LEASE = timedelta(seconds=30)


def named_journal(journal: str | None) -> str:
    """Return the journal that the option or the environment names."""
    return checked_journal(journal or os.environ.get("KYB_JOURNAL", "").strip() or default_journal())


def check_exists(name: str) -> None:
    """Refuse a file that is not there, rather than make it."""
    if is_server(name):
        return
    try:
        os.stat(name)
    except (FileNotFoundError, NotADirectoryError):
        raise ConfigurationError(f"no journal at {name}: onboard a customer first, or set KYB_JOURNAL") from None
    except OSError as error:
        raise ConfigurationError(
            f"journal {name}: cannot be read ({error.strerror}). Check its folder's rights"
        ) from None


@contextmanager
def opened(name: str) -> Iterator[Journal]:
    """Open a journal for as long as it is used."""
    journal, _ = open_journal(name, LEASE, seal_of(seal_key_from(os.environ)))
    try:
        yield journal
    finally:
        journal.close()


@click.group()
def journal() -> None:
    """Move a journal to another store: export it, then import it there."""


@journal.command(name="export")
@click.argument("file", type=click.Path(path_type=Path))
@JOURNAL
def export_(file: Path, journal: str | None) -> int:
    """Write every run to FILE, one JSON object a line. It holds personal data and tokens; only you can read it."""
    name = named_journal(journal)
    check_exists(name)
    with opened(name) as source:
        try:
            fd = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except OSError as error:
            raise click.UsageError(f"{file}: {error.strerror}") from None
        try:
            with open(fd, "w", encoding="utf-8") as out:
                count = -1
                for line in exported(source):
                    out.write(line + "\n")
                    count += 1
                out.flush()
                os.fsync(fd)
        except BaseException:
            file.unlink()  # half an export is none
            raise
        output.complain(f"{count} runs of {source.store.name} are in {file}. Import it, and put the old journal away")
    return exit_codes.DONE


@journal.command(name="import")
@click.argument("file", type=click.File("r", encoding="utf-8"))
@JOURNAL
def import_(file: TextIO, journal: str | None) -> int:
    """Take in the runs of an exported FILE. Safe to repeat: a run that is here already is not taken twice."""
    with opened(named_journal(journal)) as target:
        taken, known = import_lines(target, file)
        output.complain(f"{taken} runs taken in, {known} were known. Journal: {target.store.name}")
    return exit_codes.DONE
