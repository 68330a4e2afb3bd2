"""Generate once what the tests of the generator look at."""

import importlib
import importlib.util
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def generator() -> ModuleType:
    """Return generate.py, which lies in no package."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "openapi/generator/generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def wanted(generator: ModuleType) -> dict[str, bytes]:
    """Return what `make generate` would write."""
    files: dict[str, bytes] = generator.generate(ROOT)
    return files


@pytest.fixture(scope="session")
def traps_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the root of a project whose only specification is traps.yaml."""
    root = tmp_path_factory.mktemp("traps")
    shutil.copytree(ROOT / "openapi/generator", root / "openapi/generator")
    shutil.copy(Path(__file__).with_name("traps.yaml"), root / "openapi/traps.yaml")
    shutil.copy(root / "openapi/generator/dakota.config.yaml", root / "openapi/generator/traps.config.yaml")
    return root


@pytest.fixture(scope="session")
def traps_folder(generator: ModuleType, traps_project: Path) -> Path:
    """Return the folder that holds the package traps_api, generated from traps.yaml."""
    for path, content in generator.generate_api(traps_project, "traps").items():
        (traps_project / path).parent.mkdir(parents=True, exist_ok=True)
        (traps_project / path).write_bytes(content)
    return traps_project / "generated"


@pytest.fixture(scope="session")
def traps(traps_folder: Path) -> Iterator[ModuleType]:
    """Return the package traps_api with all its modules imported."""
    sys.path.insert(0, str(traps_folder))
    package = importlib.import_module("traps_api")
    for path in traps_folder.rglob("*.py"):
        importlib.import_module(".".join(path.relative_to(traps_folder).with_suffix("").parts))
    yield package
    sys.path.remove(str(traps_folder))
