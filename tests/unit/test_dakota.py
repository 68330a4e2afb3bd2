"""`Dakota` and `AsyncDakota`: the same calls give the same runs, requests and errors."""

import asyncio
import gc
import threading
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from kyb_onboarding import (
    AsyncDakota,
    CredentialsError,
    Dakota,
    Exchange,
    InputChangedError,
    NewCustomer,
    RunNotFoundError,
    Settings,
    TransportError,
    UndecidedError,
)
from kyb_onboarding._clock import SystemClock

from ..support.fake_api import FakeApi, fine, lost, status, unreachable
from ..support.process import ACME
from ..support.wire import transport

SHORT = timedelta(seconds=0.05)


@pytest.fixture
def api():
    return FakeApi(lambda: datetime.now(UTC), decides_after=timedelta(seconds=0.1))


@pytest.fixture
def settings(tmp_path):
    return Settings(
        api_key="secret-key",
        base_url="https://api.example",
        journal=str(tmp_path / "journal.db"),
        poll_interval=timedelta(seconds=0.03),
        requests_per_minute=0,
    )


class Unjittered(SystemClock):
    """The real clock with dice that always fall on "no pause" before a retry."""

    def random(self):
        return 0.0


class Blocking:
    """AsyncDakota with Dakota's way of being called, so that one test serves both."""

    def __init__(self, settings, transport, **given):
        self._loop = asyncio.new_event_loop()
        self._dakota = AsyncDakota(settings, transport=transport, **given)
        self.settings = self._dakota.settings

    def __getattr__(self, name):
        method = getattr(self._dakota, name)

        def call(*arguments, **given):
            result = method(*arguments, **given)
            return self._loop.run_until_complete(collect(result) if hasattr(result, "__aiter__") else result)

        return call

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._loop.run_until_complete(self._dakota.close())
        self._loop.close()


async def collect(iterator):
    return [item async for item in iterator]


@pytest.fixture(params=["threads", "asyncio"])
def opened(request, settings, api):
    face: Any = {"threads": Dakota, "asyncio": Blocking}[request.param]
    with face(settings, transport=transport(api), clock=Unjittered()) as dakota:
        yield dakota


def test_the_main_path(opened, api):
    run = opened.onboard(ACME)
    assert run.state == "tracking"
    run = opened.wait("usr_12345", timedelta(seconds=5))
    assert (run.state, run.decision, run.is_cleared, run.is_refused) == ("decided", "approved", True, False)
    assert opened.get("usr_12345") == run
    assert list(opened.runs()) == list(opened.runs("decided")) == [run]
    assert list(opened.runs("tracking")) == []


def test_the_wait_ends(opened, api):
    api.decides_after = None
    opened.onboard(ACME)
    with pytest.raises(UndecidedError):
        opened.wait("usr_12345", SHORT)


def test_many_are_followed_at_once(opened, api):
    names = [f"usr_{n}" for n in range(5)]
    for name in names:
        opened.onboard(NewCustomer("Acme Corporation", "business", name))
    assert {run.external_id for run in opened.wait_all(names, timedelta(seconds=5))} == set(names)
    assert {run.state for run in opened.runs()} == {"decided"}


def test_following_many_ends_with_the_undecided_as_they_are(opened, api):
    api.decides_after = None
    opened.onboard(ACME)
    assert [run.state for run in opened.wait_all(["usr_12345"], SHORT)] == ["tracking"]


def test_resume_takes_every_unfinished_run_further(opened, api):
    api.faults = [unreachable] * 3 + [lost(worked=True)] * 3
    for name in ("usr_1", "usr_2"):
        with pytest.raises(TransportError):
            opened.onboard(NewCustomer("Acme Corporation", "business", name))
    api.decides_after = None
    assert [run.state for run in opened.resume()] == ["tracking", "tracking"]
    api.decides_after = timedelta(0)
    assert {run.state for run in opened.resume(wait=timedelta(seconds=5))} == {"decided"}
    assert len(api.customers) == 2


def test_resume_goes_on_past_a_run_that_fails(opened, api):
    api.decides_after, api.faults = None, [unreachable] * 6
    for name in ("usr_1", "usr_2"):
        with pytest.raises(TransportError):
            opened.onboard(NewCustomer("Acme Corporation", "business", name))
    api.faults = [status(503)] * 3
    first, second = opened.resume()
    assert (first.state, "HTTP 503" in first.problem, second.state) == ("sending", True, "tracking")


