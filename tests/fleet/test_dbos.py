"""Workers on DBOS: a machine that dies for good leaves nothing behind, and no customer exists twice."""

import asyncio
import json
import os
import subprocess
import sys
import time
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest
from dbos import DBOS
from kyb_onboarding import ConfigurationError, Dakota, JournalError
from kyb_onboarding._dbos_fleet import ACTIVE
from kyb_onboarding._journal import UNFINISHED
from kyb_onboarding.dbos import install

from .acceptance import GRACE_S, HEARTBEAT_S, RUNS, customer
from .dbos_worker import fleet_of

WORKER = Path(__file__).with_name("dbos_worker.py")


@pytest.fixture(scope="module")
def migrated(postgres):
    """The name of a database with DBOS's tables: copied faster than migrated."""
    url = postgres.database()
    DBOS.migrate(url)
    return url.rpartition("/")[2]


@pytest.fixture
def database(postgres, migrated):
    name = f"db_{uuid.uuid4().hex[:12]}"
    postgres.execute(f"CREATE DATABASE {name} TEMPLATE {migrated}")
    return postgres.url(name)


@pytest.fixture
def fleet(database, api):
    fleet = fleet_of(database, api.url, HEARTBEAT_S)
    yield fleet
    fleet.close()


def until(condition, seconds=100.0):
    """Wait until a condition holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


@contextmanager
def workers(database, api, log):
    """Yield a function that starts one more worker; all are ended afterwards."""
    command = [sys.executable, "-I", str(WORKER), database, api.url, str(HEARTBEAT_S)]
    started: list[subprocess.Popen[bytes]] = []

    def start():
        started.append(subprocess.Popen(command, stdout=log, stderr=log))
        return started[-1]

    try:
        yield start
    finally:
        for worker in started:
            worker.kill()
            worker.wait()


@pytest.mark.timeout(600)
def test_what_a_killed_worker_was_doing_is_finished_within_a_heartbeat_and_five_seconds(
    postgres, database, api, fleet, tmp_path
):
    """The kill comes between the provider's work and its answer; three workers run, two are left."""
    posted: list[str] = []
    held: list[str] = []
    log = tmp_path / "log"

    def kill_after_a_quarter(request, response):
        if request.method != "POST":
            return
        posted.append(json.loads(request.body)["external_id"])
        if not held and len(posted) >= RUNS // 4:
            doing = {run: by for run, status, by in flows(fleet) if status == "PENDING"}
            for worker in started:  # whose request this is
                if f"/{worker.pid}/" in doing.get(posted[-1], ""):
                    worker.kill()
                    held.extend(run for run, by in doing.items() if by == doing[posted[-1]])

    with log.open("wb") as output, ThreadPoolExecutor(1) as pool, workers(database, api, output) as start:
        started = [start(), start(), start()]
        until(lambda: log.read_text().count("launched") == 3)
        api.before_answer = kill_after_a_quarter
        submitted = pool.submit(lambda: [fleet.submit(customer(n)) for n in range(RUNS)])
        until(lambda: held)
        until(lambda: all(fleet.dakota.get(run).is_final for run in held), HEARTBEAT_S + GRACE_S)
        assert len(submitted.result()) == RUNS
        until(lambda: not list(fleet.dakota.runs(*UNFINISHED)), 500.0)
        assert sorted(str(worker.poll()) for worker in started) == ["-9", "None", "None"]
    carried = Counter(record.external_id for record in api.world.customers.values())
    assert len(carried) == RUNS
    assert set(carried.values()) == {1}
    kept = everything(postgres, database)
    assert kept.count("usr_") > RUNS
    assert "Customer" not in kept + log.read_text()


def everything(postgres, database):
    """Return all that DBOS keeps, as text."""
    tables = [
        name for (name,) in postgres.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'dbos'", database)
    ]
    return "\n".join(str(postgres.execute(f"SELECT * FROM dbos.{name}", database)) for name in tables)


def flows(fleet):
    """Return each workflow's run, status and executor."""
    return [(fleet._external_id(flow.workflow_id), flow.status, flow.executor_id) for flow in fleet._workflows()]


