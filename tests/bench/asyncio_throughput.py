"""The durable flow against the same three requests by plain httpx, in one event loop, against one local server."""

import asyncio
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from statistics import median

import httpx
from kyb_onboarding import AsyncDakota, NewCustomer, Settings

from .measuring import serving
from .throughput import KEY, body_of, token_of

TASKS, FLOWS, ROUNDS = 8, 240, 7


async def plain(client: httpx.AsyncClient, url: str, name: str) -> None:
    """Create, fetch and look, as three bare requests."""
    headers = KEY | {"x-idempotency-key": str(uuid.uuid4())}
    made = (await client.post(f"{url}/customers", json=body_of(name), headers=headers)).raise_for_status().json()
    (await client.get(f"{url}/customers/{made['id']}", headers=KEY)).raise_for_status().json()
    headers = {"X-Application-Token": token_of(made)}
    look = await client.get(f"{url}/applications/{made['application_id']}", headers=headers)
    look.raise_for_status().json()


async def seconds(flow: Callable[[str], Awaitable[object]]) -> float:
    """Return how long FLOWS flows take in TASKS tasks."""
    names = iter([uuid.uuid4().hex for _ in range(FLOWS)])

    async def work() -> None:
        for name in names:
            await flow(name)

    began = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(TASKS)))
    return time.perf_counter() - began


async def pairs(url: str, journal: str) -> list[tuple[float, float]]:
    """Return the seconds of plain and durable rounds, taken in turns; the first pair warms up."""
    settings = Settings(api_key="key", base_url=url, journal=journal, requests_per_minute=0)
    found = []
    async with httpx.AsyncClient(timeout=15) as client, AsyncDakota(settings) as dakota:
        for _ in range(ROUNDS + 1):
            bare = await seconds(lambda name: plain(client, url, name))
            ours = await seconds(lambda name: dakota.onboard(NewCustomer("Acme Corporation", "business", name)))
            found.append((bare, ours))
    return found[1:]


def measure() -> Iterator[tuple[str, str, str, bool]]:
    with tempfile.TemporaryDirectory() as folder, serving() as url:
        measured = asyncio.run(pairs(url, str(Path(folder) / "j.db")))
    ratio = median(bare / ours for bare, ours in measured)
    rates = " / ".join(f"{FLOWS / median(pair[n] for pair in measured):.0f}" for n in (1, 0))
    what = f"durable flow / plain httpx, asyncio, {TASKS} tasks, FULL"
    yield what, f"{ratio:.2f} × ({rates} flows/s)", "≥ 0.60 ×", ratio >= 0.6
