"""Where a durable flow's time goes: a profile of flows in one thread, added up by part. Told, not judged."""

import cProfile
import pstats
import tempfile
import threading
import uuid
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kyb_onboarding import Dakota, NewCustomer, Settings

from .measuring import serving

FLOWS = 300
# What a file's or a function's name begins or contains → the part of the flow it belongs to. The first row that fits.
PARTS = (
    ("/kyb_onboarding/_gateway/", "layer: requests and values"),
    ("/kyb_onboarding/_values", "layer: requests and values"),
    ("/kyb_onboarding/_answers", "layer: requests and values"),
    ("/dakota_api/", "generated client"),
    ("/kyb_onboarding/_transport", "layer: transport"),
    ("/kyb_onboarding/_caller", "layer: retry and pacing"),
    ("/kyb_onboarding/_records", "layer: journal"),
    ("/kyb_onboarding/_journal", "layer: journal"),
    ("/kyb_onboarding/_claims", "layer: journal"),
    ("/kyb_onboarding/_history", "layer: journal"),
    ("/kyb_onboarding/_group_commit", "layer: journal"),
    ("/kyb_onboarding/_sqlite", "layer: journal"),
    ("/kyb_onboarding/", "layer: flow"),
    ("<attrs generated", "layer: flow"),
    ("sqlite3", "SQLite and the disk"),
    ("/httpx/", "httpx"),
    ("/httpcore/", "httpcore and h11"),
    ("/h11/", "httpcore and h11"),
    ("socket", "waiting for the server"),
    ("select", "waiting for the server"),
    ("/json/", "JSON"),
)


def profiled(url: str, journal: str) -> pstats.Stats:
    """Return the profile of FLOWS flows, made in a thread, whose commits are then its own."""
    profile = cProfile.Profile()
    settings = Settings(api_key="key", base_url=url, journal=journal, requests_per_minute=0)

    def work() -> None:
        dakota.onboard(NewCustomer("Acme Corporation", "business", uuid.uuid4().hex))  # loads what loads with use
        with profile:
            for _ in range(FLOWS):
                dakota.onboard(NewCustomer("Acme Corporation", "business", uuid.uuid4().hex))

    with Dakota(settings) as dakota:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    return pstats.Stats(profile)


def measure() -> Iterator[tuple[str, str, str, bool]]:
    with tempfile.TemporaryDirectory() as folder, serving() as url:
        stats = profiled(url, str(Path(folder) / "j.db"))
    spent: Counter[str] = Counter()
    for (file, _, function), (_, _, own_s, _, _) in stats.stats.items():  # type: ignore[attr-defined]
        text = f"{file} {function}"
        spent[next((part for sign, part in PARTS if sign in text), "the rest of Python")] += own_s
    whole = spent.total()
    for part, seconds in spent.most_common():
        yield f"profile: {part}", f"{seconds / FLOWS * 1e6:.0f} µs a flow, {seconds / whole:.0%}", "-", True