def test_resume_stops_where_every_run_would_fail(opened, api):
    opened.onboard(ACME)
    api.faults = [status(401), status(401)]
    with pytest.raises(CredentialsError):
        list(opened.resume())


def test_errors_reach_the_caller(opened):
    opened.onboard(ACME)
    with pytest.raises(InputChangedError):
        opened.onboard(NewCustomer("Acme Limited", "business", "usr_12345"))
    with pytest.raises(RunNotFoundError):
        opened.get("nobody")
    with pytest.raises(RunNotFoundError):
        opened.wait("nobody", SHORT)


def test_neither_face_shows_the_key(opened, api):
    run = opened.onboard(ACME)
    assert "secret" not in repr(opened.settings) + repr(run)


def test_faces_have_the_same_public_methods():
    def public(face):
        return {name for name in vars(face) if not name.startswith("_")}

    assert public(Dakota) == public(AsyncDakota)


def test_threads_that_onboard_one_customer_make_one_post(settings, api):
    slow = threading.Event()
    api.faults = [lambda api, request: slow.wait(0.2) or None]
    with Dakota(settings, transport=transport(api)) as dakota:
        runs = []
        threads = [threading.Thread(target=lambda: runs.append(dakota.onboard(ACME))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(api.posts()) == 1
    assert len(runs) == 8
    assert len({run.customer_id for run in runs}) == 1


@asynccontextmanager
async def asynchronous(settings, api):
    async with AsyncDakota(settings, transport=transport(api)) as dakota:
        yield dakota


def test_tasks_that_onboard_one_customer_make_one_post(settings, api):
    async def scenario():
        async with asynchronous(settings, api) as dakota:
            return await asyncio.gather(*(dakota.onboard(ACME) for _ in range(8)))

    runs = asyncio.run(scenario())
    assert len(api.posts()) == 1
    assert len({run.customer_id for run in runs}) == 1


@pytest.mark.parametrize("after_s", [0.0, 0.001, 0.003, 0.01, 0.03])
def test_a_cancelled_task_loses_nothing_and_frees_its_run(settings, api, after_s):
    async def scenario():
        async with asynchronous(settings, api) as dakota:
            task = asyncio.create_task(dakota.onboard(ACME))
            await asyncio.sleep(after_s)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            run = await dakota.onboard(ACME)
            record = await dakota._drive(get_record(dakota))
            return run, record

    run, record = asyncio.run(scenario())
    assert len(api.customers) == 1
    assert run.customer_id in api.customers
    assert record.owner is None


def get_record(dakota):
    from kyb_onboarding import _flows

    return _flows.get(dakota._context, dakota._key("usr_12345"))


def test_an_interrupted_call_frees_its_run(settings, api):
    def interrupt(api, request):
        raise KeyboardInterrupt

    api.faults = [interrupt]
    with Dakota(settings, transport=transport(api)) as dakota:
        with pytest.raises(KeyboardInterrupt):
            dakota.onboard(ACME)
        gc.collect()
        assert dakota._drive(get_record(dakota)).owner is None
        assert dakota.onboard(ACME).state == "tracking"


def test_the_observer_sees_each_exchange_without_secrets(settings, api):
    seen: list[Exchange] = []
    api.decides_after = None
    api.faults = [fine, status(503)]
    with Dakota(settings, transport=transport(api), observer=seen.append) as dakota:
        run = dakota.onboard(ACME)
    assert [(e.method, e.path, e.status) for e in seen] == [
        ("POST", "/customers", 201),
        ("GET", "/customers/{customer_id}", 503),
        ("GET", "/customers/{customer_id}", 200),
        ("GET", "/applications/{application_id}", 200),
    ]
    assert not any(secret in repr(seen) for secret in ("secret", str(run.customer_id)))


def test_importing_the_package_loads_neither_http_library_nor_asyncio():
    import subprocess
    import sys

    code = "import sys, kyb_onboarding; print([m for m in ('httpx', 'asyncio', 'click', 'rich') if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-Ic", code], text=True).strip() == "[]"
