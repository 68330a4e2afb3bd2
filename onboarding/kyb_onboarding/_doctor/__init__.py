"""What `kyb doctor` looks at: the setup, the journal's file, its runs, and what the provider says of them."""

from ._machine import look_at_file, look_at_integrity, look_at_sqlite
from ._notes import Level, Note
from ._provider import look_at_provider
from ._runs import look_at_runs
from ._setup import look_at_settings

__all__ = [
    "Level",
    "Note",
    "look_at_file",
    "look_at_integrity",
    "look_at_provider",
    "look_at_runs",
    "look_at_settings",
    "look_at_sqlite",
]
