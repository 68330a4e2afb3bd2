"""The fixtures of tests that play processes against a provider in memory: a clock, the provider, and a way to start."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .fake_api import FakeApi
from .process import Process, SteppedClock


@pytest.fixture
def clock() -> SteppedClock:
    """The one clock of the provider and of all processes."""
    return SteppedClock()


@pytest.fixture
def api(clock: SteppedClock) -> FakeApi:
    """The provider."""
    return FakeApi(clock.now)


@pytest.fixture
def store(tmp_path: Path) -> dict[str, Any]:
    """The settings that use a store: a file; the failure matrix has others."""
    return {"journal": str(tmp_path / "journal.db")}


@pytest.fixture
def start(store: dict[str, Any], api: FakeApi, clock: SteppedClock) -> Iterator[Callable[..., Process]]:
    """A function that starts one more process on the store; all are ended afterwards."""
    started: list[Process] = []

    def starter(**settings: Any) -> Process:
        given = store | settings
        started.append(Process(given.pop("journal"), api, clock, **given))
        return started[-1]

    yield starter
    for process in started:
        process.end()
