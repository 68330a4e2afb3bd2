"""Rows 21 to 24 and 27: the disk, the journal's file, and the clock."""

import os
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from kyb_onboarding import (
    JournalError,
    JournalFullError,
    JournalReadOnlyError,
    NewCustomer,
    TransportError,
)

from ..support.fake_api import ksuid, lost
from ..support.power_loss import trial
from ..support.process import DiedError
from .matrix import row

DAY = 24 * 3600
TRIALS = 1000 if os.environ.get("KYB_PROOFS") == "full" else 15


def trials(folder, later_s, before, after):
    return [trial(seed, folder / str(seed), later_s, before, after) for seed in range(TRIALS)]


@row
@pytest.mark.parametrize("later", [0, DAY], ids=["at once", "past the window"])
def test_row_21_power_loss_after_any_write(tmp_path, store, later):
    settings = {"durability": store["durability"]}
    after = settings | {"lookup_first": bool(later) and settings["durability"] == "normal"}
    losses = trials(tmp_path, later, settings, after)
    assert sum(loss.duplicates + loss.ids for loss in losses) == 0
    lost_commits = sum(loss.commits for loss in losses)
    assert lost_commits == 0 if settings["durability"] == "full" else lost_commits > 0


def test_the_control_of_row_21_duplicates(tmp_path):
    """Unsynced commits, past the window and without the look-up: if this shows none, the disk loses nothing."""
    losses = trials(tmp_path, DAY, {"durability": "normal"}, {"durability": "normal"})
    assert sum(loss.duplicates for loss in losses) > 0


def database(process):
    return process.journal.store._file.open()


@row
def test_row_22_disk_full_at_the_intent(start, api):
    process = start()
    process.onboard()
    api.requests.clear()
    db = database(process)
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    big = NewCustomer(name="x" * 100, customer_type="business", external_id="y" * 20_000)
    with pytest.raises(JournalFullError):
        process.onboard(big)
    assert api.requests == []


@row
def test_row_22_read_only_at_the_intent(start, api, store):
    start().end()

    def read_only(path):
        return sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None, check_same_thread=False)

    process = start(connect=read_only)
    with pytest.raises(JournalReadOnlyError):
        process.onboard()
    assert api.requests == []


@row
def test_row_23_disk_full_when_the_id_is_saved(start, api):
    process = start()
    db = database(process)

    def fill(effect):
        if type(effect).__name__ == "Send" and effect.request.method == "POST":
            db.execute("PRAGMA query_only = 1")

    process.before = fill
    with pytest.raises(JournalError, match=ksuid(1)) as caught:
        process.onboard()
    assert caught.value.customer_id == ksuid(1)
    db.execute("PRAGMA query_only = 0")
    process.before = lambda effect: None
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


@pytest.fixture
def lose(store):
    def losing():
        for path in Path(store["journal"]).parent.glob("journal.db*"):
            if path.is_file():
                path.unlink()

    return losing


@row
def test_row_24_with_a_lost_journal_the_derived_key_replays(start, api, lose):
    start().onboard()
    lose()
    assert start().onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


@row
def test_row_24_with_a_lost_journal_past_the_window_lookup_first_adopts(start, api, clock, lose):
    start().onboard()
    clock.step(2 * DAY)
    lose()
    assert start(lookup_first=True).onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


@row
@pytest.mark.parametrize("later", [0, 2 * DAY], ids=["at once", "past the window"])
@pytest.mark.parametrize("effects", [0, 1, 3])
def test_row_24_with_an_old_copy_restored(start, api, clock, store, lose, effects, later):
    """The copy was made before the send, after it and after the ids were saved; the run went on to its end."""
    process, path = start(), Path(store["journal"])
    process.die_at = effects
    with pytest.raises(DiedError):
        process.onboard()
    process.end()
    copy = path.read_bytes()
    start().onboard()
    clock.step(later)
    lose()
    path.write_bytes(copy)
    run = start(lookup_first=True).onboard()
    assert (run.customer_id, len(api.customers)) == (ksuid(1), 1)


@row
@pytest.mark.parametrize("jump", [-3600, 365 * DAY])
def test_row_27_clock_set_back_or_forward(start, api, clock, jump):
    api.faults = [lost(worked=True)] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    clock.moment += timedelta(seconds=jump)
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1
