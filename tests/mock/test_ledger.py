"""Decisions of the ledger in openapi/README.md that the mock holds, and no test of one of its parts does."""

import pytest

from .sandbox import ACME


@pytest.mark.parametrize(
    ("body", "types"),
    [
        ({}, ["customer.created", "customer.created"]),
        ({"global": True, "event_types": ["customer.updated"]}, ["customer.created", "customer.created"]),
        ({"event_types": ["customer.updated"]}, []),
    ],
)
def test_a_target_that_names_no_types_gets_all(sandbox, body, types):
    target = sandbox.send("POST", "/webhooks/targets", {"url": "https://hooks.acme.com/dakota", **body})
    assert target.status == 201, target.body
    sandbox.create()
    sandbox.create()
    assert [delivery.event.type for delivery in sandbox.world.deliveries] == types


def test_a_customer_cannot_be_moved_to_another_sub_client(sandbox):
    made = sandbox.create()
    for value in (None, sandbox.create(is_sub_client=True)["id"]):
        answer = sandbox.send("PATCH", f"/customers/{made['id']}/sub-client", {"sub_client_id": value})
        assert answer.status == 400


@pytest.mark.parametrize(("value", "status"), [(False, 201), (True, 400)])
def test_false_beside_a_sub_client_is_harmless_and_true_is_not(sandbox, value, status):
    parent = sandbox.create(is_sub_client=True)
    body = ACME | {"sub_client_id": parent["id"], "is_sub_client": value}
    assert sandbox.send("POST", "/customers", body).status == status


def test_a_withdrawal_answers_without_a_body(sandbox):
    made = sandbox.create()
    path = f"/customers/{made['id']}/applications/{made['application_id']}/withdraw"
    answer = sandbox.send("POST", path, {})
    assert (answer.status, answer.body) == (200, b"")
