"""A request repeated under its key is answered again and not executed again."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .sandbox import ACME, Sandbox, uuid

KEY = uuid(77)
POSTS = ["/customers", "/sandbox/simulate/onboarding"]


def post(sandbox, body=ACME, **options):
    return sandbox.send("POST", "/customers", body, **({"idempotency_key": KEY} | options))


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("key", [None, "7", "7f9c24e83b124fef91e05c5a2d8b6a41", "{" + KEY + "}", KEY + " " + KEY])
def test_a_missing_or_malformed_key_is_400(sandbox, path, key):
    answer = sandbox.send("POST", path, ACME, idempotency_key=key)
    assert answer.status == 400
    assert "x-idempotency-key" in {error["field"] for error in answer.json()["errors"]}


@given(repeats=st.integers(1, 6), keys=st.integers(1, 4), pauses=st.floats(0, 3600))
def test_as_many_customers_as_keys(repeats, keys, pauses):
    sandbox = Sandbox(auto_approve_s=1.0)
    first: dict[int, bytes] = {}
    for number in [*range(keys)] * repeats:
        sandbox.now += pauses / (keys * repeats)
        answer = post(sandbox, idempotency_key=uuid(number))
        assert (answer.status, answer.body) == (201, first.setdefault(number, answer.body))
    assert len(sandbox.world.customers) == len(list(sandbox.world.namesakes("usr_1"))) == keys
    assert [entry.replayed for entry in sandbox.world.log] == [False] * keys + [True] * keys * (repeats - 1)


def test_the_same_json_is_the_same_request(sandbox):
    turned = json.dumps(dict(reversed(ACME.items())), indent=4).encode()
    assert post(sandbox).body == post(sandbox, turned).body
    assert len(sandbox.world.customers) == 1


def test_another_body_is_a_conflict_unless_told(sandbox):
    first = post(sandbox)
    assert post(sandbox, ACME | {"external_id": "usr_2"}).status == 409
    assert post(sandbox).body == first.body
    sandbox.world.settings.idempotency_mismatch = "replay"
    assert post(sandbox, ACME | {"external_id": "usr_2"}).body == first.body
    assert len(sandbox.world.customers) == 1


def test_keys_are_separate_for_each_credential_and_path(sandbox):
    made = post(sandbox).json()
    assert post(sandbox, key="another").json()["id"] != made["id"]
    body = {"type": "kyb_approve", "applicant_id": made["application_id"], "simulation_id": "sim_1"}
    assert sandbox.send("POST", POSTS[1], body, idempotency_key=KEY).status == 200


def test_after_24_hours_the_key_is_new_again(sandbox):
    first = post(sandbox)
    sandbox.now += 24 * 3600 - 1
    assert post(sandbox).body == first.body
    sandbox.now += 1
    assert post(sandbox).body != first.body
    assert len(list(sandbox.world.namesakes("usr_1"))) == 2


def test_the_window_is_a_setting():
    sandbox = Sandbox(idempotency_window_s=10)
    first = post(sandbox)
    sandbox.now += 10
    assert post(sandbox).body != first.body


def test_an_invalid_request_does_not_use_the_key_up(sandbox):
    assert post(sandbox, {"name": "ab"}).status == 400
    assert post(sandbox).status == 201


@pytest.mark.parametrize("kept", [True, False])
def test_an_operations_own_refusal_is_kept_unless_told(kept):
    sandbox = Sandbox(replay_errors=kept, duplicate_external_id="conflict")
    sandbox.create()
    assert post(sandbox).status == 409
    sandbox.world.settings.duplicate_external_id = "allow"
    assert post(sandbox).status == (409 if kept else 201)


def test_what_says_nothing_about_the_request_is_not_kept():
    sandbox = Sandbox(key_limit_per_minute=1, customer_limit=1)
    sandbox.create()
    assert post(sandbox).status == 429
    sandbox.now += 60
    assert post(sandbox).status == 507
    sandbox.now += 60
    sandbox.world.settings.customer_limit = 2
    assert post(sandbox).status == 201


def test_an_injected_error_is_not_kept(sandbox):
    assert post(sandbox, x_sandbox_error_status="409").status == 409
    assert post(sandbox).status == 201


def test_a_get_needs_no_key_and_accepts_any(sandbox):
    assert sandbox.send("GET", "/customers", idempotency_key="nonsense").status == 200


def test_the_oldest_answers_are_forgotten_when_there_are_too_many():
    sandbox = Sandbox(idempotency_limit=2)
    first = [post(sandbox, idempotency_key=uuid(number)).json()["id"] for number in range(3)]
    again = [post(sandbox, idempotency_key=uuid(number)).json()["id"] for number in (2, 1, 0)]
    assert again[:2] == [first[2], first[1]]
    assert again[2] != first[0]
