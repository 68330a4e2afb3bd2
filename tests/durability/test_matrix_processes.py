"""Rows 17 to 20, 25, 28 and 29: several processes, threads and loops on one store; real ones where the OS matters."""

import asyncio
import contextlib
import gc
import os
import platform
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import httpx
import pytest
from kyb_mock import MockServer
from kyb_onboarding import AsyncDakota, ClaimLostError, Dakota, NewCustomer, Settings
from kyb_onboarding._gateway import _calls

from ..support.fake_api import ksuid
from ..support.kills import Killer, victim
from ..support.process import ACME, DiedError
from ..support.wire import transport
from .matrix import row

CUSTOMERS = 40


@pytest.fixture
def server():
    with MockServer(auto_approve_s=0.0) as server:
        yield server


def settings(server, store, **given):
    return Settings(api_key="key", base_url=server.url, requests_per_minute=0, **store, **given)


def posts(server):
    return Counter(entry.idempotency_key for entry in server.world.log if entry.method == "POST")


@row
def test_row_17_two_processes_the_same_customers(tmp_path, store, server):
    processes = [victim("durable", server.url, tmp_path, CUSTOMERS, store) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert len(posts(server)) == len(server.world.customers) == CUSTOMERS
    assert set(posts(server).values()) == {1}
    assert set((tmp_path / "durable.ids").read_text().split()) == server.world.customers.keys()


STOPPED = """
import sys
from datetime import timedelta
from kyb_onboarding import Dakota, KybError, NewCustomer, Settings
settings = Settings.from_env(api_key="key", base_url=sys.argv[1], requests_per_minute=0, lease=timedelta(seconds=1))
with Dakota(settings) as dakota:
    try:
        dakota.onboard(NewCustomer("Acme Corporation", "business", "usr_12345"))
    except KybError as error:
        print(type(error).__name__)
"""


@row
def test_row_18_stopped_for_longer_than_its_lease(store, server):
    """SIGSTOP between the provider's work and its answer; another takes over; then SIGCONT."""
    environment = os.environ | {f"KYB_{name.upper()}": value for name, value in store.items()}
    command = [sys.executable, "-Ic", STOPPED, server.url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as first:
        stopped = asyncio.Event()

        def stop(request, response):
            if request.method == "POST" and not stopped.is_set():
                stopped.set()
                os.kill(first.pid, signal.SIGSTOP)

        server.before_answer = stop
        os.waitid(os.P_PID, first.pid, os.WSTOPPED | os.WNOWAIT)
        with Dakota(settings(server, store, lease=timedelta(seconds=1))) as dakota:
            run = dakota.onboard(ACME)
            os.kill(first.pid, signal.SIGCONT)
            assert first.communicate(timeout=60)[0] == "ClaimLostError\n"
            assert dakota.get("usr_12345") == run
    assert list(server.world.customers) == [run.customer_id]
    assert list(posts(server).values()) == [2]


@row
def test_row_18_while_the_lease_lasts_nobody_takes_over(start, api, clock):
    first, second, third = start(), start(), start()
    seen = []

    def meanwhile(api, request):
        clock.step(25)
        second.before = lambda effect: seen.append(type(effect).__name__)
        api.faults = [lambda api, request: clock.step(0)]
        run = second.onboard()  # waits for the lease to pass, then replays
        assert (run.customer_id, clock.seconds > 30) == (ksuid(1), True)

    api.faults = [meanwhile]
    with pytest.raises(ClaimLostError):
        first.onboard()
    assert seen.count("Pause") >= 40
    assert (len(api.customers), third.get().customer_id) == (1, ksuid(1))


@row
def test_row_19_the_machine_is_gone_for_good(start, api, clock, monkeypatch):
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(platform, "node", lambda: "another-machine")
        gone = start()
        gone.die_at, gone.die_after = 1, True
        with pytest.raises(DiedError):
            gone.onboard()
    began = clock.seconds
    assert start().onboard().customer_id == ksuid(1)  # nobody can tell whether it is alive: its lease has to pass
    assert clock.seconds - began >= 30
    assert len(api.customers) == 1


@row
@pytest.mark.parametrize("effects", [1, 2, 3, 5])
def test_row_20_redeployed_in_the_middle(start, api, monkeypatch, effects):
    first = start()
    first.die_at = effects
    with pytest.raises(DiedError):
        first.onboard()
    first.end()
    monkeypatch.setattr(_calls, "__version__", "99.0.0")
    second = start(api_key="rotated", max_attempts=5, poll_interval=timedelta(seconds=1))
    assert second.onboard().customer_id == ksuid(1)
    fetch = api.requests[-2].headers
    assert (fetch["user-agent"], fetch["x-api-key"]) == ("kyb-onboarding/99.0.0", "rotated")
    assert len({request.headers["x-idempotency-key"] for request in api.posts()}) == 1


@row
def test_row_25_several_first_openers_at_once(tmp_path, store, server):
    processes = [victim("durable", server.url, tmp_path, 2, store) for _ in range(5)]
    assert [process.wait(60) for process in processes] == [0] * 5
    assert len(server.world.customers) == 2


@row
def test_row_28_sigterm_between_send_and_save(tmp_path, store):
    killer = Killer("durable", tmp_path, 20, seed=3, store=store, deadly=signal.SIGTERM)
    verdict = killer.run(random_kills=0, server_kills=3)
    assert (verdict.problems, verdict.duplicates, verdict.lost, verdict.kills) == ([], 0, 0, 3)


@row
def test_row_28_interrupted_between_send_and_save(start, api):
    def interrupt(api, request):
        api.work(request)
        raise KeyboardInterrupt

    api.faults = [interrupt]
    process = start()
    with pytest.raises(KeyboardInterrupt):
        process.onboard()
    assert (process.record().state, process.record().owner) == ("sending", None)
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


@row
def test_row_28_task_cancelled_between_send_and_save(store, api, clock):
    answering = transport(api)

    async def main():
        working = asyncio.Event()

        async def slow(request):
            answering.handler(request)
            working.set()
            await asyncio.Event().wait()

        for handle in (slow, answering.handler):
            given = Settings(api_key="key", base_url="https://api.example", requests_per_minute=0, **store)
            async with AsyncDakota(given, transport=httpx.MockTransport(handle), clock=clock) as dakota:
                task = asyncio.create_task(dakota.onboard(ACME))
                if handle is slow:
                    await working.wait()
                    task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    return await task
        raise AssertionError("both were cancelled")

    assert asyncio.run(main()).customer_id == ksuid(1)
    assert len(api.customers) == 1


@row
def test_row_29_a_fork_after_the_first_run(store, server):
    with Dakota(settings(server, store)) as dakota:
        dakota.onboard(NewCustomer("Customer", "business", "usr_0"))
        child = os.fork()
        if not child:
            runs = [dakota.onboard(NewCustomer("Customer", "business", name)) for name in ("usr_0", "usr_1", "usr_2")]
            os._exit(0 if len({run.customer_id for run in runs}) == 3 else 1)
        runs = [dakota.onboard(NewCustomer("Customer", "business", name)) for name in ("usr_2", "usr_1", "usr_3")]
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert {run.customer_id for run in dakota.runs()} == server.world.customers.keys()
    assert len(server.world.customers) == 4
    assert set(posts(server).values()) == {1}


@row
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # of a loop that ended before its connections
def test_row_29_a_second_event_loop(store, server):
    dakota = AsyncDakota(settings(server, store))
    for name in ("usr_0", "usr_1", "usr_0"):
        run = asyncio.run(dakota.onboard(NewCustomer("Customer", "business", name)))
        assert run.customer_id in server.world.customers
    asyncio.run(dakota.close())
    gc.collect()  # the warning is this test's own, not the next one's
    assert len(server.world.customers) == 2


@row
def test_row_29_many_threads_the_same_customer(store, server):
    with Dakota(settings(server, store)) as dakota, ThreadPoolExecutor(8) as pool:
        runs = list(pool.map(lambda _: dakota.onboard(ACME), range(16)))
    assert {run.customer_id for run in runs} == server.world.customers.keys()
    assert list(posts(server).values()) == [1]
