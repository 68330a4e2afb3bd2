"""What decides an application: the timer, or a simulation."""

import pytest
from kyb_mock._spec import Spec
from kyb_mock._transitions import AUTOMATIC, SIMULATED

from .filing import Filing
from .sandbox import ACME, Sandbox, code_of

# kyb_status, application_status, decision; the table of the vendor's specification.
EFFECTS = {
    "kyb_approve": ("active", "approved", "approved"),
    "kyb_reject": ("pending", "declined", "declined"),
    "kyb_info_request": ("pending", "request_for_information", None),
    "kyc_approve": ("pending", "approved", "approved"),
    "kyc_reject": ("pending", "declined", "declined"),
    "kyc_info_request": ("pending", "request_for_information", None),
    "applicant_activate": ("active", "approved", "approved"),
    "applicant_suspend": ("pending", "declined", "declined"),
}
APPROVAL_EVENTS = ["customer.kyb_status.created"] * 2 + ["recipient.created"]


def statuses(sandbox, made):
    shown = sandbox.customer(made)
    return shown["kyb_status"], shown["application_status"], shown.get("decision")


def event_types(sandbox):
    return [event.type for event in sandbox.world.events]


def test_the_table_has_every_transition_of_the_specification():
    enum = Spec.load("dakota").document["components"]["schemas"]["OnboardingTransition"]["enum"]
    assert set(enum) == SIMULATED.keys() == EFFECTS.keys()


@pytest.mark.parametrize(("kind", "expected"), EFFECTS.items())
@pytest.mark.parametrize("customer_type", ["business", "individual"])
def test_a_simulation_does_what_the_table_says(sandbox, kind, expected, customer_type):
    made = sandbox.create(customer_type=customer_type)
    answer = sandbox.simulate(kind, made)
    approves = expected[0] == "active"
    assert answer.status == 200
    assert answer.json() == {
        "simulation_id": "sim_1",
        "applicant_id": made["application_id"],
        "previous_state": "pending",
        "new_state": "approved" if approves else "pending",
    }
    assert statuses(sandbox, made) == expected
    assert event_types(sandbox)[1:] == (APPROVAL_EVENTS if approves else [])
    shown = sandbox.application(made).json()
    assert (shown["application_decision"], shown["decision_method"]) == (expected[2], "manual" if expected[2] else None)


def test_an_approval_tells_the_kyb_status_as_webhooks_do(sandbox):
    made = sandbox.create()
    sandbox.simulate("kyb_approve", made)
    _, one, two, recipient = sandbox.world.events
    assert one.object == two.object == {"customer_id": made["id"], "kyb_status": "approved"}
    assert recipient.object["customer_id"] == made["id"]
    assert len({event.id for event in sandbox.world.events}) == 4


def test_approving_again_changes_and_tells_nothing_more(sandbox):
    made = sandbox.create()
    sandbox.simulate("kyb_approve", made)
    again = sandbox.simulate("applicant_activate", made, "sim_2").json()
    assert (again["previous_state"], again["new_state"]) == ("approved", "approved")
    assert len(sandbox.world.events) == 4


def test_a_simulation_id_is_used_once(sandbox):
    made = sandbox.create()
    first = sandbox.simulate("kyb_approve", made)
    sandbox.simulate("kyb_reject", made, "sim_2")
    again = sandbox.simulate("kyb_approve", made)
    assert (again.status, again.body) == (200, first.body)
    assert statuses(sandbox, made) == ("active", "declined", "declined")
    assert sandbox.simulate("kyb_approve", made, reason_code="OTHER").status == 409


def test_simulations_are_bounded():
    sandbox = Sandbox(simulation_limit=2)
    made = sandbox.create()
    for number in range(5):
        sandbox.simulate("kyb_approve", made, f"sim_{number}")
    assert list(sandbox.world.simulations) == ["sim_3", "sim_4"]


@pytest.mark.parametrize("wrong", ["id", "nothing"])
def test_an_unknown_application_is_404(sandbox, wrong):
    made = sandbox.create()
    answer = sandbox.simulate("kyb_approve", {"application_id": made.get(wrong, "01HABCDEFG1234567890XYZ")})
    assert (answer.status, code_of(answer)) == (404, "not-found")
    assert answer.json()["detail"] == "application not found"


