"""The fleet on DBOS. A workflow is one `advance`, and enqueues the next one, delayed, before it ends.

So a run that waits is a row of the database and no worker's; a workflow has no steps to replay, and any version of the
application may take it up. Each run has two workflow ids, used in turn: the next one exists before this one is over.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from dbos import DBOS, DBOSClient, DBOSConfig, EnqueueOptions, WorkflowSerializationFormat, WorkflowStatus

from ._dakota import Dakota
from ._fleet import ADVANCE, LOG, FleetProcess
from ._records import Transaction
from .errors import ConfigurationError, CredentialsError, JournalError
from .models import Done, NewCustomer, Run

# Nothing leaves the process but for the database, and invitations to register stay unsaid. A version that is computed
# from sources would leave a backlog to nobody after a roll-back; DBOS gives new work to the latest version alone.
DEFAULTS = DBOSConfig(name="", enable_otlp=False, log_level="WARNING", application_version="kyb-onboarding")
ACTIVE = ("PENDING", "ENQUEUED", "DELAYED")
SLOTS = ("0", "1")
# What was begun goes before what was not.
BEGUN, NEW = 1, 2
# How often a worker takes from the queue, looks for dead ones, and for runs whose workflow was lost.
POLL_S, RESCUE_S, SWEEP_S = 0.25, 1.0, 60.0
# After what would fail every run: the journal or the credentials need a hand.
TROUBLE_REST_S = 10.0
# The clients that a forked child inherited: collected, they would talk on their parent's connections.
_of_parents: list[DBOSClient] = []


class Fleet(FleetProcess):
    """The workflows of one application. One per process; workers call `launch`, after a fork if there is one."""

    def __init__(
        self,
        config: DBOSConfig,
        dakota_factory: Callable[[], Dakota],
        queue: str,
        heartbeat: timedelta,
        concurrency: int,
        lost_after: timedelta,
    ) -> None:
        self._config, self._queue = config, queue
        self._heartbeat, self._concurrency, self._lost_after = heartbeat, concurrency, lost_after
        self._name = config.get("name", "")
        self._prefix = f"{ADVANCE}/{self._name}/"
        self._client: DBOSClient | None = None
        super().__init__(dakota_factory)

    def _fresh(self) -> None:
        if self._client is not None:
            _of_parents.append(self._client)
        super()._fresh()
        self._client = None
        self._watcher: threading.Thread | None = None
        self._closed = threading.Event()
        self._dead_since: dict[str, float] = {}

    def __repr__(self) -> str:
        return f"<Fleet of {self._name!r} on DBOS, queue {self._queue!r}>"

    @property
    def client(self) -> DBOSClient:
        """This process's access to DBOS's tables, for submitting and for looking after workflows."""
        with self._lock:
            if self._client is None:
                self._client = DBOSClient(
                    system_database_url=self._config.get("system_database_url"),
                    dbos_system_schema=self._config.get("dbos_system_schema", "dbos"),
                    application_name=self._name,
                    lazy=True,
                )
            return self._client

    @property
    def executor_id(self) -> str:
        """This process's name, the same as in the journal, whose server knows whether it is alive."""
        return self.dakota._context.journal.owner.name

    def submit(self, customer: NewCustomer) -> Run:
        """Record the customer and let a worker onboard it. Safe to repeat. Raises as `Dakota.plan`.

        DBOS's tables must exist: a worker makes them when it is launched first, and so does `dbos migrate`.
        """
        run = self.dakota.plan(customer)
        self._enqueue(run.external_id, priority=NEW)
        return run

    async def submit_async(self, customer: NewCustomer) -> Run:
        """As `submit`."""
        return await asyncio.to_thread(self.submit, customer)

    def launch(self) -> None:
        """Make this process a worker: launch DBOS, advance runs, and look after those of dead workers.

        It returns at once. What your own application registered with DBOS is launched as well.

        Raises: ConfigurationError: this process has another DBOS already; and what `dakota_factory` raises.
        """
        DBOS(config={**DEFAULTS, **self._config, "executor_id": self.executor_id})
        if self.executor_id != DBOS.executor_id:
            raise ConfigurationError(
                f"this process has a DBOS already, as executor {DBOS.executor_id!r}: give its configuration to "
                "`install`, and let the fleet launch it"
            )

        @DBOS.workflow(
            name=ADVANCE, max_recovery_attempts=None, serialization_type=WorkflowSerializationFormat.PORTABLE
        )
        def advance(external_id: str) -> None:
            self._advance(external_id, DBOS.workflow_id)

        DBOS.launch()
        DBOS.register_queue(self._queue, worker_concurrency=self._concurrency, polling_interval_sec=POLL_S)
        self._watcher = threading.Thread(target=self._watch, name="kyb-fleet", daemon=True)
        self._watcher.start()

    def close(self) -> None:
        """Close this process's clients; a worker finishes what it does first, for as long as the heartbeat."""
        self._closed.set()
        if self._watcher is not None:
            self._watcher.join()
            DBOS.destroy(workflow_completion_timeout_sec=round(self._heartbeat.total_seconds()))
        if self._client is not None:
            self._client.destroy()
        if self._dakota is not None:
            self._dakota.close()

    def _advance(self, external_id: str, workflow_id: str | None) -> None:
        try:
            step = self.dakota.advance(external_id)
        except (CredentialsError, JournalError) as error:
            LOG.error("external_id %r waits: %s", external_id, error)
            self._enqueue(external_id, after_s=TROUBLE_REST_S, done=workflow_id)
        except Exception as error:  # DBOS would keep it, and it may hold anything
            LOG.error("external_id %r: %s; a sweep takes it up again", external_id, type(error).__name__)
        else:
            if not isinstance(step, Done):
                rest = step.until - self.dakota._context.clock.now()
                self._enqueue(external_id, after_s=max(0.0, rest.total_seconds()), done=workflow_id)

    def _watch(self) -> None:
        """Look after the runs of dead workers, and those without a workflow, until the fleet is closed."""
        swept = time.monotonic()
        while not self._closed.wait(RESCUE_S):
            try:
                self._rescue(time.monotonic())
                if time.monotonic() - swept >= SWEEP_S:
                    swept = time.monotonic()
                    self._sweep()
            except Exception as error:
                LOG.error("the fleet looks again in a moment: %s", type(error).__name__)

    def _rescue(self, now: float) -> None:
        """Give what dead workers were doing to the living."""
        pending = self._workflows(status="PENDING")
        dead = self._dead({flow.executor_id for flow in pending if flow.executor_id})
        self._dead_since = {name: self._dead_since.get(name, now) for name in dead}
        for flow in pending:
            since = self._dead_since.get(flow.executor_id or "")
            if since is not None and now - since >= self._heartbeat.total_seconds():
                self._again(flow)

    def _dead(self, executors: set[str]) -> set[str]:
        """Return which of them are not known to the journal's server any more. Keeps this one known."""
        journal = self.dakota._context.journal

        def look(tx: Transaction) -> set[str]:
            tx.execute("SELECT 1")
            return {name for name in executors if not journal.owner.is_alive(name)}

        return journal.store.read(look)

    def _sweep(self) -> None:
        """Give every run that has been overdue for long a workflow, whatever became of the last one."""
        for run in self.dakota.due(self._lost_after):
            for flow in self._slots(run.external_id):
                if flow.status == "PENDING":
                    self._again(flow)
            self._enqueue(run.external_id)

    def _again(self, seen: WorkflowStatus) -> None:
        """Put the run of a workflow that nobody does back into the queue, unless it went on meanwhile."""
        found = self._workflows(workflow_ids=[seen.workflow_id])
        if [(flow.status, flow.executor_id) for flow in found] == [("PENDING", seen.executor_id)]:
            self.client.delete_workflow(seen.workflow_id)
        self._enqueue(self._external_id(seen.workflow_id))

    def _enqueue(
        self, external_id: str, *, after_s: float | None = None, done: str | None = None, priority: int = BEGUN
    ) -> None:
        """Let a workflow of the run wait, unless one does or is at work; `done` is the one that is about to end."""
        ended = {flow.workflow_id: flow for flow in self._slots(external_id) if flow.workflow_id != done}
        if any(flow.status in ACTIVE for flow in ended.values()):
            return
        name = next(name for name in self._names(external_id) if name != done)
        if name in ended:
            self.client.delete_workflow(name)
        options: EnqueueOptions = {
            "workflow_name": ADVANCE,
            "queue_name": self._queue,
            "workflow_id": name,
            "priority": priority,
            "serialization_type": WorkflowSerializationFormat.PORTABLE,
        }
        if after_s is not None:
            options["delay_seconds"] = after_s
        self.client.enqueue(options, external_id)

    def _slots(self, external_id: str) -> list[WorkflowStatus]:
        return self._workflows(workflow_ids=self._names(external_id))

    def _workflows(self, *, workflow_ids: list[str] | None = None, status: str | None = None) -> list[WorkflowStatus]:
        return self.client.list_workflows(
            workflow_ids=workflow_ids,
            status=status,
            name=ADVANCE,
            application_name=self._name,
            load_input=False,
            load_output=False,
        )

    def _names(self, external_id: str) -> list[str]:
        return [f"{self._prefix}{slot}/{external_id}" for slot in SLOTS]

    def _external_id(self, workflow_id: str) -> str:
        return workflow_id.removeprefix(self._prefix).partition("/")[2]
