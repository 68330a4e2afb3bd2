"""A fleet of workers on Procrastinate: the engine owns time and dispatch, the journal owns the truth.

    fleet = install(app, Dakota)                       # in the module that workers and web processes import
    fleet.submit(customer)                             # record it, and let a worker go on
    app.run_worker(**fleet.worker_options())           # in each worker

Needs the extra `procrastinate`, and one journal that all processes reach: `postgresql://…`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from procrastinate.exceptions import AlreadyEnqueued, ConnectorException, UniqueViolation
from procrastinate.jobs import Status

from ._fleet import ADVANCE, LOG, FleetProcess
from .errors import CredentialsError, JournalError
from .models import Done, NewCustomer, Run

if TYPE_CHECKING:
    from procrastinate import App
    from procrastinate.jobs import Job, JobDeferrer

    from ._dakota import Dakota

T = TypeVar("T")
RESCUE, SWEEP = "kyb_onboarding.rescue", "kyb_onboarding.sweep"
# How often dead workers are looked for, and runs whose job was lost; as cron lines, the first with seconds.
EVERY_SECOND, EVERY_MINUTE = "* * * * * *", "* * * * *"
# A rescue waits behind no backlog, and what was begun goes before what was not.
FIRST, BEGUN = 10, 1
# After what would fail every run: the journal or the credentials need a hand.
TROUBLE_REST = timedelta(seconds=10)


def install(
    app: App,
    dakota_factory: Callable[[], Dakota],
    *,
    queue: str = "kyb",
    heartbeat: timedelta = timedelta(seconds=30),
    concurrency: int = 8,
    lost_after: timedelta = timedelta(minutes=2),
) -> Fleet:
    """Give the app its three tasks: advance a run, rescue the jobs of dead workers, sweep up runs without a job.

    Args:
        dakota_factory: makes the process's client when it is first needed; `Dakota` itself takes the environment.
        queue: the name of the queue of all three tasks.
        heartbeat: how long a worker may be silent before its jobs are another's.
        concurrency: runs that one worker advances at a time.
        lost_after: how long a run may be overdue before its job is taken for lost.
    """
    return Fleet(app, dakota_factory, queue, heartbeat, concurrency, lost_after)


class Fleet(FleetProcess):
    """The tasks of one app. Its processes need no more than to import the module that made it."""

    def __init__(
        self,
        app: App,
        dakota_factory: Callable[[], Dakota],
        queue: str,
        heartbeat: timedelta,
        concurrency: int,
        lost_after: timedelta,
    ) -> None:
        self._app, self._queue = app, queue
        self._heartbeat, self._concurrency, self._lost_after = heartbeat, concurrency, lost_after
        super().__init__(dakota_factory)
        app.task(name=ADVANCE, queue=queue)(self._advance)
        for cron, name, task in ((EVERY_SECOND, RESCUE, self._rescue), (EVERY_MINUTE, SWEEP, self._sweep)):
            app.periodic(cron=cron)(app.task(name=name, queue=queue, queueing_lock=name, priority=FIRST)(task))

    def _fresh(self) -> None:
        super()._fresh()
        self._threads = ThreadPoolExecutor(self._concurrency, thread_name_prefix="kyb-fleet")

    def worker_options(self) -> dict[str, Any]:
        """Return the options of `run_worker` that fit: its queue, how often it shows that it is alive, and the rest."""
        return {
            "queues": [self._queue],
            "concurrency": self._concurrency,
            "update_heartbeat_interval": self._heartbeat.total_seconds() / 3,
            "stalled_worker_timeout": self._heartbeat.total_seconds(),
            "fetch_job_polling_interval": 1.0,
            "delete_jobs": "successful",
        }

    def submit(self, customer: NewCustomer) -> Run:
        """Record the customer and let a worker onboard it. Safe to repeat. Raises as `Dakota.plan`."""
        run = self.dakota.plan(customer)
        try:
            self._job(run.external_id).defer(external_id=run.external_id)
        except AlreadyEnqueued:
            pass
        return run

    async def submit_async(self, customer: NewCustomer) -> Run:
        """As `submit`."""
        run = await self._in_thread(lambda: self.dakota.plan(customer))
        await self._enqueue(run.external_id)
        return run

    def close(self) -> None:
        """Close this process's client."""
        self._threads.shutdown()
        if self._dakota is not None:
            self._dakota.close()

    async def _advance(self, external_id: str) -> None:
        try:
            step = await self._in_thread(lambda: self.dakota.advance(external_id))
        except (CredentialsError, JournalError) as error:
            LOG.error("external_id %r waits: %s", external_id, error)
            await self._enqueue(external_id, datetime.now(UTC) + TROUBLE_REST)
        else:
            if not isinstance(step, Done):
                await self._enqueue(external_id, step.until)

    async def _rescue(self, timestamp: int) -> None:  # noqa: ARG002  # the engine tells it
        """Give the jobs of dead workers to the living."""
        silent = self._heartbeat.total_seconds()
        jobs = self._app.job_manager
        for job in await jobs.get_stalled_jobs(queue=self._queue, seconds_since_heartbeat=silent):
            await self._again(job)

    async def _sweep(self, timestamp: int) -> None:  # noqa: ARG002  # the engine tells it
        """Give every run that has been overdue for long a job, whatever became of the last one."""
        due = await self._in_thread(lambda: [run.external_id for run in self.dakota.due(self._lost_after)])
        for external_id in due:
            doing = await self._app.job_manager.list_jobs_async(
                queue=self._queue, task=ADVANCE, lock=external_id, status="doing"
            )
            for job in doing:
                await self._again(job)
            await self._enqueue(external_id)

    async def _again(self, job: Job) -> None:
        """Put a job back into the queue; where the next one of its run waits there already, it is over."""
        jobs = self._app.job_manager
        try:
            await jobs.retry_job(job)
        except UniqueViolation:
            await jobs.finish_job(job, status=Status.FAILED, delete_job=True)
        except ConnectorException as error:  # another worker was faster
            LOG.debug("job %s of external_id %r: %s", job.id, job.lock, error)

    async def _enqueue(self, external_id: str, at: datetime | None = None) -> None:
        try:
            await self._job(external_id, at).defer_async(external_id=external_id)
        except AlreadyEnqueued:
            pass

    def _job(self, external_id: str, at: datetime | None = None) -> JobDeferrer:
        priority = 0 if at is None else BEGUN
        return self._app.configure_task(
            ADVANCE, queue=self._queue, lock=external_id, queueing_lock=external_id, schedule_at=at, priority=priority
        )

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)
