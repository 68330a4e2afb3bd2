"""What each scenario and step is to the real client, on every target that `--target` can name.

The mock's choice of what a scenario does is its own, so the table of scenarios is asked of the mock alone.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest
from dakota_api.models.sandbox_error_step import SANDBOX_ERROR_STEP_VALUES as STEPS
from dakota_api.models.sandbox_scenario_name import SANDBOX_SCENARIO_NAME_VALUES as SCENARIOS
from kyb_onboarding import NewCustomer, SandboxOptions
from kyb_onboarding.errors import (
    ApiError,
    CredentialsError,
    RateLimitedError,
    RejectedError,
    UnavailableError,
)
from kyb_onboarding.options import CallOptions

SCENARIO = "x-sandbox-scenario"
EVERYWHERE = pytest.mark.targets("inproc", "mock", "prism", "sandbox")
MOCK = pytest.mark.targets("inproc", "mock")
STATEFUL = pytest.mark.targets("inproc", "mock", "sandbox")
PRISM = pytest.mark.targets("prism")


class Row(NamedTuple):
    """What a scenario is to the client: the error and its status, else how the application ends; and the run's state
    in the journal while the scenario holds."""

    error: type[ApiError] | None
    status: int | None
    state: str
    application: str | None


APPROVED = Row(None, None, "decided", "approved")
# A refused key is no attempt: the run waits to be sent.
FORBIDDEN = Row(CredentialsError, 403, "planned", None)
TABLE = {
    "happy_path": APPROVED,
    "delayed_settlement": APPROVED,
    "insufficient_funds": APPROVED,
    "invalid_account": APPROVED,
    "invalid_swift": APPROVED,
    "compliance_block": FORBIDDEN,
    "account_frozen": FORBIDDEN,
    "document_expired": Row(RejectedError, 400, "rejected", None),
    "provider_maintenance": Row(UnavailableError, 503, "sending", None),
    "network_congestion": Row(UnavailableError, 503, "sending", None),
    "network_timeout": Row(UnavailableError, 504, "sending", None),
    "intermittent_errors": Row(UnavailableError, 503, "sending", None),
    "kyb_manual_review": Row(None, None, "tracking", "under_review"),
    "kyb_rejected": Row(None, None, "decided", "declined"),
    "kyb_expired": Row(None, None, "tracking", "pending"),
}
FAILING = [name for name, row in TABLE.items() if row.error is not None]


def acme(external_id, name="Acme Corporation"):
    return NewCustomer(name, "business", external_id=external_id)


def state_of(target, external_id):
    return target.dakota.get(external_id).state


def onboarded(target, customer, scenario=None):
    """Onboard while a scenario holds for every request; return the run or the error."""
    target.wire.headers = {SCENARIO: scenario} if scenario else {}
    try:
        return target.dakota.onboard(customer)
    except ApiError as error:
        return error
    finally:
        target.wire.headers = {}


def customers_of(target, external_id):
    return [made.id for made in target.dakota.customers.list(external_id=external_id)]


@EVERYWHERE
def test_the_table_has_every_scenario_of_the_specification():
    assert TABLE.keys() == set(SCENARIOS)
    assert (len(TABLE), len(STEPS)) == (15, 7)


@MOCK
@pytest.mark.parametrize("scenario", TABLE)
def test_a_scenario_is_what_its_row_says_to_one_call(target, scenario):
    row, external_id = TABLE[scenario], target.external_id
    options = SandboxOptions(scenario=scenario)
    if row.error is None:
        made = target.dakota.customers.create(acme(external_id), sandbox=options)
        assert target.dakota.customers.get(made.id).application_status == row.application
        return
    with pytest.raises(row.error) as raised:
        target.dakota.customers.create(acme(external_id), sandbox=options)
    assert (type(raised.value), raised.value.status) == (row.error, row.status)
    assert customers_of(target, external_id) == []


@MOCK
@pytest.mark.parametrize("scenario", TABLE)
def test_a_scenario_leaves_the_state_of_its_row_in_the_journal(target, scenario):
    row, external_id = TABLE[scenario], target.external_id
    outcome = onboarded(target, acme(external_id), scenario)
    told = (None, None, outcome.application_status) if row.error is None else (type(outcome), outcome.status, None)
    assert (told, state_of(target, external_id)) == ((row.error, row.status, row.application), row.state)


@MOCK
@pytest.mark.parametrize("scenario", FAILING)
def test_the_durable_flow_ends_once_the_fault_is_gone_with_one_customer(target, scenario):
    external_id = target.external_id
    assert isinstance(onboarded(target, acme(external_id), scenario), ApiError)
    # What was rejected stays so until it is corrected.
    again = acme(external_id, "Acme Corp" if TABLE[scenario].state == "rejected" else "Acme Corporation")
    run = onboarded(target, again)
    assert (run.state, run.kyb_status, run.application_status) == ("decided", "active", "approved")
    assert customers_of(target, external_id) == [run.customer_id]
    assert onboarded(target, again) == run
    assert len(target.world.customers) == 1


@STATEFUL
@pytest.mark.parametrize("step", sorted(STEPS))
def test_an_error_at_any_step_is_told_and_creates_nothing(target, step):
    external_id = target.external_id
    options = SandboxOptions(error_status=503, error_step=step, error_message="told so")
    with pytest.raises(UnavailableError) as raised:
        target.dakota.customers.create(acme(external_id), sandbox=options)
    assert raised.value.status == 503
    assert customers_of(target, external_id) == []


@STATEFUL
@pytest.mark.parametrize("step", sorted(STEPS))
def test_the_durable_flow_passes_any_step_once_its_error_is_gone(target, step):
    external_id = target.external_id
    target.wire.headers = {"x-sandbox-error-status": "503", "x-sandbox-error-step": step}
    with pytest.raises(UnavailableError):
        target.dakota.onboard(acme(external_id))
    assert state_of(target, external_id) == "sending"
    run = onboarded(target, acme(external_id))
    assert customers_of(target, external_id) == [run.customer_id]


# The error that each documented status of POST /customers is to the client.
STATUSES = {
    400: RejectedError,
    401: CredentialsError,
    403: CredentialsError,
    429: RateLimitedError,
    500: UnavailableError,
    503: UnavailableError,
}


@PRISM
@pytest.mark.parametrize("status", STATUSES)
def test_a_documented_error_is_the_clients_own(target, status):
    options = CallOptions(headers={"prefer": f"code={status}"})
    with pytest.raises(STATUSES[status]) as raised:
        target.dakota.customers.create(acme(target.external_id), options=options)
    assert raised.value.status == status


@EVERYWHERE
def test_a_customer_can_be_created_read_and_listed(target):
    made = target.dakota.customers.create(acme(target.external_id))
    read = target.dakota.customers.get(made.id)
    assert made.id
    assert made.application_id
    assert read.customer_type == "business"
    assert target.dakota.customers.list().first_page().items


@EVERYWHERE
def test_a_run_gets_its_customer_and_its_application(target):
    run = target.dakota.onboard(acme(target.external_id))
    assert run.state in ("tracking", "decided")
    assert run.customer_id is not None
    assert run.application_status is not None
    assert {answer.status_code for answer in target.wire.answers} <= {200, 201}
