"""No answer, however hostile, breaks a law: every call of both providers, on both faces, 10,000 answers and more."""

import pytest

from ..support.faces import FACES
from .examples import answers, places, unlike
from .plans import CALLS, PLANS
from .play import play

# The least that a run sends: a walker that finds less of the specifications than it did is noticed here.
LEAST = {
    ("dakota", "members"): 9900,
    ("dakota", "statuses"): 4800,
    ("dakota", "headers"): 790,
    ("dollarpe", "members"): 1590,
    ("dollarpe", "statuses"): 4800,
    ("dollarpe", "headers"): 790,
}
RUNS = [(api, plan, turn, face) for api, plan in LEAST for turn, face in enumerate(FACES)]


@pytest.mark.parametrize(("api", "plan", "turn", "face"), RUNS)
def test_a_call_gives_a_value_or_an_error_of_ours(api, plan, turn, face):
    hostile = PLANS[plan](api)
    assert len(hostile) >= LEAST[api, plan]
    # The faces take turns: they share all but their drivers.
    played = play(face, api, hostile[turn :: len(FACES)])
    assert played.broken == []
    assert played.served == len(hostile[turn :: len(FACES)])


def test_a_run_is_ten_thousand_answers_to_every_call_on_each_face():
    assert sum(LEAST.values()) >= 10_000
    for api, calls in CALLS.items():
        for turn in range(len(FACES)):
            sent = {answer.operation for plan in PLANS.values() for answer in plan(api)[turn :: len(FACES)]}
            assert sent == calls.keys()


@pytest.mark.parametrize("api", CALLS)
def test_every_place_of_every_example_is_deleted_nulled_and_retyped(api):
    named = {(answer.operation, answer.what) for answer in PLANS["members"](api)}
    for example in unlike(answers(api)):
        for place in places(example):
            where = "/".join(map(str, place.path))
            assert {(example.operation, f"{where} deleted"), (example.operation, f"{where} null")} <= named


@pytest.mark.parametrize("api", CALLS)
def test_every_status_meets_every_form_of_body(api):
    statuses = PLANS["statuses"](api)
    forms = {answer.what for answer in statuses}
    assert len(forms) == 12
    assert {(answer.status, answer.what) for answer in statuses} >= {
        (status, form) for status in range(200, 600) for form in forms
    }
