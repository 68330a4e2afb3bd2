"""What `--target` means to the tests here: which of them apply to it, and the client of each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .targets import OPENERS, Target


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the tests that do not apply to the target: those marked for others, and all without a sandbox's key."""
    name = config.getoption("target")
    apart = [item for item in items if not _applies(item, name, bool(config.option.sandbox_key))]
    if apart:
        config.hook.pytest_deselected(items=apart)
        items[:] = [item for item in items if item not in apart]


def _applies(item: pytest.Item, name: str, has_key: bool) -> bool:
    marker = item.get_closest_marker("targets")
    return marker is None or (name in marker.args and (name != "sandbox" or has_key))


@pytest.fixture
def target(request: pytest.FixtureRequest) -> Iterator[Target]:
    """The target of this run, fresh where it can be."""
    yield from OPENERS[request.config.getoption("target")](request)