def held_by(postgres, database, executor):
    """Let the executor be at work on every workflow."""
    sql = f"UPDATE dbos.workflow_status SET status = 'PENDING', executor_id = '{executor}'"
    postgres.execute(sql, database)


def work(fleet):
    """Do all the workflows once, whatever they wait for."""
    for flow in fleet._workflows():
        if flow.status in ACTIVE:
            fleet._advance(fleet._external_id(flow.workflow_id), flow.workflow_id)
            fleet.client.cancel_workflow(flow.workflow_id)


def test_a_launched_worker_onboards_what_is_submitted_and_can_be_closed(database, api, fleet):
    fleet.launch()
    try:
        asyncio.run(fleet.submit_async(customer(1)))
        until(lambda: fleet.dakota.get("usr_1").is_final)
        assert fleet.dakota.get("usr_1").decision == "approved"
    finally:
        fleet.close()
        DBOS.destroy(destroy_registry=True)


def test_a_second_submit_is_no_second_workflow_and_one_that_ended_may_begin_again(fleet):
    fleet.submit(customer(1))
    fleet.submit(customer(1))
    assert flows(fleet) == [("usr_1", "ENQUEUED", None)]
    fleet.client.cancel_workflow(fleet._names("usr_1")[0])
    fleet.submit(customer(1))
    assert flows(fleet) == [("usr_1", "ENQUEUED", None)]


def test_an_application_is_looked_at_again_when_it_is_time(fleet):
    fleet.submit(customer(1))
    looks = 0
    while not fleet.dakota.get("usr_1").is_final:
        work(fleet)
        looks += 1
        statuses = Counter(status for _, status, _ in flows(fleet))
        assert statuses["DELAYED"] == (0 if fleet.dakota.get("usr_1").is_final else 1)
        assert len(flows(fleet)) <= 2
    assert looks > 2


def test_a_submit_while_its_workflow_is_about_to_end_adds_none(fleet):
    fleet.submit(customer(1))
    [first, second] = fleet._names("usr_1")
    fleet._advance("usr_1", first)
    fleet.client.cancel_workflow(first)
    fleet.submit(customer(1))
    assert [flow.workflow_id for flow in fleet._workflows() if flow.status in ACTIVE] == [second]


def test_two_executors_at_the_same_run_create_one_customer(database, api, fleet):
    other = fleet_of(database, api.url, HEARTBEAT_S)
    fleet.submit(customer(1))
    asked = []

    def meanwhile(request, response):
        if request.method == "POST":
            asked.append(request.method)
            other._advance("usr_1", fleet._names("usr_1")[0])

    api.before_answer = meanwhile
    fleet._advance("usr_1", fleet._names("usr_1")[0])
    assert asked == ["POST"]
    assert len(api.world.customers) == 1
    assert [status for _, status, _ in flows(fleet)] == ["ENQUEUED", "DELAYED"]
    other.close()


@pytest.mark.parametrize("error", [JournalError("the disk is full"), RuntimeError("Customer 1")])
def test_what_fails_says_so_and_is_tried_again(fleet, monkeypatch, caplog, error):
    def fail(external_id):
        raise error

    fleet._lost_after = timedelta(0)
    fleet.submit(customer(1))
    monkeypatch.setattr(fleet.dakota, "advance", fail)
    work(fleet)
    fleet._sweep()
    assert [status for _, status, _ in flows(fleet) if status in ACTIVE] == [
        "DELAYED" if isinstance(error, JournalError) else "ENQUEUED"
    ]
    assert "usr_1" in caplog.text
    assert "Customer" not in caplog.text


def test_a_dead_executors_run_is_anothers_after_the_heartbeat_and_a_living_ones_is_not(postgres, database, api, fleet):
    living = fleet_of(database, api.url, HEARTBEAT_S)
    fleet.submit(customer(1))
    for executor, after in (("host/1/dead", "ENQUEUED"), (living.executor_id, "PENDING")):
        held_by(postgres, database, executor)
        fleet._rescue(0.0)
        fleet._rescue(HEARTBEAT_S - 0.1)
        assert flows(fleet) == [("usr_1", "PENDING", executor)]
        fleet._rescue(HEARTBEAT_S)
        assert [status for _, status, _ in flows(fleet)] == [after]
    living.close()
    fleet._rescue(100.0)
    fleet._rescue(100.0 + HEARTBEAT_S)
    assert flows(fleet) == [("usr_1", "ENQUEUED", None)]


