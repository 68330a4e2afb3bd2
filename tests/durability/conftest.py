"""A world for the failure matrix: a provider in memory, a clock, and processes on the store of the row."""

import pytest
from kyb_onboarding._journal_names import is_server

from ..support.postgres import postgres
from ..support.worlds import api, clock, start
from .harm import FileHarm, ServerHarm
from .matrix import STORES

__all__ = ["api", "clock", "postgres", "start"]


@pytest.fixture
def store(request, tmp_path):
    """Return the settings that use the store of the row; without a row, a synced file."""
    name = getattr(request, "param", "sqlite-full")
    is_postgres = name == "postgresql"
    journal = request.getfixturevalue("postgres").database() if is_postgres else str(tmp_path / "journal.db")
    return {"journal": journal, **STORES[name]}


@pytest.fixture
def harm(request, store):
    """Return what may happen to the place of the journal."""
    if is_server(store["journal"]):
        return ServerHarm(request.getfixturevalue("postgres"), store["journal"])
    return FileHarm(store["journal"])
