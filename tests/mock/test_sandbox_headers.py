"""The X-Sandbox-* headers: every scenario, every step, and what is ignored."""

import pytest
from kyb_mock._sandbox_headers import HEADERS, SCENARIOS, STEPS, read_orders
from kyb_mock._spec import Spec

from .sandbox import ACME, Sandbox

INJECTED = {
    "compliance_block": 403,
    "provider_maintenance": 503,
    "network_congestion": 503,
    "network_timeout": 504,
    "account_frozen": 403,
    "document_expired": 400,
}
# kyb_status, kyc_status, application_status, decision, after the automatic decision.
APPROVED = ("active", "approved", "approved", "approved")
DECIDED = {
    "kyb_manual_review": ("pending", "pending", "under_review", None),
    "kyb_rejected": ("pending", "rejected", "declined", "declined"),
    "kyb_expired": ("pending", "expired", "pending", None),
}


@pytest.fixture
def sandbox():
    return Sandbox()


def post(sandbox, **headers):
    return sandbox.send("POST", "/customers", ACME, **headers)


def statuses(sandbox, made):
    shown = sandbox.customer(made)
    return shown["kyb_status"], shown["kyc_status"], shown["application_status"], shown.get("decision")


def test_the_tables_are_those_of_the_specification():
    schemas = Spec.load("dakota").document["components"]["schemas"]
    assert set(SCENARIOS) == set(schemas["SandboxScenarioName"]["enum"])
    assert set(schemas["SandboxErrorStep"]["enum"]) == STEPS
    parameters = Spec.load("dakota").document["components"]["parameters"].values()
    assert {p["name"].lower().encode() for p in parameters if p["name"].startswith("X-Sandbox")} == set(HEADERS)


@pytest.mark.parametrize("scenario", sorted(SCENARIOS.keys() - INJECTED.keys() - {"intermittent_errors"}))
def test_a_scenario_without_an_error_decides_in_its_own_way(sandbox, scenario):
    answer = post(sandbox, x_sandbox_scenario=scenario)
    assert answer.status == 201
    assert statuses(sandbox, answer.json()) == ("pending", "pending", "pending", None)
    sandbox.now += 5
    assert statuses(sandbox, answer.json()) == DECIDED.get(scenario, APPROVED)


def test_an_expired_link_leaves_the_application_open_as_described(sandbox):
    made = post(sandbox, x_sandbox_scenario="kyb_expired").json()
    sandbox.now += 5
    assert [link["status"] for link in sandbox.customer(made)["kyb_links"]] == ["expired"]
    assert sandbox.application(made).json()["application_status"] == "pending"  # by its token
    listed = sandbox.send("GET", "/sandbox/scenarios").json()["scenarios"]
    described = {row["name"]: row["description"] for row in listed}
    assert "the application stays pending and its token open" in described["kyb_expired"]


@pytest.mark.parametrize(("scenario", "status"), INJECTED.items())
@pytest.mark.parametrize("path", ["/customers", "/sandbox/simulate/onboarding"])
def test_a_scenario_with_an_error_injects_it(sandbox, scenario, status, path):
    answer = sandbox.send("POST", path, ACME, x_sandbox_scenario=scenario)
    body = answer.json()
    assert answer.status == body["status"] == status
    assert body["message"] == body["detail"] == SCENARIOS[scenario].message
    assert body["step"] in STEPS
    assert not sandbox.world.customers


@pytest.mark.parametrize("scenario", ["provider_maintenance", "network_congestion"])
def test_what_passes_says_when_to_come_back(sandbox, scenario):
    assert post(sandbox, x_sandbox_scenario=scenario).header(b"retry-after") == "1"


def test_intermittent_errors_come_and_go(sandbox):
    found = [post(sandbox, x_sandbox_scenario="intermittent_errors").status for _ in range(6)]
    assert found == [503, 201] * 3


