"""The journal by itself: how fast it writes, how much it holds, how soon a restart goes on."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import Any

from kyb_mock import MockServer
from kyb_onboarding import Settings
from kyb_onboarding._claims import Claim
from kyb_onboarding._dakota import context_of
from kyb_onboarding._history import line
from kyb_onboarding._hooks import Hooks
from kyb_onboarding._journals import open_journal
from kyb_onboarding._records import Change, RunKey
from kyb_onboarding._ticks import Ticks
from kyb_onboarding._work import Context, _sent

from tests.support.kills import victim

HOST = "https://api.example"
TASKS, FLOWS = 64, 10_000
RUNS, BATCH = 100_000, 5_000
WAITING = """
import resource, sys
from kyb_onboarding import Dakota, Settings
from kyb_onboarding._watch import Watch
with Dakota(Settings(api_key="key", base_url="https://api.example", journal=sys.argv[1])) as dakota:
    watch = Watch(dakota._context, 1e12)
    for run in dakota.runs():
        dakota._drive(watch.add(dakota._key(run.external_id)))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def opened(path: str) -> Context:
    """Open a journal as the layer does."""
    settings = Settings(api_key="key", base_url=HOST, journal=path)
    journal, clock = open_journal(settings.journal, settings.lease)
    return context_of(settings, journal, clock, Hooks())


def request(number: int) -> tuple[RunKey, dict[str, Any]]:
    """Return the key and the input of a run."""
    name = f"usr_{number}"
    body = {"name": "Acme Corporation", "customer_type": "business", "external_id": name}
    return RunKey(HOST, "default", name), body


async def persist(context: Context, ticks: Ticks, number: int) -> None:
    """Commit what a flow does, as often as it does and with as much in it."""
    journal, now = context.journal, context.clock.now
    claim = await ticks.commit(journal.claim(*request(number), lambda record: _sent(context, record)))
    assert isinstance(claim, Claim)
    made: dict[str, Any] = {"state": "created", "customer_id": f"{number:027d}", "application_id": f"{number:027d}"}
    made |= {"application_url": f"https://apply.dakota.com/applications/{number:027d}?token=token{number:027d}"}
    made |= {"application_expires_at": now(), "unresolved_sends": 0, "next_at": None, "problem": None}
    claim.record = await ticks.commit(journal.save(claim, Change(made, line(now(), "created"))))
    told: dict[str, Any] = {"state": "tracking", "kyb_status": "pending", "application_status": "pending", "polls": 1}
    told |= {"next_at": now(), "problem": None}
    await ticks.commit(journal.save(claim, Change(told, line(now(), "tracking", "pending")), release=True))
    journal.drop(claim)


async def flows_a_second(context: Context) -> float:
    """Return how many flows' worth of commits TASKS tasks make in a second."""
    numbers = iter(range(FLOWS))
    with ThreadPoolExecutor(1) as threads:
        ticks = Ticks(context.journal.store, threads)

        async def work() -> None:
            for number in numbers:
                await persist(context, ticks, number)

        began = time.perf_counter()
        await asyncio.gather(*(work() for _ in range(TASKS)))
        return FLOWS / (time.perf_counter() - began)


def persistence(folder: str) -> Iterator[tuple[str, str, str, bool]]:
    """Measure the commits of the flow without any request, and what they take on disk."""
    path = str(Path(folder) / "persist.db")
    context = opened(path)
    rate = asyncio.run(flows_a_second(context))
    context.journal.close()
    yield f"commits of the flow alone, asyncio, {TASKS} tasks, FULL", f"{rate:.0f} flows/s", "≥ 10000", rate >= 10_000
    size = os.path.getsize(path) / FLOWS
    yield "on disk, per run with its history", f"{size:.0f} bytes", "≤ 1024", size <= 1024


def planning(folder: str) -> Iterator[tuple[str, str, str, bool]]:
    """Plan RUNS runs, then let a process follow all of them."""
    path = str(Path(folder) / "plan.db")
    context = opened(path)
    began = time.perf_counter()
    for start in range(0, RUNS, BATCH):
        jobs = [context.journal.plan(*request(number)) for number in range(start, start + BATCH)]
        context.journal.store.commit_each(jobs)
    took = time.perf_counter() - began
    context.journal.close()
    yield f"{RUNS} planned, FULL", f"{took:.1f} s", "≤ 5 s", took <= 5
    done = subprocess.run([sys.executable, "-Ic", WAITING, path], capture_output=True, text=True, check=True)
    memory = int(done.stdout) / 1024
    yield f"{RUNS} followed by one process", f"{memory:.0f} MB RSS", "≤ 60 MB", memory <= 60


def restart_s(folder: str) -> float:
    """Kill a process between its send and the answer; return the seconds from the start of the next to its POST."""
    arrived: list[float] = []
    with MockServer(auto_approve_s=0.0) as server, tempfile.TemporaryDirectory(dir=folder) as place:
        store = {"journal": str(Path(place) / "journal.db")}
        first = victim("durable", server.url, Path(place), 1, store)

        def on_answer(request: Any, response: Any) -> None:
            if request.method == "POST":
                arrived.append(time.perf_counter())
                first.kill()

        server.before_answer = on_answer
        first.wait(60)
        began = time.perf_counter()
        victim("durable", server.url, Path(place), 1, store).wait(60)
    return arrived[1] - began


def restart(folder: str) -> Iterator[tuple[str, str, str, bool]]:
    """Measure how soon a restarted process goes on; the first time warms up."""
    took = median([restart_s(folder) for _ in range(8)][1:])
    yield "restart to the POST sent again", f"{took:.2f} s", "≤ 0.2 s", took <= 0.2


def measure() -> Iterator[tuple[str, str, str, bool]]:
    with tempfile.TemporaryDirectory() as folder:
        yield from persistence(folder)
        yield from planning(folder)
        yield from restart(folder)
