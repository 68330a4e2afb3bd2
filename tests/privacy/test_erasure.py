"""The input leaves the journal when it is no longer needed, and a run can be forgotten without coming back."""

import base64
import json
from pathlib import Path

import attrs
import pytest
from kyb_onboarding import _doubt, _flows
from kyb_onboarding._history import entries
from kyb_onboarding.errors import (
    ForgottenError,
    InDoubtError,
    InputChangedError,
    RejectedError,
    RunBusyError,
    TransportError,
)

from ..support.fake_api import ksuid, lost, status
from ..support.process import ACME

KEY = base64.b64encode(bytes(32)).decode()
NAME = b"Acme Corporation"


def forget(process, external_id="usr_12345"):
    run = process.drive(_flows.forget(process.context, _flows.run_key(process.context, external_id)))
    process.journal.store.scrub()
    return run


def files(process):
    """Return every byte of the journal's files."""
    path = Path(process.journal.store.path)
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*") if file.is_file())


def test_the_body_is_erased_with_the_commit_that_saves_the_id(start):
    process = start()
    process.onboard()
    assert process.record().request is None


def test_a_rejected_body_is_erased_and_corrected_input_goes_on(start, api):
    process = start()
    api.faults = [status(422)]
    with pytest.raises(RejectedError):
        process.onboard()
    assert process.record().request is None
    run = process.onboard(attrs.evolve(ACME, name="Acme Corporation Ltd"))
    assert (run.customer_id, run.generation) == (ksuid(1), 2)


def test_a_body_that_may_have_to_be_sent_again_is_kept(start, api):
    process = start()
    api.faults = [lost(worked=False)] * 3
    with pytest.raises(TransportError):
        process.onboard()
    assert json.loads(process.record().request or "")["name"] == ACME.name


def test_changed_input_is_named_though_the_old_one_is_gone(start):
    process = start()
    process.onboard()
    with pytest.raises(InputChangedError, match="name") as caught:
        process.onboard(attrs.evolve(ACME, name="Other Corporation"))
    assert caught.value.fields == ("name",)
    assert "Corporation" not in str(caught.value)


def test_a_setting_keeps_the_body(start):
    process = start(keep_body="always")
    process.onboard()
    assert json.loads(process.record().request or "")["name"] == ACME.name


def test_a_forgotten_run_keeps_its_id_and_is_never_created_again(start, api):
    process = start()
    process.onboard()
    run = forget(process)
    assert (run.state, run.customer_id, run.application_url, run.kyb_status) == ("forgotten", ksuid(1), None, None)
    for customer in (ACME, attrs.evolve(ACME, name="Other Corporation")):
        with pytest.raises(ForgottenError, match="not created again"):
            process.onboard(customer)
    assert len(api.posts()) == 1
    assert [entry.step for entry in entries(process.record().history)] == ["forgotten"]
    assert forget(process) == run


def test_an_event_of_a_forgotten_customer_asks_nothing(start, api):
    process = start()
    process.onboard()
    forget(process)
    asked = len(api.requests)
    assert process.drive(_doubt.take_note(process.context, ksuid(1))) is None
    assert len(api.requests) == asked


def test_nothing_personal_is_left_in_the_files(start):
    process = start(keep_body="always")
    process.onboard()
    assert NAME in files(process)
    assert b"token=secret1" in files(process)
    forget(process)
    left = files(process)
    assert NAME not in left
    assert b"secret1" not in left


def test_a_sealed_journal_shows_nothing_and_works_as_well(start, api):
    process = start(seal_key=KEY, keep_body="always")
    process.onboard()
    assert NAME not in files(process)
    assert b"secret1" not in files(process)
    assert process.wait().state == "decided"
    assert process.get().application_url is not None


def test_a_run_whose_outcome_is_unknown_is_not_forgotten(start, api):
    process = start()
    api.faults = [lost(worked=True)] * 3
    with pytest.raises(TransportError):
        process.onboard()
    with pytest.raises(InDoubtError, match="resolve"):
        forget(process)
    assert process.get().state == "sending"


def test_a_run_that_is_being_worked_on_is_not_forgotten(start, api):
    worker, other = start(), start()
    api.faults = [lambda api, request: forget_in_vain(other)]
    assert worker.onboard().customer_id == ksuid(1)


def forget_in_vain(process):
    with pytest.raises(RunBusyError):
        forget(process)
