"""The project keeps its rules, and each rule can be broken: a check that never fails proves nothing."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .checks import MAX_LINES, check_arrows, check_containers, check_lengths
from .face import FACE, check_face
from .texts import LOCKS, check_locks, check_texts, committed_files

ROOT = Path(__file__).parents[2]
Check = Callable[[Path], list[str]]
CHECKS: list[Check] = [check_arrows, check_containers, check_lengths, check_texts, check_locks, check_face]

LAYER = "onboarding/kyb_onboarding"
PYPI = ".".join(["files", "pythonhosted", "org"])
HOME = "/".join(["", "home", "ann", "kyb"])

KEPT = {
    str(FACE): "import sys\nfrom .models import MAX, go\nfrom .runs import *\n__all__ = ['MAX', 'Run', 'go']\n",
    f"{LAYER}/runs.py": '__all__ = ["Run"]\n',
    f"{LAYER}/_gateway/_edge.py": "import dakota_api\nfrom dollarpe_api.models import Kyc\n",
    f"{LAYER}/cli/serve.py": "def serve():\n    from kyb_mock import app\n",
    "mock/kyb_mock/_core.py": "import httpx\nfrom . import _routes\n",
    "generated/dakota_api/client.py": "from dakota_api.types import UNSET\n",
    "README.md": "See https://example.com/home/page and tests/tmp/x.\n",
    **dict.fromkeys(LOCKS, "attrs==26.1.0 --hash=sha256:0\n"),
}

BROKEN: list[tuple[Check, str, str, str]] = [
    (check_arrows, "mock/kyb_mock/_core.py", "import dakota_api.client\n", "imports dakota_api"),
    (check_arrows, "mock/kyb_mock/_core.py", "from kyb_onboarding import Run\n", "imports kyb_onboarding"),
    (check_arrows, "mock/kyb_mock/_core.py", "m = importlib.import_module('dakota_api')\n", "imports dakota_api"),
    (check_arrows, "generated/dakota_api/client.py", "import dollarpe_api\n", "imports dollarpe_api"),
    (check_arrows, "generated/dollarpe_api/client.py", "import kyb_onboarding\n", "imports kyb_onboarding"),
    (check_arrows, "openapi/generator/generate.py", "import kyb_mock\n", "imports kyb_mock"),
    (check_arrows, f"{LAYER}/_work.py", "def f():\n    import dakota_api\n", "_work.py:2 imports dakota_api"),
    (check_arrows, f"{LAYER}/_work.py", "def f():\n    import kyb_mock\n", "imports kyb_mock"),
    (check_arrows, f"{LAYER}/cli/serve.py", "import kyb_mock\n", "imports kyb_mock"),
    (check_containers, "mock/__init__.py", "", "mock/__init__.py is a module"),
    (check_lengths, f"{LAYER}/_work.py", "x = 1\n" * (MAX_LINES + 1), "has 501 lines"),
    (check_texts, "README.md", f"The journal is at {HOME}\n", "README.md:1 names a path of one machine"),
    (check_texts, "Makefile", f"INDEX = {PYPI}\n", "names a package registry"),
    (
        check_locks,
        "mock/package-lock.json",
        '{"resolved": "https://example.com/a.tgz"}\n',
        "package-lock.json:1 holds an address",
    ),
    (check_face, str(FACE), "from .runs import *\n__all__ = []\n", "Run is public but not in __all__"),
    (check_face, str(FACE), "__all__ = ['Run']\n", "Run is in __all__ but not defined"),
    (check_face, str(FACE), "a = Run = 1\n__all__ = ['a', 'Run']\n", "not sorted"),
    (check_face, str(FACE), "a = 1\n__all__ = ['a', 'a']\n", "a is in __all__ twice"),
]


def plant(root: Path, files: dict[str, str]) -> None:
    """Write a small project tree."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("check", CHECKS)
def test_the_project_keeps_the_rule(check: Check) -> None:
    assert check(ROOT) == []


@pytest.mark.parametrize("check", CHECKS)
def test_a_tree_that_keeps_the_rules_is_accepted(check: Check, tmp_path: Path) -> None:
    plant(tmp_path, KEPT)

    assert check(tmp_path) == []


@pytest.mark.parametrize(("check", "name", "text", "expected"), BROKEN)
def test_a_broken_rule_is_found(check: Check, name: str, text: str, expected: str, tmp_path: Path) -> None:
    plant(tmp_path, KEPT | {name: text})

    [violation] = check(tmp_path)

    assert expected in violation


def test_every_check_has_been_seen_to_fail() -> None:
    assert {check for check, *_ in BROKEN} == set(CHECKS)


def test_ignored_files_are_not_committed_ones(tmp_path: Path) -> None:
    plant(tmp_path, {".gitignore": "*.db\n", "journal.db": "", "new.py": ""})
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)

    assert [path.name for path in committed_files(tmp_path)] == [".gitignore", "new.py"]