@pytest.mark.parametrize("status", [100, 199, 200, 302, 399])
def test_a_status_below_400_injects_nothing(sandbox, status):
    assert post(sandbox, x_sandbox_error_status=str(status)).status == 201


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 409, 418, 422, 429, 499, 500, 503, 520, 599])
@pytest.mark.parametrize("step", sorted(STEPS))
def test_a_status_from_400_is_injected_at_once(sandbox, status, step):
    answer = post(
        sandbox,
        x_sandbox_error_status=str(status),
        x_sandbox_error_step=step,
        x_sandbox_error_message="Provider temporarily unavailable for maintenance.",
    )
    body = answer.json()
    assert (answer.status, answer.header(b"content-type")) == (status, "application/problem+json")
    assert (body["message"], body["step"]) == ("Provider temporarily unavailable for maintenance.", step)
    assert (answer.header(b"retry-after") == "1") == (status == 429)
    assert not sandbox.world.customers


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("x_sandbox_error_status", "99"),
        ("x_sandbox_error_status", "600"),
        ("x_sandbox_error_status", "0503"),
        ("x_sandbox_error_status", "5e2"),
        ("x_sandbox_error_status", "-503"),
        ("x_sandbox_error_status", "½03"),
        ("x_sandbox_error_status", ""),
        ("x_sandbox_scenario", "nonsense"),
        ("x_sandbox_scenario", "network_timeout, network_timeout"),
        ("x_sandbox_scenario", "NETWORK_TIMEOUT"),
        ("x_sandbox_error_step", "provider_call"),
        ("x_sandbox_error_step", "x" * 101),
        ("x_sandbox_error_message", "no status, no error"),
        ("x_sandbox_instant_completion", "true"),
    ],
)
def test_what_is_ignored_changes_nothing(sandbox, header, value):
    answer = post(sandbox, **{header: value})
    assert answer.status == 201
    sandbox.now += 5
    assert statuses(sandbox, answer.json()) == APPROVED


@pytest.mark.parametrize(("length", "used"), [(1, True), (500, True), (501, False), (0, False)])
def test_a_message_has_at_most_500_characters(sandbox, length, used):
    text = "m" * length
    answer = post(sandbox, x_sandbox_error_status="500", x_sandbox_error_message=text)
    assert (answer.json()["message"] == text) is used


def test_an_unknown_step_is_left_out(sandbox):
    assert "step" not in post(sandbox, x_sandbox_error_status="500", x_sandbox_error_step="x" * 101).json()


def test_the_error_headers_go_before_the_scenario_one_by_one(sandbox):
    headers = {"x_sandbox_scenario": "provider_maintenance"}
    assert post(sandbox, **headers, x_sandbox_error_status="200").status == 503
    other = post(sandbox, **headers, x_sandbox_error_status="418", x_sandbox_error_message="tea").json()
    assert (other["status"], other["message"], other["step"]) == (418, "tea", "provider_call")


@pytest.mark.parametrize(("value", "on"), [("true", True), ("1", True), ("yes", True)])
def test_skipping_the_approval(sandbox, value, on):
    made = post(sandbox, x_sandbox_skip_auto_approval=value, x_sandbox_scenario="kyb_rejected").json()
    sandbox.now += 3600
    assert statuses(sandbox, made) == ("pending", "pending", "pending", None)


@pytest.mark.parametrize("value", ["false", "0", "no", "", "TRUE", "on", "2", "true,true"])
def test_any_other_flag_counts_as_false(sandbox, value):
    made = post(sandbox, x_sandbox_skip_auto_approval=value).json()
    sandbox.now += 5
    assert statuses(sandbox, made) == APPROVED


def test_operations_that_do_not_declare_the_headers_ignore_them(sandbox):
    made = sandbox.create()
    assert sandbox.send("GET", "/customers", x_sandbox_error_status="500").status == 200
    assert sandbox.submit(made, x_sandbox_error_status="500").json()["code"] == "application_not_ready"
    assert read_orders({b"x-sandbox-error-status": b"500"}, frozenset()).status is None


def test_only_a_known_credential_gets_an_injected_error(sandbox):
    assert post(sandbox, key=None, x_sandbox_error_status="500").status == 401
