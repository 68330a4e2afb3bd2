"""One trial of power loss: runs in the middle of their work, the power goes, and a new process finds what is left."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import attrs
from kyb_onboarding._records import Record

from .fake_api import FakeApi
from .power import Disk
from .process import ACME, DiedError, Process, SteppedClock

CUSTOMERS = [attrs.evolve(ACME, external_id=f"usr_{n}") for n in range(8)]


@dataclass(frozen=True)
class Loss:
    """What a power loss cost: records set back, customers twice at the end, ids not in the journal."""

    commits: int
    duplicates: int
    ids: int


def trial(seed: int, folder: Path, later_s: float, before: dict[str, Any], after: dict[str, Any]) -> Loss:
    """Onboard until the power goes at some effect, then, `later_s` later, onboard the same customers again.

    `before` and `after` are the settings of the two processes.
    """
    dice, disk, clock = Random(seed), Disk(), SteppedClock()
    api = FakeApi(clock.now)
    (folder / "before").mkdir(parents=True)
    first = Process(str(folder / "before" / "journal.db"), api, clock, disk.connect, **before)
    first.die_at, first.die_after = dice.randrange(1, 6 * len(CUSTOMERS)), dice.random() < 0.5
    try:
        for customer in CUSTOMERS:
            first.onboard(customer)
    except DiedError:
        pass
    known = records(first)
    disk.lose_power(folder / "after", dice)
    first.end()
    clock.step(later_s)
    second = Process(str(folder / "after" / "journal.db"), api, clock, **after)
    found = records(second)
    runs = [second.onboard(customer) for customer in CUSTOMERS]
    second.end()
    carried = Counter(row["external_id"] for row in api.customers.values())
    return Loss(
        commits=sum(found.get(name) != record for name, record in known.items()),
        duplicates=sum(carried.values()) - len(carried),
        ids=len(api.customers.keys() - {run.customer_id for run in runs}),
    )


def records(process: Process) -> dict[str, Record]:
    """Return all that is in a process' journal."""
    journal = process.journal
    return {record.external_id: record for job in journal.pages() for record in journal.store.read(job)}
