"""Customers are created and shown as the create customer page says."""

import orjson
import pytest
from kyb_mock._state import freeze, thaw
from kyb_mock._texts import one_text

from .sandbox import ACME, BEGIN, Sandbox, code_of

DAY_NS = 24 * 3600 * 10**9


def test_a_new_customer_is_answered_with_its_application(sandbox):
    made = sandbox.create()
    assert len(made["id"]) == len(made["application_id"]) == 27
    assert made["kyb_links"] == []
    assert made["application_url"].startswith(f"https://apply.dakota.com/applications/{made['application_id']}?token=")
    assert made["application_expires_at"] == int(BEGIN) * 10**9 + 30 * DAY_NS
    assert list(sandbox.world.customers) == [made["id"]]


def test_a_new_customer_is_pending(sandbox):
    made = sandbox.create()
    shown = sandbox.customer(made)
    assert {name: shown[name] for name in ACME} == ACME
    assert (shown["kyb_status"], shown["kyc_status"], shown["application_status"]) == ("pending",) * 3
    assert "decision" not in shown
    assert shown["application_url"] == made["application_url"]
    assert shown["created_at"] == shown["updated_at"] == int(BEGIN)


def test_its_creation_is_an_event(sandbox):
    made = sandbox.create()
    (event,) = sandbox.world.events
    assert event.type == "customer.created"
    assert event.object == {"customer_id": made["id"], "name": ACME["name"], "customer_type": "business"}


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"name": "ab"}, "name", "invalid_length"),
        ({"name": "x" * 101}, "name", "invalid_length"),
        ({"name": "    "}, "name", "invalid_format"),
        ({"name": 7}, "name", "invalid_type"),
        ({"name": None}, "name", "invalid_type"),
        ({"customer_type": "company"}, "customer_type", "invalid_value"),
        ({"external_id": 7}, "external_id", "invalid_type"),
        ({"sub_client_id": "short"}, "sub_client_id", "invalid_format"),
        ({"sub_client_id": "0" * 27}, "sub_client_id", "invalid_value"),
        ({"is_sub_client": "yes"}, "is_sub_client", "invalid_type"),
    ],
)
def test_a_wrong_member_is_named(sandbox, change, field, code):
    answer = sandbox.send("POST", "/customers", ACME | change)
    assert (answer.status, code_of(answer)) == (400, "invalid-request")
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [(field, code)]
    assert not sandbox.world.customers


def test_every_missing_member_is_named(sandbox):
    answer = sandbox.send("POST", "/customers", {})
    assert {(error["field"], error["code"]) for error in answer.json()["errors"]} == {
        ("name", "required"),
        ("customer_type", "required"),
    }


def test_no_value_is_repeated_in_an_error(sandbox):
    answer = sandbox.send("POST", "/customers", {"name": "x" * 101, "customer_type": "a-secret"})
    assert b"xxx" not in answer.body
    assert b"a-secret" not in answer.body


def test_a_customer_of_a_sub_client_shows_it(sandbox):
    parent = sandbox.create(name="Acme Holding", is_sub_client=True)
    shown = sandbox.customer(sandbox.create(sub_client_id=parent["id"]))
    assert (shown["sub_client_id"], shown["sub_client_name"]) == (parent["id"], "Acme Holding")
    assert sandbox.customer(parent)["is_sub_client"] is True


def test_a_sub_client_has_no_sub_client(sandbox):
    parent = sandbox.create(is_sub_client=True)
    assert (
        sandbox.send("POST", "/customers", ACME | {"sub_client_id": parent["id"], "is_sub_client": True}).status == 400
    )


def test_an_ordinary_customer_is_no_sub_client(sandbox):
    ordinary = sandbox.create()
    assert sandbox.send("POST", "/customers", ACME | {"sub_client_id": ordinary["id"]}).status == 400


def test_an_external_id_may_be_used_twice_unless_told(sandbox):
    assert sandbox.create()["id"] != sandbox.create()["id"]
    sandbox.world.settings.duplicate_external_id = "conflict"
    assert sandbox.send("POST", "/customers", ACME).status == 409
    assert sandbox.create(external_id="usr_2")


def test_an_unknown_customer_is_404_and_a_malformed_id_400(sandbox):
    assert sandbox.send("GET", "/customers/" + "0" * 27).status == 404
    assert sandbox.send("GET", "/customers/cus_123").status == 400


def test_a_full_mock_says_so_and_loses_nobody():
    sandbox = Sandbox(customer_limit=1)
    made = sandbox.create()
    answer = sandbox.send("POST", "/customers", ACME)
    assert (answer.status, code_of(answer)) == (507, "mock-is-full")
    assert list(sandbox.world.customers) == [made["id"]]


def test_nothing_personal_or_secret_shows_in_a_repr(sandbox):
    made = sandbox.create()
    text = repr((sandbox.world, sandbox.world.customers, sandbox.world.applications, list(sandbox.world.events)))
    assert "Acme" not in text
    assert made["application_url"].split("token=")[1] not in text


def test_many_customers_of_one_external_id_are_found_exported_and_taken_in_again():
    sandbox = Sandbox()
    made = [sandbox.create()["id"] for _ in range(300)]
    assert [one.id for one in sandbox.world.namesakes("usr_1")] == made[::-1]
    copy = thaw(orjson.loads(orjson.dumps(freeze(sandbox.world))), sandbox.world)
    assert [one.id for one in copy.namesakes("usr_1")] == made[::-1]
    assert all(copy.customers[one.id] is one for one in copy.namesakes("usr_1"))


def test_what_many_requests_say_is_kept_once(sandbox):
    made = [sandbox.create(external_id=f"usr_{number}") for number in range(2)]
    first, second = (sandbox.world.customers[one["id"]] for one in made)
    assert first.name is second.name
    assert first.customer_type is second.customer_type
    logged, again = sandbox.world.log
    assert logged.path is again.path
    (key, _, path, _), (same_key, _, same_path, _) = sandbox.world.stored_answers
    assert (key, path) == ("key key-1", "/customers")
    assert key is same_key
    assert path is same_path


def test_a_long_text_is_not_remembered_once_nobody_has_it():
    text = "x" * 10_000
    assert one_text(text) is text
    assert one_text("x" * 10_000) is not text
