"""Rows 21 to 24, 26 and 27: the disk, the place of the journal, and the clock."""

import contextlib
import itertools
import os
from datetime import timedelta

import pytest
from kyb_onboarding import (
    JournalError,
    JournalFullError,
    JournalReadOnlyError,
    NewCustomer,
    RunNotFoundError,
    TransportError,
)
from kyb_onboarding._postgres import PostgresDatabase

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


@row
def test_row_22_disk_full_at_the_intent(start, api, harm):
    process = start()
    process.onboard()
    api.requests.clear()
    big = NewCustomer(name="x" * 100, customer_type="business", external_id="y" * 20_000)
    with harm.full(process), pytest.raises(JournalFullError):
        process.onboard(big)
    assert api.requests == []


@row
def test_row_22_read_only_at_the_intent(start, api, harm):
    start().end()
    process = harm.read_only(start)
    with pytest.raises(JournalReadOnlyError):
        process.onboard()
    assert api.requests == []


@row
def test_row_23_disk_full_when_the_id_is_saved(start, api, harm):
    process, harmed = start(), contextlib.ExitStack()

    def fill(effect):
        if type(effect).__name__ == "Send" and effect.request.method == "POST":
            harmed.enter_context(harm.unwritable(process))

    process.before = fill
    with harmed, pytest.raises(JournalError, match=ksuid(1)) as caught:
        process.onboard()
    assert caught.value.customer_id == ksuid(1)
    process.before = lambda effect: None
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


@row
def test_row_24_with_a_lost_journal_the_derived_key_replays(start, api, harm):
    start().onboard()
    harm.lose()
    process = start()
    with pytest.raises(RunNotFoundError):
        process.get()
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


@row
def test_row_24_with_a_lost_journal_past_the_window_lookup_first_adopts(start, api, clock, harm):
    start().onboard()
    clock.step(2 * DAY)
    harm.lose()
    assert start(lookup_first=True).onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


@row
@pytest.mark.parametrize("later", [0, 2 * DAY], ids=["at once", "past the window"])
@pytest.mark.parametrize("effects", [0, 1, 3])
def test_row_24_with_an_old_copy_restored(start, api, clock, harm, effects, later):
    """The copy was made before the send, after it and after the ids were saved; the run went on to its end."""
    process = start()
    process.die_at = effects
    with pytest.raises(DiedError):
        process.onboard()
    process.end()
    harm.copy()
    start().onboard()
    clock.step(later)
    harm.restore()
    run = start(lookup_first=True).onboard()
    assert (run.customer_id, len(api.customers)) == (ksuid(1), 1)


@row
@pytest.mark.parametrize("number", [1, 2, 3])
def test_row_26_the_database_restarts_before_a_save(start, api, postgres, number):
    process = start()

    def restart(effect):
        if type(effect).__name__ == "Commit" and process.effects.count("Commit") == number:
            postgres.stop()
            postgres.start()

    process.before = restart
    assert process.onboard().customer_id == ksuid(1)
    assert (len(api.customers), len(api.posts())) == (1, 1)


@row
@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("made", [True, False])
def test_row_26_the_database_restarts_during_a_save(start, api, postgres, monkeypatch, number, made):
    """Whether the commit was made is not known: the run is claimed anew, and its row tells."""
    process, commit, commits = start(), PostgresDatabase._commit, itertools.count(1)

    def cut(database, session):
        if next(commits) != number:
            return commit(database, session)
        if made:
            session.db.execute("COMMIT")
        postgres.stop()
        postgres.start()
        return commit(database, session)

    with monkeypatch.context() as patch:
        patch.setattr(PostgresDatabase, "_commit", cut)
        with pytest.raises(JournalError, match="may have been made"):
            process.onboard()
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


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