def test_a_decided_application_may_be_moved_unless_told(sandbox):
    made = sandbox.create()
    sandbox.simulate("kyb_reject", made)
    assert sandbox.simulate("kyb_info_request", made, "sim_2").status == 200
    assert statuses(sandbox, made) == ("pending", "request_for_information", None)
    sandbox.simulate("kyb_reject", made, "sim_3")
    sandbox.world.settings.simulate_decided = "conflict"
    assert sandbox.simulate("kyb_approve", made, "sim_4").status == 409


@pytest.mark.parametrize("change", [{"simulation_id": ""}, {"simulation_id": "x" * 129}, {"type": "kyb_approved"}])
def test_a_wrong_simulation_is_400(sandbox, change):
    assert sandbox.simulate(**({"kind": "kyb_approve", "made": sandbox.create()} | renamed(change))).status == 400


def renamed(change):
    return {"kind" if name == "type" else name: value for name, value in change.items()}


def test_a_new_customer_is_approved_after_5_seconds():
    sandbox = Sandbox()
    made = sandbox.create()
    sandbox.now += 4.9
    assert statuses(sandbox, made) == ("pending", "pending", None)
    sandbox.now += 1000
    assert statuses(sandbox, made) == ("active", "approved", "approved")
    shown = sandbox.customer(made)
    assert shown["kyc_status"] == "approved"
    assert shown["updated_at"] == shown["created_at"] + 5
    assert sandbox.application(made).json()["decision_method"] == "auto"
    assert event_types(sandbox) == ["customer.created", *APPROVAL_EVENTS]


def test_customers_are_decided_in_order_and_at_their_own_time():
    sandbox = Sandbox()
    made = []
    for _ in range(5):
        sandbox.now += 1
        made.append(sandbox.create())
    sandbox.now += 100
    sandbox.customer(made[0])
    approved = [event.object["customer_id"] for event in sandbox.world.events if event.type == "recipient.created"]
    assert approved == [one["id"] for one in made]
    assert not sandbox.world.timers


def test_the_approval_may_be_at_once_or_never():
    sandbox = Sandbox(auto_approve_s=0.0)
    made = sandbox.create()
    assert statuses(sandbox, made) == ("active", "approved", "approved")
    sandbox.world.settings.auto_approve_s = None
    made = sandbox.create()
    sandbox.now += 1e6
    assert statuses(sandbox, made) == ("pending", "pending", None)


@pytest.mark.parametrize("kind", sorted(EFFECTS))
def test_what_a_reviewer_has_touched_is_not_decided_by_the_timer(kind):
    sandbox = Sandbox()
    made = sandbox.create()
    sandbox.simulate(kind, made)
    sandbox.now += 10
    assert statuses(sandbox, made) == EFFECTS[kind]


def test_an_expired_link_is_shown():
    sandbox = Sandbox()
    made = sandbox.send("POST", "/customers", ACME, x_sandbox_scenario="kyb_expired").json()
    sandbox.now += 5
    (link,) = sandbox.customer(made)["kyb_links"]
    assert (link["status"], link["expires_at"]) == ("expired", int(sandbox.now))


def test_kyc_status_may_stay_behind_as_was_seen():
    sandbox = Sandbox(kyc_follows_decision=False, auto_approve_s=0.0)
    shown = sandbox.customer(sandbox.create())
    assert (shown["kyb_status"], shown["kyc_status"]) == ("active", "pending")


def test_every_automatic_outcome_is_a_scenario():
    from kyb_mock._sandbox_headers import SCENARIOS

    assert AUTOMATIC.keys() == {"approve"} | {row.outcome for row in SCENARIOS.values() if row.outcome}


@pytest.mark.parametrize(
    ("kind", "decision", "colour"), [("kyb_approve", "approved", "GREEN"), ("kyb_reject", "declined", "RED")]
)
def test_a_decision_shows_on_the_business_and_each_person_with_its_review(sandbox, kind, decision, colour):
    filing = Filing(sandbox).fill()
    undecided = sandbox.application(filing.made, "entities").json()["entities"]["business"]
    assert undecided["decision"] is None
    assert "sumsub_verification" not in undecided
    sandbox.simulate(kind, filing.made)
    shown = sandbox.application(filing.made, "entities").json()["entities"]
    for entity in (shown["business"], *shown["associated_individuals"]):
        review = entity["sumsub_verification"]
        assert (entity["decision"], review["decision"], review["applicant_id"]) == (decision, decision, entity["id"])
        assert entity["decision_at"] == review["decision_at"]
        assert review["review"]["review_result"]["review_answer"] == colour
