"""A world for the failure matrix: a provider in memory, a clock, and processes on the store of the row."""

import pytest

from ..support.fake_api import FakeApi
from ..support.process import Process, SteppedClock
from .matrix import STORES


@pytest.fixture
def clock():
    return SteppedClock()


@pytest.fixture
def api(clock):
    return FakeApi(clock.now)


@pytest.fixture
def store(request, tmp_path):
    """Return the settings that use the store of the row."""
    return STORES[request.param](tmp_path)


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
