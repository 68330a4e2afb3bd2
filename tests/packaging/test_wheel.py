"""The wheel holds the four packages, whole, and nothing else."""

import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from ..architecture.texts import committed_files
from .environments import ROOT

PACKAGES = ("generated/dakota_api", "generated/dollarpe_api", "onboarding/kyb_onboarding", "mock/kyb_mock")


@pytest.fixture(scope="session")
def names(wheel: Path) -> list[str]:
    return zipfile.ZipFile(wheel).namelist()


def test_it_holds_every_file_of_the_packages_and_no_other(names: list[str]) -> None:
    committed = {path.relative_to(ROOT).as_posix() for path in committed_files(ROOT)}
    expected = {
        name.partition("/")[2] for name in committed if name.startswith(tuple(f"{folder}/" for folder in PACKAGES))
    }

    assert {name for name in names if ".dist-info/" not in name} == expected


@pytest.mark.parametrize("package", PACKAGES)
def test_each_package_is_typed(names: list[str], package: str) -> None:
    assert f"{Path(package).name}/py.typed" in names


@pytest.mark.parametrize("folder", ["kyb_mock/openapi/", "kyb_onboarding/_contract/ours/"])
def test_the_mock_and_the_guard_carry_the_specifications(names: list[str], folder: str) -> None:
    assert [name for name in names if name.startswith(folder) and name.endswith(".json")]


def test_its_metadata_names_licence_command_and_extras(wheel: Path, names: list[str]) -> None:
    [info] = {name.partition("/")[0] for name in names if ".dist-info/" in name}
    metadata = message_from_bytes(zipfile.ZipFile(wheel).read(f"{info}/METADATA"))

    assert f"{info}/licenses/LICENSE" in names
    assert b"kyb_mock = kyb_mock.pytest_plugin" in zipfile.ZipFile(wheel).read(f"{info}/entry_points.txt")
    assert b"kyb = kyb_onboarding." in zipfile.ZipFile(wheel).read(f"{info}/entry_points.txt")
    assert {"cli", "mock", "spec", "all"} <= set(metadata.get_all("Provides-Extra", []))
    assert metadata["Requires-Python"] == ">=3.11"
