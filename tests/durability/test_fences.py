"""The fences one by one: what each of them alone keeps from going wrong."""

from datetime import timedelta

import pytest
from kyb_onboarding import (
    ConflictError,
    InDoubtError,
    RejectedError,
    RunBusyError,
    TransportError,
    _flows,
    _work,
)
from kyb_onboarding._group_commit import _Pending

from ..support.fake_api import answer, ksuid, lost, status, unreachable
from ..support.process import ACME, DiedError

DAY = 24 * 3600
WORKED = [lost(worked=True)] * 3
NOBODY = answer(200, {"data": [], "meta": {}})


def onboard_in_vain(process, api, *faults):
    api.faults = list(faults)
    with pytest.raises(TransportError):
        process.onboard()


def looked_up(api):
    return [request for request in api.requests if request.url.endswith("/customers") and request.method == "GET"]


def test_every_send_without_an_outcome_is_counted(start, api):
    process = start()
    onboard_in_vain(process, api, *WORKED)
    onboard_in_vain(process, api, lost(worked=False), lost(worked=False), lost(worked=False))
    assert process.record().unresolved_sends == 2


def test_a_refused_connection_does_not_make_an_earlier_send_unsent(start, api, clock):
    process = start()
    onboard_in_vain(process, api, *WORKED)
    onboard_in_vain(process, api, *[unreachable] * 3)
    assert process.record().state == "sending"
    clock.step(DAY)  # the provider has forgotten the key: sent again, it would make a second customer
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


def test_a_rejection_is_not_believed_where_an_earlier_call_was_lost(start, api):
    process = start()
    onboard_in_vain(process, api, *WORKED)
    api.faults = [status(400)]
    assert process.onboard().customer_id == ksuid(1)


def test_a_rejection_is_not_believed_where_an_earlier_process_died_in_its_send(start, api):
    first = start()
    first.die_at, first.die_after = 1, True  # claim and stamp, send
    with pytest.raises(DiedError):
        first.onboard()
    assert len(api.customers) == 1
    first.end()
    api.faults = [status(422)]
    assert start().onboard().customer_id == ksuid(1)


def test_a_rejection_is_not_believed_where_a_call_was_lost_before_a_refused_one(start, api):
    process = start()
    onboard_in_vain(process, api, *WORKED)
    onboard_in_vain(process, api, *[unreachable] * 3)
    api.faults = [status(400)]
    assert process.onboard().customer_id == ksuid(1)


def test_a_created_customer_leaves_no_send_unresolved(start, api):
    process = start()
    onboard_in_vain(process, api, *WORKED)
    process.onboard()
    assert process.record().unresolved_sends == 0


def test_a_clock_set_back_proves_nothing_about_the_key(start, api, clock):
    process = start()
    onboard_in_vain(process, api, *WORKED)
    clock.moment -= timedelta(hours=1)
    api._answers.clear()  # more time has passed at the provider than our clock tells
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


def test_a_machine_that_sleeps_while_the_send_is_recorded_looks_up(start, api, clock):
    process = start()

    def sleep_in_the_second_stamp(effect):
        if type(effect).__name__ == "Commit" and len(api.posts()) == 1:
            clock.moment += timedelta(hours=25)

    api.faults = [lost(worked=True)]
    process.before = sleep_in_the_second_stamp
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


def test_none_found_is_believed_only_when_the_last_send_has_settled(start, api, clock):
    process = start()
    onboard_in_vain(process, api, *[lost(worked=False)] * 3)
    clock.step(100)  # the first send has settled; the last has not begun
    api.faults = [lost(worked=True), status(400), lambda api, request: NOBODY]
    with pytest.raises(InDoubtError, match="too early"):
        process.onboard()
    clock.step(61)
    assert process.onboard().customer_id == ksuid(1)
    assert len(api.customers) == 1


def test_the_wait_for_somebody_who_keeps_the_run_ends(start, clock, monkeypatch):
    monkeypatch.setattr(_work, "BUSY_PAUSE_S", 5.0)
    holder, waiting = start(), start()
    request = _flows.request_of(ACME, "usr_12345")
    key = _flows.run_key(holder.context, "usr_12345")
    claim = holder.journal.store.commit(holder.journal.claim(key, request))

    def renew(effect):
        assert clock.seconds <= 2 * _work.BUSY_LIMIT_S
        if type(effect).__name__ == "Pause":
            claim.record = holder.journal.store.commit(holder.journal.save(claim))

    waiting.before = renew
    with pytest.raises(RunBusyError, match="resume later"):
        waiting.onboard()
    assert clock.seconds == pytest.approx(_work.BUSY_LIMIT_S, abs=5)


def test_a_final_run_is_told_at_once(start, api, clock):
    process = start()
    onboard_in_vain(process, api, *WORKED)
    api.customers[ksuid(77)] = api.customers[ksuid(1)] | {"id": ksuid(77)}
    api.faults = [status(400), lambda api, request: NOBODY]
    with pytest.raises(InDoubtError):
        process.onboard()  # on record: look again when the send has settled
    with pytest.raises(ConflictError):
        process.onboard()
    before = clock.seconds
    with pytest.raises(ConflictError):
        process.wait()
    assert clock.seconds == before


def test_a_failed_job_of_a_shared_commit_leaves_nothing_of_its_own(start):
    process = start()
    journal = process.journal
    bad, good = (_flows.run_key(process.context, name) for name in ("bad", "good"))

    def plan_and_fail(tx):
        journal.plan(bad, {"name": "Acme"})(tx)
        raise ValueError("after its write")

    batch = [_Pending(plan_and_fail), _Pending(journal.plan(good, {"name": "Acme"}))]
    journal.store._commit_all(batch)
    with pytest.raises(ValueError, match="after its write"):
        batch[0].result()
    assert journal.store.read(journal.get(bad)) is None
    assert journal.store.read(journal.get(good)) == batch[1].result()


@pytest.mark.parametrize(("reset", "held_s"), [(1, 1), (30, 30), (60, 60), (61, 0), (3600, 0)])
def test_a_used_up_budget_holds_the_key_for_a_minute_at_most(start, api, clock, reset, held_s):
    def last_of_the_budget(api, request):
        made = api.work(request)
        made.headers.update({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(reset)})
        return made

    api.faults = [last_of_the_budget]
    start(requests_per_minute=60).onboard()
    assert clock.seconds == held_s


def test_a_rejection_of_the_only_send_that_arrived_is_believed(start, api):
    process = start()
    onboard_in_vain(process, api, *[unreachable] * 3)
    api.faults = [*[unreachable] * 2, status(400)]
    with pytest.raises(RejectedError):
        process.onboard()
    assert looked_up(api) == []
