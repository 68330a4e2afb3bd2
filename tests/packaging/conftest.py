"""Build the wheel once, and install it twice: with its extras and bare."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from .environments import Environment, build_wheel, install

URL = re.compile(r"http://127\.0\.0\.1:\d+")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def full(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with all extras."""
    return install(wheel, tmp_path_factory.mktemp("full") / "venv", "[all]")


@pytest.fixture(scope="session")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the layer alone."""
    return install(wheel, tmp_path_factory.mktemp("bare") / "venv")


@pytest.fixture
def mock_url(full: Environment, tmp_path: Path) -> Iterator[str]:
    """The URL of a mock that runs from the installed wheel on a free port."""
    with subprocess.Popen(
        [str(full.command("kyb")), "mock", "--port", "0"], cwd=tmp_path, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            url = next((found.group() for line in process.stdout if (found := URL.search(line))), "")
            assert url, "the mock ended without telling its URL"
            yield url
        finally:
            process.terminate()
