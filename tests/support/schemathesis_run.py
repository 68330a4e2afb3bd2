"""Running Schemathesis' own command, and reading what it says it did."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONTRACT = ROOT / "tests" / "contract"
FULL = os.environ.get("KYB_CONTRACT_PROFILE") == "full"


class Report:
    """The outcome of one run. `text` is everything that it printed."""

    def __init__(self, code: int, text: str) -> None:
        self.code = code
        self.text = text

    @property
    def cases(self) -> int:
        found = re.search(r"(\d+) generated", self.text)
        return int(found[1]) if found else 0

    @property
    def operations(self) -> int:
        found = re.search(r"Tested: (\d+)", self.text)
        return int(found[1]) if found else 0


def run(
    target: str,
    url: str,
    *options: str,
    spec: str = "openapi/dakota.yaml",
    examples: int = 0,
    env: Mapping[str, str] | None = None,
    record: Path | None = None,
) -> Report:
    """Run with tests/contract/TARGET.toml and its hooks, the same cases each time.

    `env` is for the hooks; `record` is a folder for what the recorder writes down.
    """
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        f"--config-file={CONTRACT / f'{target}.toml'}",
        "run",
        str(ROOT / spec),
        f"--url={url}",
        f"--max-examples={examples or (200 if FULL else 15)}",
        "--seed=1",
        "--workers=1",
        "--generation-database=none",
        *options,
    ]
    env = (
        os.environ
        | (env or {})
        | {"SCHEMATHESIS_HOOKS": f"{target}_hooks", "PYTHONPATH": str(CONTRACT), "PYTHONHASHSEED": "0"}
    )
    env.pop("PYTHONSAFEPATH", None)
    if record is not None:
        env["KYB_CONTRACT_RECORD"] = str(record)
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=ROOT, timeout=900)
    return Report(done.returncode, done.stdout + done.stderr)
