"""One step of a run for those who own the time: an engine calls `advance`, and calls it again when it is told to."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

from . import _flows
from ._effects import Effect, Flow, Pause, Postponed
from ._records import Record, RunKey
from ._work import Context
from .models import Done, InDoubt, Step, Wait

T = TypeVar("T")
# When to come back to a run that somebody else works on.
BUSY_REST = timedelta(seconds=2)


def step(context: Context, key: RunKey) -> Flow[Step]:
    """Take the run as far as it goes without a pause; before its time, look at the journal alone."""
    record = yield from _flows.get(context, key)
    if not record.is_final and _flows.due_s(record, context.clock.now()) <= 0:
        try:
            yield from unpaused(_flows.attempt(context, key))
        except Postponed:
            pass
        record = yield from _flows.get(context, key)
    return _told(context, record)


def _told(context: Context, record: Record) -> Step:
    run = record.as_run()
    if record.is_final:
        return Done(run)
    now = context.clock.now()
    until = now + (timedelta(seconds=_flows.due_s(record, now)) or BUSY_REST)
    return InDoubt(run, until) if record.state == "in_doubt" else Wait(run, until)


def unpaused(flow: Flow[T]) -> Flow[T]:
    """Run a flow without its pauses: each is refused inside it, as Postponed, and the flow gives its claim back."""
    try:
        effect: Effect = next(flow)
        while True:
            if isinstance(effect, Pause):
                effect = flow.throw(Postponed(effect.seconds))
                continue
            try:
                result = yield effect
            except BaseException as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(result)
    except StopIteration as stop:
        value: T = stop.value
        return value
