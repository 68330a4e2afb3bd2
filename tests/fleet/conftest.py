"""What the fleet's tests share: a PostgreSQL server, and the provider."""

from collections.abc import Iterator

import pytest
from kyb_mock import MockServer

from ..support.postgres import postgres

__all__ = ["postgres"]


@pytest.fixture
def api() -> Iterator[MockServer]:
    """The provider, which decides soon."""
    with MockServer(auto_approve_s=0.3) as server:
        yield server
