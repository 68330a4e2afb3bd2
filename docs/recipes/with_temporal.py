"""Temporal as the engine: the workflow owns time, its one activity is `advance`. Workflow id: the external_id."""

import asyncio
from datetime import datetime, timedelta
from functools import cache

from temporalio import activity, workflow
from temporalio.client import Client
from temporalio.common import RetryPolicy
from temporalio.worker import Worker

with workflow.unsafe.imports_passed_through():
    from kyb_onboarding import Dakota, Done, NewCustomer

QUEUE = "kyb"
# The journal knows the customer: no personal data is in the workflow's history, only moments and states.
Told = tuple[str, str | None]


@cache
def dakota() -> Dakota:
    """One client for each worker process."""
    return Dakota()


@activity.defn
async def advance(external_id: str) -> Told:
    """Take the run as far as it goes now; return its state, and when to come back, or None if it is done."""
    step = await asyncio.to_thread(dakota().advance, external_id)
    return step.run.state, None if isinstance(step, Done) else step.until.isoformat()


@workflow.defn
class Onboarding:
    """One customer's onboarding, for as long as it takes."""

    @workflow.run
    async def run(self, external_id: str) -> str:
        while True:
            state, until = await workflow.execute_activity(
                advance,
                external_id,
                start_to_close_timeout=timedelta(minutes=5),
                retry_policy=RetryPolicy(non_retryable_error_types=["RunNotFoundError"]),
            )
            if until is None:
                return state
            await asyncio.sleep(max(0.0, (datetime.fromisoformat(until) - workflow.now()).total_seconds()))
            if workflow.info().is_continue_as_new_suggested():
                workflow.continue_as_new(external_id)


async def submit(client: Client, customer: NewCustomer) -> None:
    """Record the customer and start its workflow; a second one under the same id is refused by the server."""
    run = await asyncio.to_thread(dakota().plan, customer)
    await client.start_workflow(Onboarding.run, run.external_id, id=run.external_id, task_queue=QUEUE)


async def work(client: Client) -> None:
    """Run one worker."""
    await Worker(client, task_queue=QUEUE, workflows=[Onboarding], activities=[advance]).run()
