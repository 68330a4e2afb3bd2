"""DBOS beside ours: the same flow, server, threads and machine, each on the same kind of database."""

import json
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

from tests.support.postgres import PostgresServer

from .measuring import Row, serving
from .throughput import THREADS

FLOWS, ROUNDS = 120, 5


def dbos_rate(url: str, database: str) -> float:
    """Return DBOS' flows a second; the first round warms up."""
    script = Path(__file__).with_name("dbos_flow.py")
    command = [sys.executable, "-I", str(script), url, database, str(THREADS), str(FLOWS), str(ROUNDS)]
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


def measure() -> Iterator[Row]:
    server = PostgresServer()
    try:
        server.start()
        with tempfile.TemporaryDirectory() as folder, serving() as url:
            theirs, ours = f"sqlite:///{folder}/dbos.sqlite", f"{folder}/journal.db"
            for name, database, journal in (
                ("SQLite", theirs, ours),
                ("PostgreSQL", server.database(), server.database()),
            ):
                their_flows, our_flows = dbos_rate(url, database), our_rate(url, journal)
                what = f"durable flow / DBOS, both on {name}, {THREADS} threads"
                rates = f"{our_flows:.0f} / {their_flows:.0f} flows/s"
                yield what, f"{our_flows / their_flows:.1f} × ({rates})", "> 1 ×", our_flows > their_flows
    finally:
        server.end()
