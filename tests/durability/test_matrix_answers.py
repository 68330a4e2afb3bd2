"""Rows 11 to 16, 30 and 32: what the provider answers, or does not."""

from datetime import timedelta

import attrs
import pytest
from kyb_onboarding import (
    ConflictError,
    InputChangedError,
    KybError,
    RateLimitedError,
    RejectedError,
    TransportError,
    UnavailableError,
)

from ..support.fake_api import ksuid, lost, status, work_then_status
from ..support.process import ACME
from .matrix import row

DAY = 24 * 3600
ACME_LTD = attrs.evolve(ACME, name="Acme Limited")


def keys(api):
    return {request.headers["x-idempotency-key"] for request in api.posts()}


@row
@pytest.mark.parametrize("fault", [lost(worked=True), work_then_status(500)], ids=["cut", "500"])
@pytest.mark.parametrize("times", [1, 2, 7])
def test_row_11_connection_cut_after_the_work_again_and_again(start, api, fault, times):
    api.faults = [fault] * times
    process = start()
    for _ in range(times // 3):
        with pytest.raises(KybError):
            process.onboard()
    assert process.onboard().customer_id == ksuid(1)
    assert (len(api.customers), len(keys(api)), len(api.posts())) == (1, 1, times + 1)


def stored_500(worked):
    """The provider keeps its first answer to a key, a 500, whether it did the work or not."""
    answered: set[str] = set()

    def fault(api, request):
        if request.method != "POST":
            return None
        key = request.headers["x-idempotency-key"]
        if answered - {key}:
            return None  # another key: the fault has passed
        if worked and not answered:
            api.work(request)
        answered.add(key)
        return status(500)(api, request)

    return fault


@row
@pytest.mark.parametrize("worked", [True, False])
def test_row_12_a_stored_500_for_ever(start, api, clock, worked):
    api.faults = [stored_500(worked)] * 1000
    process = start()
    for _ in range(22):
        with pytest.raises(UnavailableError):
            process.onboard()
        clock.step(3600)
    assert len(keys(api)) == 1
    clock.step(2 * 3600)
    run = process.onboard()
    assert (run.generation, len(keys(api))) == ((1, 1) if worked else (2, 2))
    assert api.customers.keys() == {run.customer_id}


@row
@pytest.mark.parametrize("worked", [True, False])
def test_row_13_409_in_progress(start, api, worked):
    api.faults = [work_then_status(409) if worked else status(409), status(409)]
    assert start().onboard().customer_id == ksuid(1)
    assert (len(api.posts()), len(keys(api))) == (3, 1)


@row
def test_row_13_a_lasting_409_adopts_the_customer_that_shows(start, api):
    api.faults = [work_then_status(409), status(409), status(409)]
    assert start().onboard().customer_id == ksuid(1)
    assert len(api.posts()) == 3


@row
def test_row_13_a_lasting_409_without_a_customer_is_sent_again_under_the_same_key(start, api):
    api.faults = [status(409)] * 3
    process = start()
    with pytest.raises(UnavailableError):
        process.onboard()
    assert process.onboard().state in ("tracking", "decided")
    assert len(keys(api)) == 1


@row
@pytest.mark.parametrize("code", [400, 422])
def test_row_14_a_rejection_is_recorded_and_not_repeated(start, api, code):
    api.faults = [status(code)]
    with pytest.raises(RejectedError) as caught:
        start().onboard()
    assert caught.value.run.state == "rejected"
    with pytest.raises(RejectedError, match="rejected before"):
        start().onboard()
    assert len(api.posts()) == 1


@row
def test_row_15_corrected_input_is_the_next_generation(start, api):
    api.faults = [status(400)]
    process = start()
    with pytest.raises(RejectedError):
        process.onboard()
    run = process.onboard(ACME_LTD)
    assert (run.generation, run.state, run.problem, len(api.customers)) == (2, "tracking", None, 1)
    assert len(keys(api)) == 2


@row
@pytest.mark.parametrize("finished", [True, False])
def test_row_16_changed_input_is_refused_and_the_original_still_completes(start, api, finished):
    process = start()
    process.onboard()
    if finished:
        process.wait()
    with pytest.raises(InputChangedError, match="changed: name"):
        process.onboard(ACME_LTD)
    assert process.wait().state == "decided"
    assert len(api.customers) == 1


@row
def test_row_30_a_pause_longer_than_the_lease_keeps_the_claim(start, api, clock):
    api.faults = [status(503, **{"retry-after": "50"})]
    first, second, busy = start(), start(), []

    def peek(effect):
        if type(effect).__name__ == "Pause":
            record = second.record()
            with second.journal.held_lock:
                busy.append(second.journal.is_taken(record))

    first.before = peek
    first.onboard()
    assert len(busy) == 5
    assert all(busy)


@row
def test_row_30_a_day_s_pause_is_surfaced_and_on_record(start, api, clock):
    api.faults = [status(429, **{"retry-after": str(DAY)})]
    process = start()
    with pytest.raises(RateLimitedError) as caught:
        process.onboard()
    assert caught.value.retry_after == timedelta(days=1)
    assert (process.record().next_at, process.record().owner) == (clock.now() + timedelta(days=1), None)
    assert process.onboard().state == "tracking"


@row
def test_row_32_the_look_up_finds_two(start, api, clock):
    api.faults = [lost(worked=True)] * 3
    process = start()
    with pytest.raises(TransportError):
        process.onboard()
    api.customers[ksuid(77)] = api.customers[ksuid(1)] | {"id": ksuid(77)}
    clock.step(DAY)
    with pytest.raises(ConflictError) as caught:
        process.onboard()
    assert caught.value.customer_ids == (ksuid(1), ksuid(77))
    with pytest.raises(ConflictError):
        start().onboard()
    assert len(api.posts()) == 3
