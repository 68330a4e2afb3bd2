"""The installed wheel onboards a customer without this tree."""

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .environments import Environment


def onboard(environment: Environment, url: str, journal: Path) -> dict[str, Any]:
    """Run `kyb onboard` for one customer and return what it prints."""
    customer = ["--name", "Acme Corporation", "--type", "business", "--external-id", "acme-1"]
    settings = {"DAKOTA_API_KEY": "test-key", "DAKOTA_BASE_URL": url, "KYB_JOURNAL": str(journal)}
    result = environment.run(
        "kyb", "onboard", *customer, "--wait", "20", "--json", KYB_POLL_INTERVAL_S="0.2", **settings
    )
    assert result.returncode == 0, result.stderr
    [line] = result.stdout.splitlines()
    run: dict[str, Any] = json.loads(line)
    return run


def test_the_command_tells_the_version_of_the_package(full: Environment) -> None:
    result = full.run("kyb", "--version")

    assert result.returncode == 0
    assert version("kyb-onboarding") in result.stdout


def test_a_customer_is_onboarded_once_against_the_installed_mock(
    full: Environment, mock_url: str, tmp_path: Path
) -> None:
    first = onboard(full, mock_url, tmp_path / "journal.db")
    second = onboard(full, mock_url, tmp_path / "journal.db")

    assert (first["external_id"], first["state"]) == ("acme-1", "decided")
    assert first["customer_id"]
    assert second["customer_id"] == first["customer_id"]


def test_the_contract_guard_brings_our_documents(full: Environment, tmp_path: Path) -> None:
    vendors = tmp_path / "vendor.yaml"
    vendors.write_text("openapi: 3.0.3\npaths: {}\n", encoding="utf-8")
    result = full.run("kyb", "spec", "diff", str(vendors))

    assert result.returncode == 1, result.stderr
    assert "BREAKING  createCustomer: operation removed: POST /customers\n" in result.stdout


def test_the_layer_alone_needs_no_extra(bare: Environment) -> None:
    result = bare.run("python", "-Ic", "import kyb_onboarding; print(kyb_onboarding.__file__)")

    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(str(bare.folder))


def test_without_its_extra_the_command_says_what_to_install(bare: Environment) -> None:
    result = bare.run("kyb", "--version")

    assert result.returncode != 0
    [line] = result.stderr.splitlines()
    assert "kyb-onboarding[cli]" in line
