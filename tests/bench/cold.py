"""A cold start: the CPU time of a process from its start until it has its first answer, a 10.5 kB application.

Over plain HTTP; so that the comparison is fair, httpx too is told to load no certificates.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from statistics import median

from . import peers
from .application import FULL_ID
from .measuring import Row, at_most, in_turns, ratio, serving

ROUNDS = 15
PROGRAMS = {
    "httpx": """
import httpx
with httpx.Client(base_url={url!r}, verify=False) as client:
    client.get("/applications/{id}", headers={{"X-Application-Token": "t"}}).raise_for_status().json()
""",
    "ours": """
from kyb_onboarding import ApplicationId, Dakota, Settings
with Dakota(Settings(api_key="key", base_url={url!r}, journal={folder!r} + "/journal.db")) as dakota:
    dakota.applications.get(ApplicationId("{id}"), token="t").application_status
""",
    "stripe": """
from stripe import StripeClient
StripeClient("sk_test_1", base_addresses={{"api": {url!r}}}).raw_request("get", "/applications/{id}")
""",
    "openai": """
from openai import OpenAI
with OpenAI(api_key="key", base_url={url!r}) as client:
    client.get("/applications/{id}", cast_to=object)
""",
}
TOLD = "import time\nprint(time.process_time())\n"


def measure() -> Iterator[Row]:
    peers.install()
    with serving() as url, tempfile.TemporaryDirectory() as folder:
        programs = {name: text.format(url=url, id=FULL_ID, folder=folder) + TOLD for name, text in PROGRAMS.items()}
        found = in_turns({name: partial(peers.run, "-c", text) for name, text in programs.items()}, ROUNDS)
    times = {name: f"{median(samples) * 1e3:.0f}" for name, samples in found.items()}
    for name, bar in (("httpx", 1.25), ("stripe", 1.0), ("openai", 1.0)):
        remark = f"{times['ours']} / {times[name]} ms CPU"
        yield at_most(f"cold first answer: Dakota / {name}", ratio(found["ours"], found[name]), bar, remark)
