"""`kyb doctor`: is everything as it must be, and what to do where it is not."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import attrs

from .. import _doctor
from .._clock import SystemClock
from .._dakota import Dakota
from .._doctor import Note
from .._journal import Journal
from .._schema import JOURNAL_FORMAT
from .._sqlite import SqliteStore
from ..errors import ConfigurationError, KybError
from ..settings import Settings, default_journal, journal_path, key_from_file, seal_key_from, seal_of
from . import exit_codes, output


def report(given: Mapping[str, Any], offline: bool, as_json: bool, limit: int, open_: Callable[..., Dakota]) -> int:
    """Print what is found, a line each, and return 1 if something is to be mended."""
    counts: Counter[str] = Counter()
    for note in _all(given, offline, limit, open_):
        counts[note.level] += 1
        if as_json:
            output.print_object(attrs.asdict(note))
        else:
            remedy = f". Remedy: {note.remedy}" if note.remedy else ""
            output.say(output.plain(f"{note.level:<7}  {note.check}: {note.message}{remedy}"))
    output.complain(f"{counts['finding']} findings, {counts['warning']} warnings, {counts['ok']} in order")
    return exit_codes.FINDINGS if counts["finding"] else exit_codes.DONE


def _all(given: Mapping[str, Any], offline: bool, limit: int, open_: Callable[..., Dakota]) -> Iterator[Note]:
    yield from _doctor.look_at_sqlite()
    options = dict(given)
    key_file = options.pop("api_key_file")
    settings, path = None, ""
    try:
        path = journal_path(options["journal"] or os.environ.get("KYB_JOURNAL", "").strip() or default_journal())
        if key_file is not None:
            options["api_key"] = key_from_file(key_file, "--api-key-file")
        settings = Settings.from_env(**options)
    except ConfigurationError as error:
        yield Note("finding", "settings", str(error))
    else:
        yield from _doctor.look_at_settings(settings, options, os.environ, key_file)
    if path:
        yield from _told("journal", lambda: _journal(path, settings))
    if settings is not None and not offline:
        output.complain(f"asks {settings.base_url}: {limit} requests at most, none of which changes anything")
        yield from _told("api", lambda: _provider(settings, limit, open_))


def _told(check: str, look: Callable[[], Iterator[Note]]) -> Iterator[Note]:
    """Yield the notes of a look, and what it fails with as a finding: the message of each error tells its remedy."""
    try:
        yield from look()
    except KybError as error:
        yield Note("finding", check, str(error))


def _journal(path: str, settings: Settings | None) -> Iterator[Note]:
    if not os.path.lexists(path):
        yield Note("warning", "journal", f"there is none at {path} yet", "onboard a customer, or set KYB_JOURNAL")
        return
    yield from _doctor.look_at_file(path)
    clock, seal = SystemClock(), seal_of(seal_key_from(os.environ))
    lease = settings.lease if settings else timedelta(seconds=30)
    with closing(Journal(SqliteStore(path, JOURNAL_FORMAT), clock, lease, seal)) as journal:
        yield from _doctor.look_at_integrity(journal.store)
        base_url, account = (settings.base_url, settings.account) if settings else (None, None)
        yield from _doctor.look_at_runs(journal, base_url, account, clock.now())


def _provider(settings: Settings, limit: int, open_: Callable[..., Dakota]) -> Iterator[Note]:
    with tempfile.TemporaryDirectory() as folder:
        if not os.path.lexists(settings.journal):  # it is not made here, for onboard does that
            settings = attrs.evolve(settings, journal=str(Path(folder) / "journal.db"))
        with open_(settings) as dakota:
            yield from _doctor.look_at_provider(dakota, limit)
