"""The durable flow against the same three requests by plain httpx, in threads, against one local server."""

import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
from kyb_onboarding import Dakota, NewCustomer, Settings

from .measuring import Row, in_turns, ratio, serving

THREADS, FLOWS, ROUNDS = 8, 240, 7
KEY = {"x-api-key": "key"}


def body_of(name: str) -> dict[str, str]:
    """Return the body of a create."""
    return {"name": "Acme Corporation", "customer_type": "business", "external_id": name}


def token_of(made: dict[str, Any]) -> str:
    """Return the application's token of a created customer."""
    return parse_qs(urlsplit(str(made["application_url"])).query)["token"][0]


def plain(client: httpx.Client, url: str, name: str) -> None:
    """Create, fetch and look, as three bare requests."""
    headers = KEY | {"x-idempotency-key": str(uuid.uuid4())}
    made = client.post(f"{url}/customers", json=body_of(name), headers=headers).raise_for_status().json()
    client.get(f"{url}/customers/{made['id']}", headers=KEY).raise_for_status().json()
    headers = {"X-Application-Token": token_of(made)}
    look = client.get(f"{url}/applications/{made['application_id']}", headers=headers)
    look.raise_for_status().json()


def seconds(flow: Callable[[str], object]) -> float:
    """Return how long FLOWS flows take in THREADS threads."""
    names = [uuid.uuid4().hex for _ in range(FLOWS)]
    with ThreadPoolExecutor(THREADS) as pool:
        began = time.perf_counter()
        list(pool.map(flow, names))
        return time.perf_counter() - began


def measure() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, serving() as url:
        settings = Settings(api_key="key", base_url=url, journal=str(Path(folder) / "j.db"), requests_per_minute=0)
        with httpx.Client(timeout=15) as client, Dakota(settings) as dakota:
            found = in_turns(
                {
                    "plain": lambda: seconds(lambda name: plain(client, url, name)),
                    "ours": lambda: seconds(
                        lambda name: dakota.onboard(NewCustomer("Acme Corporation", "business", name))
                    ),
                },
                ROUNDS,
            )
    share = ratio(found["plain"], found["ours"])
    rates = f"{FLOWS / median(found['ours']):.0f} / {FLOWS / median(found['plain']):.0f} flows/s"
    what = f"durable flow / plain httpx, {THREADS} threads, FULL"
    yield what, f"{share:.2f} × ({rates})", "≥ 0.75 ×", share >= 0.75
