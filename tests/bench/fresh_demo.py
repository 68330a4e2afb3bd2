"""`make demo` in a clean copy with empty caches: what a newcomer waits for. Needs the package registries."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from .measuring import ROOT, Row


def measure() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "clone"
        files = subprocess.check_output(["git", "ls-files", "-z"], cwd=ROOT, text=True).split("\0")
        for name in filter(None, files):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
        env = {**os.environ, "UV_CACHE_DIR": f"{folder}/uv", "PIP_CACHE_DIR": f"{folder}/pip"}
        began = time.perf_counter()
        demo = subprocess.run(["make", "demo"], cwd=copy, env=env, capture_output=True, text=True)
        took = time.perf_counter() - began
    yield (
        "make demo, clean copy, empty caches",
        f"{took:.1f} s, exit {demo.returncode}",
        "≤ 60 s",
        (demo.returncode == 0 and took <= 60),
    )
