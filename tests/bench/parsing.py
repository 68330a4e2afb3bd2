"""Reading the 10.5 kB application: the generated model, and the value that a call returns, beside other parsers."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from . import peers
from .application import FULL_BODY
from .measuring import FOLDER, Row, at_most, ratio


def measure() -> Iterator[Row]:
    peers.install()
    with peers.stock_client() as folder:
        found: dict[str, list[float]] = peers.run(str(FOLDER / "parse_worker.py"), folder)

    def remark(ours: str, theirs: str) -> str:
        return f"{median(found[ours]) * 1e6:.0f} / {median(found[theirs]) * 1e6:.0f} µs CPU"

    yield at_most(
        "parse, from a dict: generated model / stock model",
        ratio(found["ours, dict"], found["stock, dict"]),
        0.6,
        remark("ours, dict", "stock, dict"),
    )
    yield at_most(
        f"read {len(FULL_BODY)} bytes: a call's value / json.loads",
        ratio(found["value, bytes"], found["json.loads"]),
        1.1,
        remark("value, bytes", "json.loads"),
    )
    for name in ("value, bytes", "ours, bytes", "stock, bytes", "pydantic, bytes", "msgspec, bytes"):
        figure = f"{ratio(found[name], found['json.loads']):.2f} × ({remark(name, 'json.loads')})"
        yield f"  {name} / json.loads", figure, "", True
    for name in ("pydantic, dict", "msgspec, dict"):
        figure = f"{ratio(found['ours, dict'], found[name]):.2f} × ({remark('ours, dict', name)})"
        yield f"  ours, dict / {name}", figure, "", True
