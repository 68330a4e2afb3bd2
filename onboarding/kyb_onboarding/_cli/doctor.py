"""`kyb doctor`: is everything as it must be, and what to do where it is not."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from .. import _doctor
from .._dakota import Dakota
from .._doctor import Note
from .._journal_names import is_server
from ..errors import ConfigurationError, KybError
from ..settings import Settings, key_from_file
from . import exit_codes, output
from .journal import named_journal, opened


def report(given: Mapping[str, Any], offline: bool, as_json: bool, limit: int) -> int:
    """Print what is found, a line each, and return 1 if something is to be mended."""
    counts: Counter[str] = Counter()
    for note in _all(given, offline, limit):
        counts[note.level] += 1
        if as_json:
            output.print_object(attrs.asdict(note))
        else:
            remedy = f". Remedy: {note.remedy}" if note.remedy else ""
            output.say(output.plain(f"{note.level:<7}  {note.check}: {note.message}{remedy}"))
    output.complain(f"{counts['finding']} findings, {counts['warning']} warnings, {counts['ok']} in order")
    return exit_codes.FINDINGS if counts["finding"] else exit_codes.DONE


def _all(given: Mapping[str, Any], offline: bool, limit: int) -> Iterator[Note]:
    options = dict(given)
    key_file = options.pop("api_key_file")
    settings, name = None, ""
    try:
        name = named_journal(options["journal"])
        if key_file is not None:
            options["api_key"] = key_from_file(key_file, "--api-key-file")
        settings = Settings.from_env(**options)
    except ConfigurationError as error:
        setup = [Note("finding", "settings", str(error))]
    else:
        setup = [*_doctor.look_at_settings(settings, options, os.environ, key_file)]
    if not is_server(name):
        yield from _doctor.look_at_sqlite()
    yield from setup
    if name:
        yield from _told("journal", lambda: _journal(name, settings))
    if settings is not None and not offline:
        output.complain(f"asks {settings.base_url}: {limit} requests at most, none of which changes anything")
        yield from _told("api", lambda: _provider(settings, limit))


def _told(check: str, look: Callable[[], Iterator[Note]]) -> Iterator[Note]:
    """Yield the notes of a look, and what it fails with as a finding: the message of each error tells its remedy."""
    try:
        yield from look()
    except KybError as error:
        yield Note("finding", check, str(error))


def _journal(name: str, settings: Settings | None) -> Iterator[Note]:
    if _is_missing(name):
        yield Note("warning", "journal", f"there is none at {name} yet", "onboard a customer, or set KYB_JOURNAL")
        return
    if not is_server(name):
        yield from _doctor.look_at_file(name)
    with opened(name) as journal:
        if is_server(name):
            yield Note("ok", "journal", f"{journal.store.name} answers")
        else:
            yield from _doctor.look_at_integrity(journal.store)
        base_url, account = (settings.base_url, settings.account) if settings else (None, None)
        yield from _doctor.look_at_runs(journal, base_url, account, journal.store.clock.now())


def _is_missing(name: str) -> bool:
    return not is_server(name) and not os.path.lexists(name)


def _provider(settings: Settings, limit: int) -> Iterator[Note]:
    with tempfile.TemporaryDirectory() as folder:
        if _is_missing(settings.journal):  # it is not made here, for onboard does that
            settings = attrs.evolve(settings, journal=str(Path(folder) / "journal.db"))
        with Dakota(settings) as dakota:
            yield from _doctor.look_at_provider(dakota, limit)
