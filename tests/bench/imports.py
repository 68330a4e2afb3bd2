"""What importing costs, in fresh processes of an environment that has the peers and nothing that httpx may add."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median

from . import peers
from .measuring import Row, at_most, in_turns, ratio

ROUNDS = 15
TIMED = """
import json, sys, time
began = time.process_time()
{}
print(json.dumps([time.process_time() - began, len(sys.modules)]))
"""
LOW = """
from dakota_api import AuthenticatedClient
from dakota_api.api.applications import get_application
from dakota_api.api.customers import create_customer, get_customer
"""
WHOLE = """
from kyb_onboarding import Dakota
from kyb_onboarding._gateway.applications import Applications
from kyb_onboarding._gateway.customers import Customers
from dakota_api.api.applications import get_application
from dakota_api.api.customers import create_customer, get_customer
"""
VARIANTS = {
    "httpx": "import httpx",
    "low": LOW,
    "whole": WHOLE,
    "stripe": "from stripe import StripeClient",
    "openai": "from openai import OpenAI",
}


def measure() -> Iterator[Row]:
    peers.install()
    found = in_turns({name: partial(peers.run, "-c", TIMED.format(VARIANTS[name])) for name in VARIANTS}, ROUNDS)
    seconds = {name: [sample[0] for sample in samples] for name, samples in found.items()}
    modules = {name: samples[0][1] for name, samples in found.items()}

    def row(what: str, name: str, bar: float) -> Row:
        remark = f"{median(seconds[name]) * 1e3:.0f} / {median(seconds['httpx']) * 1e3:.0f} ms CPU"
        return at_most(f"import: {what} / httpx", ratio(seconds[name], seconds["httpx"]), bar, remark)

    yield row("generated client, 3 endpoints", "low", 0.85)
    yield row("Dakota, its 2 resources, 3 endpoints", "whole", 0.85)
    for name, what in (("low", "generated client, 3 endpoints"), ("whole", "Dakota, its 2 resources, 3 endpoints")):
        yield f"modules: {what}", f"{modules[name]} (httpx {modules['httpx']})", "≤ 160", modules[name] <= 160
    for name in ("stripe", "openai"):
        remark = f"{median(seconds[name]) * 1e3:.0f} ms CPU, {modules[name]} modules"
        yield f"import: {name} / httpx", f"{ratio(seconds[name], seconds['httpx']):.2f} × ({remark})", "", True
