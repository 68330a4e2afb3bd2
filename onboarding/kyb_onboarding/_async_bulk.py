"""Tasks that onboard a stream of customers: `_bulk` for an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from itertools import islice

from ._bulk import CHUNK, STOPPING, Items, Outcome, checked, outcome_of
from ._many import create_alone, plan_all
from ._pages import AsyncDrive
from ._records import RunKey
from ._work import Context
from .errors import KybError


class AsyncBulk:
    """The tasks of one stream."""

    def __init__(self, context: Context, drive: AsyncDrive, workers: int) -> None:
        self._context = context
        self._drive = drive
        self._workers = workers

    async def run(self, items: Items) -> AsyncIterator[Outcome]:
        """As `Bulk.run`. The stream is read in the event loop, a chunk at a time."""
        numbered = iter(items)
        while chunk := list(islice(numbered, CHUNK)):
            rows = [checked(number, item) for number, item in chunk]
            good = [row for row in rows if not isinstance(row, Outcome)]
            planned = await self._drive(plan_all(self._context, [customer for _, customer in good]))
            for row in rows:
                if isinstance(row, Outcome):
                    yield row
            async for outcome in self._created([(row[0], key) for row, key in zip(good, planned, strict=True)]):
                yield outcome

    async def _created(self, planned: list[tuple[int, RunKey | KybError]]) -> AsyncIterator[Outcome]:
        tasks: set[asyncio.Task[Outcome]] = set()
        try:
            for number, key in planned:
                tasks.add(asyncio.ensure_future(self._one(number, key)))
                while len(tasks) >= self._workers:
                    done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                    for task in done:
                        yield task.result()
            while tasks:
                done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    yield task.result()
        finally:
            for task in tasks:
                task.cancel()

    async def _one(self, number: int, key: RunKey | KybError) -> Outcome:
        if isinstance(key, KybError):
            return outcome_of(number, key)
        try:
            return Outcome(number, run=await self._drive(create_alone(self._context, key)))
        except STOPPING:
            raise
        except KybError as error:
            return outcome_of(number, error)
