"""What the README shows of `kyb spec diff` is what it prints."""

import json
import re
from pathlib import Path

import pytest
from kyb_onboarding._cli.commands import run
from kyb_onboarding._contract import read

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SECTION = README.split("## Is the specification still true?")[1].split("\n## ")[0]


@pytest.fixture
def vendors(tmp_path, monkeypatch):
    """The vendor of the README's example: our document with five differences, and an operation more."""
    document = read.ours("dakota")
    schemas = document["components"]["schemas"]
    schemas["CustomerCreateRequest"]["properties"]["name"]["maxLength"] = 50
    schemas["CustomerCreateRequest"]["required"].append("external_id")
    schemas["KnownApplicationStatus"]["enum"].append("paused")
    document["paths"]["/customers"]["get"]["security"] = [{"ApplicationToken": []}]
    document["paths"]["/cards"] = {"get": {"operationId": "listCards", "responses": {}}}
    (tmp_path / "vendor.yaml").write_text(json.dumps(document), encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_the_lines_are_those_of_the_readme(vendors, capsys):
    shown = re.search(r"\$ kyb spec diff vendor.yaml\n(.*?)```", SECTION, re.DOTALL)
    assert run(["spec", "diff", "vendor.yaml"]) == 1
    assert shown is not None
    assert capsys.readouterr().out.splitlines() == shown[1].splitlines()


def test_the_object_is_one_of_those_that_are_printed_and_each_of_its_members_is_explained(vendors, capsys):
    [shown] = re.findall(r"```json\n(.*?)\n```", SECTION)
    run(["spec", "diff", "vendor.yaml", "--json"])
    assert shown in capsys.readouterr().out.splitlines()
    explained = SECTION.split("```")[-1]
    assert [name for name in json.loads(shown) if f"`{name}`" not in explained] == []
