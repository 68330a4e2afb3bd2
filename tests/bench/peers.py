"""The peers, in an environment of their own: none of them is a requirement of ours, nor of the tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .measuring import FOLDER, ROOT

HOME = ROOT / ".bench" / "peers"
LOCK = FOLDER / "peers.lock"
PYTHON = HOME / "bin" / "python"


def install() -> None:
    """Make the environment hold what the lock names, and this project's three roots; at once if it does already."""
    installed = HOME / "installed.lock"
    if installed.exists() and installed.read_bytes() == LOCK.read_bytes():
        return
    uv = [sys.executable, "-Im", "uv"]
    subprocess.run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(HOME)], check=True)
    options = ["--quiet", "--python", str(PYTHON), "--require-hashes", "-r", str(LOCK)]
    subprocess.run([*uv, "pip", "install", *options], check=True)
    packages = sysconfig.get_path("purelib", vars={"base": str(HOME), "platbase": str(HOME)})
    roots = [ROOT / name for name in ("generated", "onboarding")]
    (Path(packages) / "project.pth").write_text("".join(f"{root}\n" for root in roots), encoding="utf-8")
    installed.write_bytes(LOCK.read_bytes())


def run(*arguments: str) -> Any:
    """Run the environment's Python, and return the JSON that it prints."""
    return json.loads(subprocess.check_output([PYTHON, "-I", *arguments], text=True))


@contextmanager
def stock_client() -> Iterator[str]:
    """Generate Dakota's client by the stock templates, as `stock_api`; yield the folder that holds it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-Im", "openapi_python_client", "generate", "--meta", "none"]
        command += ["--path", str(ROOT / "openapi/dakota.yaml"), "--output-path", f"{folder}/stock_api"]
        config = Path(folder) / "config.yaml"
        config.write_text(STOCK_CONFIG, encoding="utf-8")
        environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
        done = subprocess.run([*command, "--config", str(config)], env=environment, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"the stock client cannot be generated:\n{done.stdout}{done.stderr}")
        yield folder


# Nothing but what the specification needs to be taken whole.
STOCK_CONFIG = """\
content_type_overrides: {application/pdf: application/octet-stream, image/jpeg: application/octet-stream,
  image/png: application/octet-stream}
"""
