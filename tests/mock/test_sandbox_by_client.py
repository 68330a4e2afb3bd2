"""Every row of the table of sandbox headers, asked for through the real client, answered by the mock.

What the client refuses to send is put into its request on the way.
"""

from datetime import timedelta

import httpx
import pytest
from kyb_mock import World, transport
from kyb_mock._sandbox_headers import FLAGS, HEADERS, SCENARIOS, STEPS
from kyb_onboarding import Dakota, InvalidInputError, NewCustomer, SandboxOptions, Settings
from kyb_onboarding.errors import ApiError, TransportError, UnavailableError
from kyb_onboarding.options import CallOptions

from .sandbox import BEGIN

ONCE = CallOptions(max_attempts=1)
APPROVED = "active"
# What becomes of a customer by itself, where it is not approved.
DECIDED = {"kyb_manual_review": "under_review", "kyb_rejected": "declined", "kyb_expired": "pending"}


class Smuggler(httpx.BaseTransport):
    """Pass requests on, with headers that the client does not send."""

    def __init__(self, world):
        self._mock = transport(world)
        self.headers: dict[str, str] = {}

    def handle_request(self, request):
        request.headers.update(self.headers)
        return self._mock.handle_request(request)


class Client:
    """The real client of a world whose clock stands still."""

    def __init__(self, folder):
        self.world = World(seed=1)
        self.world.clock.hold(BEGIN)
        self.wire = Smuggler(self.world)
        settings = Settings(api_key="key", journal=str(folder / "journal.db"), requests_per_minute=0)
        self.dakota = Dakota(settings, transport=self.wire)

    def create(self, headers=None, **options):
        self.wire.headers = headers or {}
        sandbox = SandboxOptions(**options) if options else None
        return self.dakota.customers.create(NewCustomer("Acme", "business"), options=ONCE, sandbox=sandbox)

    def error(self, headers=None, **options):
        with pytest.raises(ApiError) as raised:
            self.create(headers, **options)
        return raised.value

    def becomes(self, made):
        self.world.clock.advance(5)
        return self.dakota.customers.get(made.id)

    def is_approved(self, made):
        return self.becomes(made).kyb_status == APPROVED


@pytest.fixture
def client(tmp_path):
    client = Client(tmp_path)
    with client.dakota:
        yield client


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_scenario_does_what_its_row_says(client, scenario):
    row = SCENARIOS[scenario]
    if row.status is None:
        shown = client.becomes(client.create(scenario=scenario))
        assert shown.application_status == DECIDED.get(scenario, "approved")
        assert (shown.kyb_status == APPROVED) is (row.outcome is None)
        return
    error = client.error(scenario=scenario)
    wait = None if row.retry_after_s is None else timedelta(seconds=row.retry_after_s)
    assert (error.status, error.retry_after, error.problem.detail) == (row.status, wait, row.message)
    assert len(client.world.customers) == 0
    if row.every_other:
        assert client.is_approved(client.create(scenario=scenario))


@pytest.mark.parametrize("scenario", [name for name, row in SCENARIOS.items() if row.status is not None])
def test_a_scenario_with_an_error_injects_it_into_simulations_too(client, scenario):
    made = client.create()
    with pytest.raises(ApiError) as raised:
        client.dakota.sandbox.simulate_onboarding(
            "kyb_approve", made.application_id, options=ONCE, sandbox=SandboxOptions(scenario=scenario)
        )
    assert raised.value.status == SCENARIOS[scenario].status
    assert client.world.applications[made.application_id].status == "pending"


@pytest.mark.parametrize("scenario", ["network_timeout", "intermittent_errors", "network_congestion"])
def test_trouble_on_the_network_is_an_answer_or_a_broken_connection_if_told(client, scenario):
    error = client.error(scenario=scenario)
    assert isinstance(error, UnavailableError)
    assert error.status in (503, 504)
    client.world.intermittent_requests = 0
    client.world.faults.network_scenarios = "break"
    assert isinstance(client.error(scenario=scenario), TransportError)
    assert len(client.world.customers) == 0


@pytest.mark.parametrize("step", sorted(STEPS))
def test_every_step_is_named_in_the_error(client, step):
    bodies = []
    client.world.before_answer = lambda request, response: bodies.append(response.json())
    error = client.error(error_status=422, error_step=step, error_message="told so")
    assert (error.status, bodies[0]["step"], bodies[0]["message"]) == (422, step, "told so")
    assert client.is_approved(client.create(error_step=step))


def test_every_status_from_400_is_injected_and_every_lower_one_has_no_effect(client):
    for status in range(400, 600):
        assert client.error(error_status=status).status == status
    assert len(client.world.customers) == 0
    for status in range(100, 400):
        client.create(error_status=status)
    assert len(client.world.customers) == 300


@pytest.mark.parametrize(("length", "used"), [(1, True), (500, True), (501, False)])
def test_a_message_of_more_than_500_characters_is_ignored(client, length, used):
    text = "m" * length
    if used:
        assert client.error(error_status=500, error_message=text).problem.detail == text
        return
    with pytest.raises(InvalidInputError):
        SandboxOptions(error_message=text)
    assert text not in client.error({"x-sandbox-error-message": text}, error_status=500).problem.detail


def test_explicit_headers_go_before_the_scenario_and_a_low_status_does_not(client):
    assert client.error(scenario="provider_maintenance", error_status=418).status == 418
    assert client.error(scenario="provider_maintenance", error_status=200).status == 503
    assert client.error(scenario="provider_maintenance", error_message="tea").problem.detail == "tea"


@pytest.mark.parametrize("word", [*FLAGS, "false", "0", "no", "TRUE", "on", "2", "", "true,true"])
def test_a_boolean_is_on_for_three_words_and_off_for_all_others(client, word):
    made = client.create({"x-sandbox-skip-auto-approval": word})
    assert client.is_approved(made) is (word not in FLAGS)


@pytest.mark.parametrize("on", [True, False])
def test_a_boolean_of_the_client_is_understood(client, on):
    assert client.is_approved(client.create(skip_auto_approval=on)) is not on


IGNORED = [
    *(("x-sandbox-error-status", word) for word in ("99", "600", "0503", "5e2", "-503", "+503", "50 3", "")),
    *(("x-sandbox-scenario", word) for word in ("nonsense", "NETWORK_TIMEOUT", "network_timeout, network_timeout", "")),
    *(("x-sandbox-error-step", word) for word in ("nonsense", "x" * 101, "")),
    ("x-sandbox-error-message", "without a status"),
    ("x-sandbox-instant-completion", "maybe"),
    ("x-sandbox-unheard-of", "true"),
]


@pytest.mark.parametrize(("header", "value"), IGNORED)
def test_what_is_ignored_is_ignored_and_never_refused(client, header, value):
    assert client.is_approved(client.create({header: value}))


@pytest.mark.parametrize("value", ["nonsense", "x" * 101])
def test_an_unknown_step_is_left_out_of_the_error(client, value):
    bodies = []
    client.world.before_answer = lambda request, response: bodies.append(response.json())
    assert client.error({"x-sandbox-error-step": value}, error_status=500).status == 500
    assert "step" not in bodies[0]


def test_no_header_is_without_its_test():
    tested = {header for header, _ in IGNORED} | {"x-sandbox-skip-auto-approval"}
    assert {name.decode() for name in HEADERS} <= tested
