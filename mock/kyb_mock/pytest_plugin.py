"""pytest fixtures: a fresh Dakota for every test, its clock, its webhooks, an in-process transport, and Prism.

pytest loads this by itself where the package is installed. Nothing else is imported before a test asks for a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from ._settings import WorldSettings
    from ._testing import CapturedWebhooks, DakotaMock, Session, TestClock
    from ._transport import MockTransport


@pytest.fixture(scope="session")
def dakota_settings() -> WorldSettings:
    """The settings that every fresh world starts with. Override this fixture in your conftest.py to change them."""
    try:
        from ._settings import WorldSettings
    except ModuleNotFoundError as error:
        _fail(error)
    return WorldSettings()


@pytest.fixture(scope="session")
def dakota_session(dakota_settings: WorldSettings) -> Iterator[Session]:
    """The worlds of this session and their server, which is started when a test first asks for a `url`."""
    try:
        from ._testing import Session
    except ModuleNotFoundError as error:
        _fail(error)
    session = Session(dakota_settings)
    yield session
    session.close()


@pytest.fixture
def dakota_mock(dakota_session: Session) -> Iterator[DakotaMock]:
    """A fresh world of the mock: its `url` and `api_key`, `settings`, `webhooks`, `add_fault`, `seed`, `deliver_to`."""
    from ._testing import DakotaMock

    mock = DakotaMock(dakota_session)
    yield mock
    mock.close()


@pytest.fixture
def dakota_transport(dakota_mock: DakotaMock) -> MockTransport:
    """An httpx transport to the mock in this process, for `httpx.Client` and `httpx.AsyncClient`: no server."""
    return dakota_mock.transport


@pytest.fixture
def dakota_clock(dakota_mock: DakotaMock) -> TestClock:
    """The clock of the test's world, standing still; `advance(seconds)` does all that is due on the way."""
    from ._testing import TestClock

    return TestClock(dakota_mock.world)


@pytest.fixture
def dakota_webhooks(dakota_mock: DakotaMock) -> CapturedWebhooks:
    """The signed webhooks of the test's world, in the order in which they left."""
    return dakota_mock.webhooks


@pytest.fixture(scope="session")
def dakota_prism(pytestconfig: pytest.Config) -> Iterator[str]:
    """The URL of Prism, which answers with the specification's examples and keeps no state."""
    from ._prism import PrismError, find_prism, serve_prism

    try:
        command = find_prism(pytestconfig.rootpath)
        with serve_prism(command) as url:
            yield url
    except PrismError as error:
        pytest.fail(str(error), pytrace=False)


def _fail(error: ModuleNotFoundError) -> NoReturn:
    pytest.fail(f"the mock needs {error.name}: pip install 'kyb-onboarding[mock]'", pytrace=False)
