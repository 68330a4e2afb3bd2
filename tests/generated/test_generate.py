"""Is generated/ what `make generate` writes, and does the check see any difference?"""

import shutil
import sys
from pathlib import Path
from types import ModuleType

import mypy.api
import pytest

from .conftest import ROOT

MODEL = "generated/dakota_api/models/customer.py"
COPIES = ["mock/kyb_mock/openapi", "onboarding/kyb_onboarding/_contract/ours"]
DAKOTA_INPUTS = [
    "openapi/dakota.yaml",
    "openapi/generator/dakota.config.yaml",
    "openapi/generator/generate.py",
    "openapi/generator/templates/model.py.jinja",
]


@pytest.fixture
def project(tmp_path: Path, generator: ModuleType, wanted: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of this project's generated files and what they are made from; generating costs nothing in it."""
    for folder in ("openapi", *generator.OUTPUT_FOLDERS):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(generator, "generate", lambda root: wanted)
    return tmp_path


def check(generator: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Run `--check`; return the differences that it lists."""
    code = generator.main(["--check"], project)
    lines = [line.strip() for line in capsys.readouterr().err.splitlines()[1:]]
    assert code == bool(lines)
    return lines


def test_the_tree_is_what_make_generate_writes(generator: ModuleType, wanted: dict[str, bytes]):
    assert generator.changed_inputs(ROOT) == []
    assert generator.differences(generator.present(ROOT), wanted) == []


def test_an_untouched_copy_passes(generator: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]):
    assert check(generator, project, capsys) == []


def test_one_changed_byte_fails(generator: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]):
    with (project / MODEL).open("ab") as file:
        file.write(b"\n")
    assert check(generator, project, capsys) == [f"different: {MODEL}"]


@pytest.mark.parametrize(
    "path", ["generated/dakota_api/extra.py", "generated/notes", *(f"{c}/old.json" for c in COPIES)]
)
def test_an_added_file_fails(generator: ModuleType, project: Path, capsys: pytest.CaptureFixture[str], path: str):
    (project / path).write_bytes(b"")
    assert check(generator, project, capsys) == [f"not generated: {path}"]


@pytest.mark.parametrize("path", [MODEL, "generated/dakota_api/GENERATED.json", *(f"{c}/dakota.json" for c in COPIES)])
def test_a_removed_file_fails(generator: ModuleType, project: Path, capsys: pytest.CaptureFixture[str], path: str):
    (project / path).unlink()
    assert check(generator, project, capsys) == [f"missing: {path}"]


@pytest.mark.parametrize("path", DAKOTA_INPUTS)
def test_a_changed_input_fails(generator: ModuleType, project: Path, capsys: pytest.CaptureFixture[str], path: str):
    with (project / path).open("ab") as file:
        file.write(b"\n# changed\n")
    named = "openapi/generator/templates" if path.endswith(".jinja") else path
    assert check(generator, project, capsys) == [f"changed since the last make generate: {named}"]


def test_caches_of_python_do_not_count(generator: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]):
    cache = project / "generated/dakota_api/__pycache__"
    cache.mkdir()
    (cache / "types.pyc").write_bytes(b"")
    assert check(generator, project, capsys) == []


def test_a_check_writes_nothing_and_make_generate_repairs(generator: ModuleType, project: Path):
    (project / MODEL).write_bytes(b"")
    (project / "generated/dakota_api/extra.py").write_bytes(b"")
    assert generator.main(["--check"], project) == 1
    assert (project / MODEL).read_bytes() == b""
    assert generator.main([], project) == 0
    assert generator.main(["--check"], project) == 0


@pytest.mark.parametrize("tool", ["openapi-python-client", "ruff"])
def test_another_version_of_a_tool_is_refused(
    generator: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tool: str
):
    monkeypatch.setattr(generator, "version", lambda name: "9.9.9" if name == tool else generator.TOOLS[name])
    assert generator.main(["--check"]) == 1
    pinned = generator.TOOLS[tool]
    assert capsys.readouterr().err == f"error: {tool} {pinned} is needed, 9.9.9 is installed: run make setup\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "{type: integer}}\n        - {name: X-Flag",
            "{type: string, format: date-time}}\n        - {name: X-Flag",
            "POST",
        ),
        ("Camel-Case", "to_dict", "collides with an attribute of Model: to_dict"),
        ("in: header, name: x-key", "in: query, name: x-key", "Key: only API keys in headers"),
        ("title: Traps", "title: 2024-01-15", "quote dates"),
    ],
    ids=["dropped endpoint", "hidden method", "secret in a query", "date in YAML"],
)
def test_what_cannot_be_generated_is_an_error(
    generator: ModuleType, traps_project: Path, tmp_path: Path, old: str, new: str, message: str
):
    shutil.copytree(traps_project / "openapi", tmp_path / "openapi")
    path = tmp_path / "openapi/traps.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(generator.GenerationError, match=message):
        generator.generate_api(tmp_path, "traps")


def test_every_module_says_where_it_is_from(wanted: dict[str, bytes]):
    for path, content in wanted.items():
        if path.endswith(".py"):
            api = path.split("/")[1].removesuffix("_api")
            first, second, *_ = content.splitlines()
            assert first.startswith(f"# Generated from openapi/{api}.yaml (sha256 ".encode())
            assert second == b"# do not edit; run make generate"


@pytest.mark.parametrize("api", ["dakota", "dollarpe"])
def test_packages_are_typed(api: str):
    assert (ROOT / f"generated/{api}_api/py.typed").read_bytes() == b""


def test_the_templates_make_code_that_mypy_accepts(traps_folder: Path):
    arguments = ["--strict", "--no-incremental", "--config-file=", f"--python-executable={sys.executable}"]
    out, _, code = mypy.api.run([*arguments, str(traps_folder / "traps_api")])
    assert code == 0, out
