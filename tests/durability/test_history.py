"""What happened to a run is kept in order, with the provider's ids of the exchanges, and never shortened."""

import attrs
import pytest
from kyb_onboarding._history import entries
from kyb_onboarding.errors import RejectedError, TransportError

from ..support.fake_api import lost, status
from ..support.process import ACME, Process

DAY = 24 * 3600


@pytest.fixture
def process(start):
    return start()


def steps(process):
    return [(entry.step, entry.outcome) for entry in entries(process.record().history)]


def test_a_run_tells_its_steps_up_to_the_decision(process):
    process.onboard()
    process.wait()
    assert steps(process) == [
        ("planned", None),
        ("sent", None),
        ("created", None),
        ("tracking", "pending"),
        ("decided", "approved"),
    ]


def test_looks_that_tell_nothing_new_leave_no_line(process, api):
    api.decides_after = None
    process.onboard()
    before = process.record().history
    process.resume()
    process.resume()
    assert process.record().history == before


def test_each_send_its_failure_and_the_look_up_are_told(process, api, clock):
    api.faults = [lost(worked=True)] * 3
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(DAY)
    process.onboard()
    assert steps(process) == [
        ("planned", None),
        ("sent", None),
        ("sent", "again"),
        ("sent", "again"),
        ("failed", "createCustomer; the connection broke"),
        ("found", None),
        ("tracking", "approved") if process.get().state == "tracking" else ("decided", "approved"),
    ]


def test_an_entry_has_the_time_and_the_id_of_its_exchange(process, api, clock):
    clock.step(7.25)
    api.faults = [status(422, **{"x-request-id": "req_7"})]
    with pytest.raises(RejectedError):
        process.onboard()
    *_, last = entries(process.record().history)
    assert (last.step, last.outcome, last.request_id) == ("rejected", "createCustomer; HTTP 422; some-problem", "req_7")
    assert last.at == clock.now()


def test_a_new_generation_goes_on_in_the_same_history(process, api, clock):
    api.faults = [lost(worked=False)] * 3
    with pytest.raises(TransportError):
        process.onboard()
    clock.step(DAY)
    process.onboard()
    assert ("found", "no customer") in steps(process)
    assert ("planned", "generation 2") in steps(process)
    assert process.get().generation == 2


def test_a_run_is_claimed_and_its_send_recorded_in_one_commit(process):
    process.onboard()
    assert process.effects == ["Commit", "Send", "Commit", "Send", "Send", "Commit"]


def test_a_send_that_the_budget_held_up_is_recorded_with_its_own_time(tmp_path, api, clock):
    process = Process(str(tmp_path / "paced.db"), api, clock, requests_per_minute=60)
    process.onboard()
    list(process.context.gateway.edge.caller._pacing.hold(30))
    sent = []
    api.faults = [lambda api, request: sent.append(process.record("second"))]
    process.onboard(attrs.evolve(ACME, external_id="second"))
    assert sent[0].first_sent_at == sent[0].last_sent_at == clock.now()
    process.end()
