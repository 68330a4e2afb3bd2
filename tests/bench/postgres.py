"""Persistence alone on PostgreSQL: the commits of a whole flow, no HTTP, every commit synced, one event loop."""

import asyncio
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from statistics import median

from kyb_onboarding._claims import Claim
from kyb_onboarding._history import line
from kyb_onboarding._journal import Journal
from kyb_onboarding._journals import open_journal
from kyb_onboarding._records import Change, RunKey
from kyb_onboarding._ticks import Ticks

from tests.support.postgres import PostgresServer

FLOWS, TASKS, ROUNDS = 2000, 64, 5


async def flow(journal: Journal, ticks: Ticks, name: str) -> None:
    """Commit what one run commits on its way to tracking: claimed and stamped, created, looked at."""
    key = RunKey("https://api.example", "default", name)
    request = {"name": "Acme Corporation", "customer_type": "business", "external_id": name}

    def stamp(record: object) -> Change:
        return Change({"state": "sending", "unresolved_sends": 1}, line(journal.store.clock.now(), "sent"))

    claim = await ticks.commit(journal.claim(key, request, stamp))
    assert isinstance(claim, Claim)
    created = {"state": "created", "customer_id": uuid.uuid4().hex, "application_id": uuid.uuid4().hex}
    change = Change(created, line(journal.store.clock.now(), "created", None, "req_1"))
    claim.record = await ticks.commit(journal.save(claim, change))
    tracking = Change({"state": "tracking", "application_status": "pending", "polls": 1})
    claim.record = await ticks.commit(journal.save(claim, tracking, release=True))
    journal.drop(claim)


async def round_s(journal: Journal, ticks: Ticks) -> float:
    """Return how long FLOWS flows take, TASKS at a time."""
    names = iter([uuid.uuid4().hex for _ in range(FLOWS)])

    async def task() -> None:
        for name in names:
            await flow(journal, ticks, name)

    began = time.perf_counter()
    await asyncio.gather(*(task() for _ in range(TASKS)))
    return time.perf_counter() - began


def measure() -> Iterator[tuple[str, str, str, bool]]:
    server = PostgresServer()
    try:
        server.start()
        journal, _ = open_journal(server.database(), timedelta(seconds=30), None)
        with ThreadPoolExecutor(2) as threads:
            rounds = [asyncio.run(round_s(journal, Ticks(journal.store, threads))) for _ in range(ROUNDS)]
        journal.close()
    finally:
        server.end()
    rate = FLOWS / median(rounds)
    what = f"PostgreSQL, persistence alone, {TASKS} tasks, fsync on"
    yield what, f"{rate:.0f} flows/s ({FLOWS / max(rounds):.0f} to {FLOWS / min(rounds):.0f})", "≥ 800", rate >= 800
