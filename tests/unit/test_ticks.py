"""Commits of an event loop: together, each with its own outcome, and never left half-written by a cancellation."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from kyb_onboarding._ticks import Ticks


class Store:
    """Runs jobs with no transaction; remembers how many came at a time. `hold` keeps it in its work."""

    def __init__(self):
        self.batches = []
        self.begun = threading.Event()
        self.hold = threading.Event()
        self.hold.set()

    def commit_each(self, jobs):
        self.batches.append(len(jobs))
        self.begun.set()
        self.hold.wait(10)
        return [self._outcome(job) for job in jobs]

    def _outcome(self, job):
        try:
            return job(None)
        except ValueError as error:
            return error


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def ticks(store):
    with ThreadPoolExecutor(1) as threads:
        yield Ticks(store, threads)


def test_tasks_of_one_tick_share_a_transaction_and_those_that_come_meanwhile_the_next(store, ticks):
    async def main():
        store.hold.clear()
        first = [asyncio.create_task(ticks.commit(lambda tx, n=n: n)) for n in range(3)]
        await asyncio.to_thread(store.begun.wait)
        later = [asyncio.create_task(ticks.commit(lambda tx, n=n: n)) for n in range(3, 7)]
        await asyncio.sleep(0)
        store.hold.set()
        return await asyncio.gather(*first, *later)

    assert asyncio.run(main()) == list(range(7))
    assert store.batches == [3, 4]


def test_an_error_is_its_own_jobs_alone(ticks):
    def fail(tx):
        raise ValueError("mine")

    async def main():
        return await asyncio.gather(ticks.commit(fail), ticks.commit(lambda tx: 2), return_exceptions=True)

    error, value = asyncio.run(main())
    assert (str(error), value) == ("mine", 2)


def test_a_cancelled_task_waits_for_what_is_being_written(store, ticks):
    written = []

    async def main():
        store.hold.clear()
        task = asyncio.create_task(ticks.commit(lambda tx: written.append(1)))
        await asyncio.to_thread(store.begun.wait)
        task.cancel()
        await asyncio.sleep(0)
        assert not task.done()
        store.hold.set()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert written == [1]


def test_threads_that_are_gone_are_an_error_and_no_hang(store):
    threads = ThreadPoolExecutor(1)
    ticks = Ticks(store, threads)
    threads.shutdown()

    async def main():
        await ticks.commit(lambda tx: 1)

    with pytest.raises(RuntimeError):
        asyncio.run(main())


def test_one_store_serves_several_loops(ticks):
    assert [asyncio.run(one(ticks, n)) for n in range(3)] == [0, 1, 2]


async def one(ticks, n):
    return await ticks.commit(lambda tx: n)
