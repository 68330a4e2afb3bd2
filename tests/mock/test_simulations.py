"""Simulated movements of money, and the catalogue of scenarios."""

import pytest
from kyb_mock._movements import PLAYS
from kyb_mock._sandbox_headers import SCENARIOS

from .sandbox import Sandbox

INBOUND = {"type": "ach_inbound", "account_id": "acc_1", "amount": "1", "currency": "USD"}


@pytest.fixture
def sandbox():
    return Sandbox()


def start(sandbox, name="s1", headers=None, **change):
    return sandbox.send(
        "POST", "/sandbox/simulate/inbound", INBOUND | {"simulation_id": name} | change, **headers or {}
    )


def look(sandbox, name="s1"):
    return sandbox.send("GET", f"/sandbox/simulations/{name}").json()


def advance(sandbox, action, name="s1"):
    return sandbox.send("POST", f"/sandbox/simulations/{name}/advance", {"action": action}, idempotency_key=None)


def test_the_catalogue_lists_the_headers_values_and_the_plays(sandbox):
    rows = sandbox.send("GET", "/sandbox/scenarios").json()["scenarios"]
    assert [row["name"] for row in rows] == [*SCENARIOS, *PLAYS]
    assert {row["name"]: row.get("advance_actions") for row in rows if row["stateful"]} == {
        "compliance_hold": ["release", "reject"],
        "manual_review": ["approve", "reject"],
        "unconfirmed": ["confirm", "expire"],
    }


def test_a_movement_settles_at_once_and_tells_it(sandbox):
    assert start(sandbox, trace_id="t").json() == {"simulation_id": "s1", "state": "accepted", "trace_id": "t"}
    assert (look(sandbox)["state"], len(look(sandbox)["callbacks"])) == ("settled", 2)
    kinds = [(event.type, event.simulation_id) for event in sandbox.world.events]
    assert kinds == [("transaction.auto.created", "s1"), ("transaction.auto.updated", "s1")]


@pytest.mark.parametrize(("given", "after"), [({}, 30), ({"delay_seconds": 7}, 7)])
def test_a_delayed_one_settles_by_the_clock(sandbox, given, after):
    start(sandbox, scenario="success_delayed", **given)
    sandbox.now += after - 1
    assert look(sandbox)["state"] == "accepted"
    sandbox.now += 1
    assert look(sandbox)["state"] == "settled"


@pytest.mark.parametrize("scenario", ["success_delayed", "compliance_hold"])
def test_instant_completion_skips_the_waiting(sandbox, scenario):
    start(sandbox, headers={"x_sandbox_instant_completion": "yes"}, scenario=scenario)
    assert (look(sandbox)["state"], look(sandbox)["awaiting_advance"]) == ("settled", False)


@pytest.mark.parametrize("play", [name for name, one in PLAYS.items() if one.actions])
def test_what_waits_is_advanced_once(sandbox, play):
    for number, (action, state) in enumerate(PLAYS[play].actions):
        start(sandbox, f"s{number}", scenario=play)
        assert look(sandbox, f"s{number}")["advance_actions_available"] == [name for name, _ in PLAYS[play].actions]
        assert advance(sandbox, "dance", f"s{number}").status == 400
        assert advance(sandbox, action, f"s{number}").json()["new_state"] == state
        assert advance(sandbox, action, f"s{number}").status == 409
    assert advance(sandbox, "release", "nothing").status == 404


def test_a_simulation_id_is_one_movement(sandbox):
    first = start(sandbox)
    assert start(sandbox).body == first.body
    assert start(sandbox, amount="2").status == 409
    assert len(sandbox.world.events) == 2


BAD = [
    ({"amount": "5"}, "exceeds sandbox cap of 2"),
    ({"amount": "-1"}, "more than 0"),
    ({"amount": "one"}, "no number"),
    ({"scenario": "unheard_of"}, "none of GET /sandbox/scenarios"),
    ({"scenario": "partial_crypto", "partial_amount": "1"}, "below amount"),
    ({"type": "ach_outbound_failed"}, "is required for this type"),
]


@pytest.mark.parametrize(("change", "message"), BAD)
def test_a_senseless_movement_is_400_with_the_reason(sandbox, change, message):
    answer = start(sandbox, **change)
    assert (answer.status, message in answer.json()["errors"][0]["message"]) == (400, True)


@pytest.mark.parametrize(("shown", "status"), [(False, 404), (True, 200)])
def test_whether_simulations_of_onboarding_are_shown_is_a_setting(shown, status):
    sandbox = Sandbox(onboarding_simulations_shown=shown)
    sandbox.simulate("kyb_approve", sandbox.create())
    assert sandbox.send("GET", "/sandbox/simulations/sim_1").status == status
