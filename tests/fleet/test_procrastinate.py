"""Workers on Procrastinate: a machine that dies for good leaves nothing behind, and no customer exists twice."""

import asyncio
import os
import subprocess
import sys
import time
from collections import Counter
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from kyb_onboarding._fleet import ADVANCE
from kyb_onboarding._journal import UNFINISHED
from kyb_onboarding.procrastinate import RESCUE
from procrastinate.jobs import Status

from .acceptance import GRACE_S, HEARTBEAT_S, RUNS, customer
from .worker import fleet_of

WORKER = Path(__file__).with_name("worker.py")


@asynccontextmanager
async def opened(database, api):
    app, fleet = fleet_of(database, api.url, HEARTBEAT_S)
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        yield app, fleet
    fleet.close()


async def until(condition, seconds=100.0):
    """Wait until a condition holds, and return how long that took."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds
        await asyncio.sleep(0.05)
    return time.monotonic() - began


@pytest.mark.timeout(600)
def test_what_a_killed_worker_was_doing_is_finished_within_a_heartbeat_and_five_seconds(postgres, api):
    """The kill comes between the provider's work and its answer; three workers run, two are left."""
    database = postgres.database()
    workers: list[subprocess.Popen[bytes]] = []
    posts: Counter[str] = Counter()

    def kill_at_a_quarter(request, response):
        posts[request.method] += 1
        if request.method == "POST" and posts["POST"] == RUNS // 4:
            workers[0].kill()

    def rows(sql):
        return [row[0] for row in postgres.execute(sql, database)]

    async def onboarded():
        async with opened(database, api) as (_, fleet):
            for n in range(RUNS):
                await fleet.submit_async(customer(n))
            command = [sys.executable, "-I", str(WORKER), database, api.url, str(HEARTBEAT_S)]
            api.before_answer = kill_at_a_quarter
            try:
                workers.append(subprocess.Popen(command))
                await until(lambda: rows("SELECT id FROM procrastinate_workers"))
                [doomed] = rows("SELECT id FROM procrastinate_workers")
                await until(lambda: posts["POST"])
                workers.extend(subprocess.Popen(command) for _ in range(2))
                await until(lambda: workers[0].poll() is not None)
                held = rows(f"SELECT lock FROM procrastinate_jobs WHERE status = 'doing' AND worker_id = {doomed}")
                await until(lambda: all(fleet.dakota.get(name).is_final for name in held), HEARTBEAT_S + GRACE_S)
                await until(lambda: not list(fleet.dakota.runs(*UNFINISHED)), 500.0)
                return held
            finally:
                for worker in workers:
                    worker.kill()
                    worker.wait()

    assert asyncio.run(onboarded())
    carried = Counter(record.external_id for record in api.world.customers.values())
    assert len(carried) == RUNS
    assert set(carried.values()) == {1}


async def work(app, fleet):
    """Let a worker do all that is due now."""
    await app.run_worker_async(**fleet.worker_options(), wait=False, install_signal_handlers=False)


async def jobs_of(app):
    return [(job.lock, job.status, job.scheduled_at) for job in await app.job_manager.list_jobs_async(task=ADVANCE)]


def in_a_fleet(scenario, postgres, api):
    async def run():
        async with opened(postgres.database(), api) as (app, fleet):
            await scenario(app, fleet)

    asyncio.run(run())


def test_a_submitted_customer_is_onboarded_and_looked_at_again_when_it_is_time(postgres, api):
    async def scenario(app, fleet):
        await fleet.submit_async(customer(1))
        await fleet.submit_async(customer(1))
        assert len(await jobs_of(app)) == 1
        await work(app, fleet)
        [(lock, status, at)] = await jobs_of(app)
        assert (lock, status) == ("usr_1", "todo")
        assert at > datetime.now(UTC) - timedelta(minutes=1)
        assert fleet.dakota.get("usr_1").state == "tracking"
        while await jobs_of(app):
            await work(app, fleet)
        assert fleet.dakota.get("usr_1").decision == "approved"

    in_a_fleet(scenario, postgres, api)


def test_what_would_fail_every_run_is_tried_again_later(postgres, api):
    async def scenario(app, fleet):
        await fleet.submit_async(customer(1))
        api.before_answer = None
        fleet.dakota._context.gateway.edge._api_key = ""
        await work(app, fleet)
        [(lock, status, at)] = await jobs_of(app)
        assert (lock, status) == ("usr_1", "todo")
        assert at > datetime.now(UTC)
        assert fleet.dakota.get("usr_1").state == "planned"

    in_a_fleet(scenario, postgres, api)


def test_what_was_begun_goes_before_a_backlog_and_a_rescue_before_all(postgres, api):
    async def scenario(app, fleet):
        await fleet.submit_async(customer(1))
        await fleet._enqueue("usr_2", datetime.now(UTC))
        await app.tasks[RESCUE].configure(queueing_lock=RESCUE).defer_async(timestamp=0)
        worker = await app.job_manager.register_worker()
        order = [(await app.job_manager.fetch_job(queues=None, worker_id=worker)) for _ in range(3)]
        assert [job.lock for job in order] == [None, "usr_2", "usr_1"]

    in_a_fleet(scenario, postgres, api)


def test_a_run_that_lost_its_job_is_swept_up(postgres, api):
    async def scenario(app, fleet):
        fleet._lost_after = timedelta(0)
        fleet.dakota.plan(customer(1))
        await fleet._sweep(0)
        await fleet._sweep(0)
        assert [lock for lock, _, _ in await jobs_of(app)] == ["usr_1"]

    in_a_fleet(scenario, postgres, api)


@pytest.mark.parametrize("next_waits", [False, True])
def test_a_job_that_nobody_does_though_its_worker_lives_is_taken_up_again(postgres, api, next_waits):
    """As after a restart of the server, when the worker could not say that it had finished."""

    async def scenario(app, fleet):
        fleet._lost_after = timedelta(0)
        await fleet.submit_async(customer(1))
        worker = await app.job_manager.register_worker()
        job = await app.job_manager.fetch_job(queues=None, worker_id=worker)
        assert job.status == Status.DOING.value
        if next_waits:
            await fleet._enqueue("usr_1")
        await fleet._sweep(0)
        assert [(lock, status) for lock, status, _ in await jobs_of(app)] == [("usr_1", "todo")]

    in_a_fleet(scenario, postgres, api)


def test_a_job_that_another_rescued_meanwhile_is_left_alone(postgres, api):
    async def scenario(app, fleet):
        await fleet.submit_async(customer(1))
        job = await app.job_manager.fetch_job(queues=None, worker_id=await app.job_manager.register_worker())
        await fleet._again(job)
        await fleet._again(job)
        assert [(lock, status) for lock, status, _ in await jobs_of(app)] == [("usr_1", "todo")]

    in_a_fleet(scenario, postgres, api)


def test_a_forked_child_makes_a_client_of_its_own(postgres, api):
    async def scenario(app, fleet):
        parents = fleet.dakota
        child = os.fork()
        if not child:
            os._exit(0 if fleet.dakota is not parents else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert fleet.dakota is parents

    in_a_fleet(scenario, postgres, api)