def test_an_executor_that_is_known_again_is_given_the_whole_heartbeat(postgres, database, fleet, monkeypatch):
    fleet.submit(customer(1))
    held_by(postgres, database, "host/1/dead")
    fleet._rescue(0.0)
    with monkeypatch.context() as patch:
        patch.setattr(fleet, "_dead", lambda executors: set())
        fleet._rescue(1.0)
    fleet._rescue(HEARTBEAT_S)
    assert flows(fleet) == [("usr_1", "PENDING", "host/1/dead")]


def test_a_run_that_went_on_meanwhile_is_left_alone(postgres, database, fleet):
    fleet.submit(customer(1))
    held_by(postgres, database, "host/1/dead")
    [seen] = fleet._workflows()
    held_by(postgres, database, "host/2/another")
    fleet._again(seen)
    assert flows(fleet) == [("usr_1", "PENDING", "host/2/another")]


@pytest.mark.parametrize("stuck", [False, True])
def test_a_run_that_lost_its_workflow_is_swept_up(postgres, database, fleet, stuck):
    """Also one whose worker lives and does nothing."""
    fleet._lost_after = timedelta(0)
    fleet.dakota.plan(customer(1))
    if stuck:
        fleet.submit(customer(1))
        held_by(postgres, database, fleet.executor_id)
    fleet._sweep()
    fleet._sweep()
    assert flows(fleet) == [("usr_1", "ENQUEUED", None)]


def test_what_was_begun_goes_before_a_backlog(postgres, database, fleet):
    fleet.submit(customer(1))
    fleet._enqueue("usr_2")
    order = "SELECT workflow_uuid FROM dbos.workflow_status ORDER BY priority, created_at"
    assert [fleet._external_id(name) for (name,) in postgres.execute(order, database)] == ["usr_2", "usr_1"]


def test_a_forked_child_makes_clients_of_its_own(fleet):
    fleet.submit(customer(1))
    parents = fleet.dakota, fleet.client
    child = os.fork()
    if not child:
        os._exit(0 if (fleet.dakota is not parents[0] and len(fleet.client.list_workflows()) == 1) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert len(fleet.client.list_workflows()) == 1


def test_a_process_that_has_a_dbos_already_is_told_so(fleet):
    DBOS(config={"name": "another", "system_database_url": "postgresql://nowhere/db"})
    try:
        with pytest.raises(ConfigurationError, match="this process has a DBOS already, as executor 'local'"):
            fleet.launch()
    finally:
        DBOS.destroy(destroy_registry=True)


GOOD: Any = {"name": "onboarding", "system_database_url": "postgresql://kyb@db.example/kyb"}


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (GOOD | {"name": ""}, "lacks name"),
        ({"name": "onboarding"}, "lacks system_database_url"),
        (GOOD | {"system_database_url": "sqlite:///x.db"}, "on PostgreSQL"),
        (GOOD | {"executor_id": "me"}, "has executor_id"),
        (GOOD | {"conductor_key": "k"}, "has conductor_key"),
    ],
)
def test_a_config_that_makes_no_fleet_is_refused(config, said):
    with pytest.raises(ConfigurationError, match=said):
        install(config, Dakota)


@pytest.mark.parametrize("found", ["3.3.9", "3.40.0", "4.0.0"])
def test_another_version_of_dbos_is_refused(monkeypatch, found):
    monkeypatch.setattr("importlib.metadata.version", lambda name: found)
    with pytest.raises(ConfigurationError, match=rf"dbos {found} is installed, and a fleet needs dbos 3.4: .*\[dbos\]"):
        install(GOOD, Dakota)


def test_without_dbos_it_says_what_to_install(monkeypatch):
    def missing(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", missing)
    with pytest.raises(ConfigurationError, match=r"pip install 'kyb-onboarding\[dbos\]'"):
        install(GOOD, Dakota)
