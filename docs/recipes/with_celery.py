"""Celery as the engine: `celery -A with_celery worker --beat`. Its broker and KYB_JOURNAL are the machine's settings.

A task that a dead worker held comes back after the broker's visibility timeout, or with the sweep, whichever is first.
"""

from datetime import datetime, timedelta
from functools import cache

from celery import Celery
from kyb_onboarding import CredentialsError, Dakota, Done, JournalError, NewCustomer

app = Celery("with_celery")
app.conf.update(task_acks_late=True, task_reject_on_worker_lost=True, worker_prefetch_multiplier=1)
app.conf.beat_schedule = {"sweep": {"task": "kyb.sweep", "schedule": 60.0}}
LOST_AFTER = timedelta(minutes=2)
# Longer waits are the sweep's: an ETA holds a place in a worker's memory, and outlives no visibility timeout.
LONGEST_ETA_S = 600.0


@cache
def dakota() -> Dakota:
    """One client for each worker process, made after the fork."""
    return Dakota()


@app.task(name="kyb.advance", autoretry_for=(CredentialsError, JournalError), retry_backoff=10, max_retries=None)
def advance(external_id: str) -> str:
    """Take one run as far as it goes now, and come back when it is told."""
    step = dakota().advance(external_id)
    if isinstance(step, Done):
        return step.run.state
    wait = (step.until - datetime.now(step.until.tzinfo)).total_seconds()
    if wait <= LONGEST_ETA_S:
        advance.apply_async((external_id,), countdown=max(0.0, wait))
    return step.run.state


@app.task(name="kyb.sweep")
def sweep() -> int:
    """Submit again what is overdue, whatever became of its task."""
    due = [run.external_id for run in dakota().due(LOST_AFTER)]
    for external_id in due:
        advance.delay(external_id)
    return len(due)


def submit(customer: NewCustomer) -> None:
    """Record the customer and let a worker go on. The broker never sees the customer's data."""
    advance.delay(dakota().plan(customer).external_id)
