"""What a journal's name stands for, and how it may be shown."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from .errors import ConfigurationError

POSTGRES = ("postgresql", "postgres")
_HOST = re.compile(r"([\w.%-]*|\[[0-9A-Fa-f:.%]+\])(:\d+)?")


def is_server(journal: str) -> bool:
    """Tell whether the journal is a server's, not a file."""
    return journal.partition("://")[0] in POSTGRES and "://" in journal


def checked_journal(journal: str) -> str:
    """Return a journal given as a path, sqlite:///PATH or postgresql://USER@HOST/DB. Raises ConfigurationError."""
    scheme, mark, rest = journal.strip().partition("://")
    if not scheme:
        raise ConfigurationError("journal is blank: give a path, such as 'kyb-journal.db'")
    if mark and scheme in POSTGRES:
        journal_name(journal.strip())
        return journal.strip()
    if mark and (scheme != "sqlite" or not rest.startswith("/")):
        raise ConfigurationError(
            f"journal {scheme}://… is not supported: give a path, sqlite:///PATH or postgresql://USER@HOST/DB"
        )
    path = rest[1:] if mark else scheme
    if path in ("", ":memory:"):
        raise ConfigurationError(
            "journal is in memory, and would lose every id with the process: give the path of a file"
        )
    return path


def journal_name(journal: str) -> str:
    """Return the journal as it may be shown: without password and options. Raises ConfigurationError."""
    if not is_server(journal):
        return journal
    parts = urlsplit(journal)
    login, _, hosts = parts.netloc.rpartition("@")
    # A password with / or # or ? in it, unescaped, would stand where a host or a database is expected.
    plain = all(_HOST.fullmatch(host) for host in hosts.split(",")) and "@" not in parts.path + parts.query
    if not plain or parts.fragment:
        raise ConfigurationError(
            "journal postgresql://… cannot be read: write @ : / ? # in user and password as %40 %3A %2F %3F %23"
        )
    user = login.partition(":")[0]
    return f"postgresql://{user}{'@' if user else ''}{hosts}{parts.path}"
