"""The package itself: what it costs to import, what it needs, and whether generated code is what is generated."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import requires
from pathlib import Path

import dakota_api.models

from .case import Case

ROOT = Path(__file__).parents[2]
FIRST_CALL = """
import os, tempfile
import httpx
from kyb_onboarding import CustomerId, Dakota, Settings
answer = httpx.MockTransport(lambda request: httpx.Response(200, json={"id": "c1"}))
with tempfile.TemporaryDirectory() as folder:
    with Dakota(Settings(api_key="k", journal=os.path.join(folder, "journal.db")), transport=answer) as dakota:
        before = set(sys.modules)
        dakota.customers.get(CustomerId("c1"))
        grown = sorted(set(sys.modules) - before)
"""
Files = Mapping[str, bytes]


def imported(code: str) -> list[str]:
    """Return the list `grown`, or all modules, after some code in a new interpreter."""
    tail = "import json; print(json.dumps(globals().get('grown') or ([] if 'grown' in globals() else [*sys.modules])))"
    done = subprocess.check_output([sys.executable, "-Ic", f"import sys\n{code}\n{tail}"], text=True)
    found: list[str] = json.loads(done)
    return found


def check_importing_loads_no_http_library(code: str) -> None:
    assert not {"httpx", "asyncio", "ssl"} & set(imported(code))


def check_the_first_call_imports_nothing(code: str) -> None:
    ours = re.compile(r"kyb_|dakota_|httpx|asyncio|ssl")
    assert not [name for name in imported(code) if ours.match(name)]


def check_the_lazy_table_has_every_name(table: Callable[[], set[str]]) -> None:
    files = (ROOT / "generated/dakota_api/models").glob("*.py")
    classes = {name for path in files for name in re.findall(r"^class (\w+)\(Model\)", path.read_text(), re.MULTILINE)}
    assert len(classes) > 50
    assert classes <= table()


def check_files_that_nobody_generated_are_found(differences: Callable[[Files, Files], list[str]]) -> None:
    """Found on disk, and wanted by the generator: an extra one, a changed one, a missing one."""
    found = {"a.py": b"1", "extra.py": b"", "changed.py": b"1"}
    wanted = {"a.py": b"1", "changed.py": b"2", "missing.py": b""}
    assert {line.split(": ")[1] for line in differences(found, wanted)} == {"extra.py", "changed.py", "missing.py"}


def _our_differences(found: Files, wanted: Files) -> list[str]:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "openapi/generator/generate.py")
    assert spec is not None
    assert spec.loader is not None
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    lines: list[str] = generator.differences(found, wanted)
    return lines


def _git_diff(found: Files, wanted: Files) -> list[str]:
    """`git diff` after generating: it sees what is tracked and changed, and no new file."""
    return [f"modified: {name}" for name in found.keys() & wanted.keys() if found[name] != wanted[name]]


def check_watching_calls_needs_no_package_more(needed: Callable[[], list[str]]) -> None:
    assert not [name for name in needed() if "opentelemetry" in name]


def _our_needs() -> list[str]:
    found = [line for line in requires("kyb-onboarding") or [] if "extra ==" not in line]
    assert found
    return found


CASES = [
    Case(
        "openai, anthropic, workos",
        "importing loads hundreds to thousands of modules",
        "openai/openai-python#2339",
        "no HTTP library, no event loop and no model until they are used",
        check_importing_loads_no_http_library,
        "import kyb_onboarding",
        "import httpx",
    ),
    Case(
        "pydantic-ai",
        "what is imported late stops the event loop at the first call",
        "pydantic/pydantic-ai#7405",
        "`preload()` imports all of it when a service starts",
        check_the_first_call_imports_nothing,
        f"from kyb_onboarding import preload\npreload()\n{FIRST_CALL}",
        FIRST_CALL,
    ),
    Case(
        "anthropic",
        "a table of late imports, kept by hand, drifts",
        "anthropics/anthropic-sdk-python#1513",
        "the table is generated with the models",
        check_the_lazy_table_has_every_name,
        lambda: set(dakota_api.models.__all__),
        lambda: set(dakota_api.models.__all__) - {"Customer"},
    ),
    Case(
        "ayunis-core",
        "the check for drift does not see new files",
        "ayunis-core/ayunis-core#184",
        "missing, changed and superfluous files are found",
        check_files_that_nobody_generated_are_found,
        _our_differences,
        _git_diff,
    ),
    Case(
        "anthropic",
        "watching calls costs a dependency, used or not",
        "read",
        "`observer` is a function of yours; nothing is installed for it",
        check_watching_calls_needs_no_package_more,
        _our_needs,
        lambda: ["httpx", "opentelemetry-api"],
    ),
]
