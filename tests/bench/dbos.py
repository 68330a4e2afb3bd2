"""DBOS beside ours: the same flow, server, threads and machine. Its rate is told, and ours must be higher.

DBOS lives in an environment of its own, made once in `.bench`. KYB_BENCH_POSTGRES names a PostgreSQL database
for it, if one is at hand; otherwise it is measured on SQLite alone.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

from kyb_onboarding import Dakota, NewCustomer, Settings

from .measuring import serving
from .throughput import THREADS

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".bench" / "dbos"
FLOWS, ROUNDS = 120, 5


def python_with_dbos() -> Path:
    """Return the interpreter of the environment, which is made if it is not there."""
    uv, python = Path(sys.executable).with_name("uv"), ENVIRONMENT / "bin" / "python"
    if not (ENVIRONMENT / "bin" / "dbos").exists():
        subprocess.run([uv, "venv", "--quiet", "--clear", ENVIRONMENT], check=True)
        subprocess.run([uv, "pip", "install", "--quiet", "--python", python, "dbos", "httpx"], check=True)
    return python


def dbos_rate(url: str, database: str) -> float:
    """Return DBOS' flows a second; the first round warms up."""
    script = Path(__file__).with_name("dbos_flow.py")
    command = [str(python_with_dbos()), "-I", str(script), url, database, str(THREADS), str(FLOWS), str(ROUNDS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    taken: list[float] = json.loads(done.stdout.splitlines()[-1])
    return FLOWS / median(taken[1:])


def our_rate(url: str, journal: str) -> float:
    """Return ours, measured the same way."""
    taken = []
    settings = Settings(api_key="key", base_url=url, journal=journal, requests_per_minute=0)
    with Dakota(settings) as dakota, ThreadPoolExecutor(THREADS) as pool:
        for _ in range(ROUNDS):
            customers = [NewCustomer("Acme Corporation", "business", uuid.uuid4().hex) for _ in range(FLOWS)]
            began = time.perf_counter()
            list(pool.map(dakota.onboard, customers))
            taken.append(time.perf_counter() - began)
    return FLOWS / median(taken[1:])


def measure() -> Iterator[tuple[str, str, str, bool]]:
    with tempfile.TemporaryDirectory() as folder, serving() as url:
        databases = {"SQLite": f"sqlite:///{folder}/dbos.sqlite"}
        if os.environ.get("KYB_BENCH_POSTGRES"):
            databases["PostgreSQL"] = os.environ["KYB_BENCH_POSTGRES"]
        for name, database in databases.items():
            theirs, ours = dbos_rate(url, database), our_rate(url, f"{folder}/{name}.db")
            what = f"durable flow / DBOS on {name}, {THREADS} threads"
            yield what, f"{ours / theirs:.1f} × ({ours:.0f} / {theirs:.0f} flows/s)", "> 1 ×", ours > theirs
