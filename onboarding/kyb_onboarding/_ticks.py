"""Commits of an event loop: what its tasks ask for while one transaction is being written goes into the next."""

from __future__ import annotations

import asyncio
from concurrent.futures import Executor
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import attrs

from ._records import Job
from ._store import Store

T = TypeVar("T")


@attrs.define
class _Asked:
    job: Job[Any]
    future: asyncio.Future[Any]


class _Tick:
    """The commits of one loop. One thread writes at a time, and is told once for all that waits."""

    def __init__(self, store: Store, threads: Executor) -> None:
        self._store = store
        self._threads = threads
        self._asked: list[_Asked] = []
        self._is_writing = False

    def ask(self, job: Job[T]) -> asyncio.Future[T]:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._asked.append(_Asked(job, future))
        if not self._is_writing:
            self._is_writing = True
            loop.call_soon(self._write, loop)  # after the other tasks of this tick have asked
        return future

    def _write(self, loop: asyncio.AbstractEventLoop) -> None:
        batch, self._asked = self._asked, []
        try:
            written = loop.run_in_executor(self._threads, self._store.commit_each, [asked.job for asked in batch])
        except RuntimeError as error:  # the threads are shut down
            self._is_writing = False
            for asked in batch:
                asked.future.set_exception(error)
            return
        written.add_done_callback(lambda done: self._tell(batch, done, loop))

    def _tell(self, batch: list[_Asked], done: asyncio.Future[list[Any]], loop: asyncio.AbstractEventLoop) -> None:
        failure = done.exception()
        results = [failure] * len(batch) if failure is not None else done.result()
        for asked, result in zip(batch, results, strict=True):
            if isinstance(result, BaseException):
                asked.future.set_exception(result)
            else:
                asked.future.set_result(result)
        if self._asked:
            self._write(loop)
        else:
            self._is_writing = False


class Ticks:
    """Commits of every loop that uses a store."""

    def __init__(self, store: Store, threads: Executor) -> None:
        self._store = store
        self._threads = threads
        self._of: WeakKeyDictionary[asyncio.AbstractEventLoop, _Tick] = WeakKeyDictionary()

    async def commit(self, job: Job[T]) -> T:
        """Run the job; when this returns, its changes are durable. A cancelled task waits for what is being written."""
        loop = asyncio.get_running_loop()
        tick = self._of.get(loop)
        if tick is None:
            tick = self._of[loop] = _Tick(self._store, self._threads)
        future = tick.ask(job)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await asyncio.wait([future])
            future.exception()  # seen: nobody is left to be told
            raise
