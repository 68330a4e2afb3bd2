"""The client's CPU time of one `applications.get` (10.5 kB, kept alive), beside httpx and the stock client."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from . import peers
from .measuring import FOLDER, Row, at_most, ratio, serving

# What a call consists of, each part timed alone: where the time goes.
PARTS = (
    ("httpx: the request and its answer", ("httpx alone",)),
    ("json.loads", ("json.loads",)),
    ("our transport around httpx", ("transport", "httpx alone")),
    ("making the request", ("making",)),
    ("policy, judging and reading, without json.loads", ("flow", "making", "json.loads")),
)


def measure() -> Iterator[Row]:
    peers.install()
    with serving() as url, peers.stock_client() as folder:
        found: dict[str, list[float]] = peers.run(str(FOLDER / "calls_worker.py"), url, folder)
    micros = {name: median(samples) * 1e6 for name, samples in found.items()}
    for theirs, what, bar in (("httpx + json.loads", "httpx + json.loads", 1.35), ("stock", "stock client", 1.0)):
        remark = f"{micros['dakota']:.0f} / {micros[theirs]:.0f} µs CPU"
        yield at_most(f"applications.get / {what}", ratio(found["dakota"], found[theirs]), bar, remark)
    rest = micros["dakota"]
    for what, (whole, *without) in PARTS:
        part = micros[whole] - sum(micros[name] for name in without)
        rest -= part
        yield f"  of it: {what}", share(part, micros["dakota"]), "", True
    yield (
        "  the rest: driving the flow, and caches that its parts alone find warm",
        share(rest, micros["dakota"]),
        "",
        True,
    )


def share(part: float, whole: float) -> str:
    return f"{part:.0f} µs ({part / whole:.0%})"
