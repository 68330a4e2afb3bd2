"""A world for the failure matrix: a provider in memory, a clock, and processes on the store of the row."""

import pytest
from kyb_onboarding._journal_names import is_server

from ..support.fake_api import FakeApi
from ..support.postgres import postgres
from ..support.process import Process, SteppedClock
from .harm import FileHarm, ServerHarm
from .matrix import STORES

__all__ = ["postgres"]


@pytest.fixture
def clock():
    return SteppedClock()


@pytest.fixture
def api(clock):
    return FakeApi(clock.now)


@pytest.fixture
def store(request, tmp_path):
    """Return the settings that use the store of the row."""
    is_server = request.param == "postgresql"
    journal = request.getfixturevalue("postgres").database() if is_server else str(tmp_path / "journal.db")
    return {"journal": journal, **STORES[request.param]}


@pytest.fixture
def harm(request, store):
    """Return what may happen to the place of the journal."""
    if is_server(store["journal"]):
        return ServerHarm(request.getfixturevalue("postgres"), store["journal"])
    return FileHarm(store["journal"])


@pytest.fixture
def start(store, api, clock):
    """Start a process on the store."""
    started = []

    def starter(**settings):
        given = store | settings
        started.append(Process(given.pop("journal"), api, clock, **given))
        return started[-1]

    yield starter
    for process in started:
        process.end()
