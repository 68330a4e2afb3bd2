"""The list of customers: each filter, each order, and pages that show each customer once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_mock import Request, handle

from .sandbox import BEGIN, Sandbox

ORDERS = ["application_status", "created_at", "customer_type", "id", "kyb_status", "kyc_status", "name"]


@pytest.fixture(scope="module")
def sandbox():
    sandbox = Sandbox(auto_approve_s=None)
    sandbox.create(name="Zeta", external_id="usr_z")
    sandbox.now += 60
    sandbox.create(name="Acme", external_id="usr_a", customer_type="individual")
    sandbox.now += 60
    parent = sandbox.create(name="Holding", external_id="usr_h", is_sub_client=True)
    sandbox.simulate("kyb_approve", parent)
    child = sandbox.create(name="Möller & Söhne", external_id="usr_m", sub_client_id=parent["id"])
    sandbox.simulate("kyb_reject", child, "sim_2")
    return sandbox


def names(sandbox, **query):
    answer = sandbox.send("GET", "/customers", query=query)
    assert answer.status == 200, answer.body
    return [customer["name"] for customer in answer.json()["data"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["Acme", "Holding", "Möller & Söhne", "Zeta"]),
        ({"external_id": "usr_a"}, ["Acme"]),
        ({"external_id": "usr"}, []),
        ({"external_id": ""}, []),
        ({"search": "SÖHNE"}, ["Möller & Söhne"]),
        ({"search": "usr_z"}, ["Zeta"]),
        ({"kyb_status": "active"}, ["Holding"]),
        ({"kyb_statuses": "active, frozen"}, ["Holding"]),
        ({"kyb_statuses": "nonsense"}, []),
        ({"kyc_statuses": "approved,rejected"}, ["Holding", "Möller & Söhne"]),
        ({"application_statuses": "declined"}, ["Möller & Söhne"]),
        ({"is_sub_client": "true"}, ["Holding"]),
        ({"is_sub_client": "false", "kyb_status": "pending"}, ["Acme", "Möller & Söhne", "Zeta"]),
        ({"created_at_from": "2027-01-15T08:01:00Z"}, ["Acme", "Holding", "Möller & Söhne"]),
        ({"created_at_to": "2027-01-15t09:01:00+01:00"}, ["Acme", "Zeta"]),
        ({"created_at_to": "2026-12-31T23:59:60Z"}, []),
        ({"sort_dir": "desc"}, ["Zeta", "Möller & Söhne", "Holding", "Acme"]),
        ({"sort_by": "created_at", "limit": 2}, ["Zeta", "Acme"]),
        ({"sort_by": "created_at", "sort_dir": "desc", "kyb_status": "active"}, ["Holding"]),
        ({"unknown": "parameter"}, ["Acme", "Holding", "Möller & Söhne", "Zeta"]),
    ],
)
def test_filters_and_orders(sandbox, query, expected):
    assert BEGIN == 1_800_000_000  # 2027-01-15T08:00:00Z
    assert names(sandbox, **query) == expected


def test_the_customers_of_a_sub_client(sandbox):
    (parent,) = sandbox.send("GET", "/customers", query={"is_sub_client": "true"}).json()["data"]
    assert names(sandbox, sub_client_id=parent["id"]) == ["Möller & Söhne"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"limit": 0}, "limit"),
        ({"limit": 101}, "limit"),
        ({"limit": "many"}, "limit"),
        ({"limit": "1.0"}, "limit"),
        ({"limit": "9" * 400}, "limit"),
        ({"kyb_status": "approved"}, "kyb_status"),
        ({"is_sub_client": "maybe"}, "is_sub_client"),
        ({"sort_by": "age"}, "sort_by"),
        ({"sort_dir": "up"}, "sort_dir"),
        ({"starting_after": "short"}, "starting_after"),
        ({"starting_after": "0" * 27}, "starting_after"),
        ({"ending_before": "0" * 27, "starting_after": "0" * 27}, "ending_before"),
        ({"created_at_from": "yesterday"}, "created_at_from"),
        ({"created_at_from": "0000-01-01T00:00:00Z"}, "created_at_from"),
    ],
)
def test_a_wrong_parameter_is_named(sandbox, query, field):
    answer = sandbox.send("GET", "/customers", query=query)
    assert answer.status == 400
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_a_parameter_given_twice_is_refused(sandbox):
    twice = Request("GET", "/customers", b"limit=1&%6cimit=2", {b"x-api-key": b"key"})
    assert handle(sandbox.world, twice, sandbox.now).status == 400


def test_a_cursor_that_no_longer_matches_still_marks_its_place():
    sandbox = Sandbox(auto_approve_s=None)
    made = [sandbox.create(name=name, external_id=name) for name in ("Anna", "Bert", "Carl")]
    sandbox.simulate("kyb_approve", made[1])
    after = {"kyb_status": "pending", "starting_after": made[1]["id"]}
    before = {"kyb_status": "pending", "ending_before": made[1]["id"]}
    assert (names(sandbox, **after), names(sandbox, **before)) == (["Carl"], ["Anna"])


def walk(sandbox, query):
    """Return the ids of all pages, from the first to the last."""
    pages: list[list[str]] = []
    cursor: dict[str, str] = {}
    while True:
        page = sandbox.send("GET", "/customers", query=query | cursor).json()
        pages.append([customer["id"] for customer in page["data"]])
        meta = page["meta"]
        assert meta["total_count"] == len(sandbox.world.customers)
        assert meta["has_more_before"] is (len(pages) > 1)
        if not meta["has_more_after"]:
            return pages
        cursor = {"starting_after": pages[-1][-1]}


@given(
    named=st.lists(st.sampled_from(["Anna", "Bert", "Carl"]), min_size=1, max_size=12),
    limit=st.integers(1, 5),
    order=st.sampled_from(ORDERS),
    direction=st.sampled_from(["asc", "desc"]),
)
def test_pages_show_each_customer_once_in_both_directions(named, limit, order, direction):
    sandbox = Sandbox(auto_approve_s=None, token_limit_per_hour=None)
    for name in named:
        sandbox.now += 0.4
        sandbox.create(name=name)
    query = {"limit": limit, "sort_by": order, "sort_dir": direction}
    forward = walk(sandbox, query)
    everything = [one for page in forward for one in page]
    assert sorted(everything) == sorted(sandbox.world.customers)

    last = {"ending_before": everything[-1]}
    backward = sandbox.send("GET", "/customers", query=query | {"limit": 100} | last).json()
    assert [customer["id"] for customer in backward["data"]] == everything[:-1]
    assert (backward["meta"]["has_more_before"], backward["meta"]["has_more_after"]) == (False, True)
    page = sandbox.send("GET", "/customers", query=query | last).json()
    assert [customer["id"] for customer in page["data"]] == everything[:-1][-limit:]
    assert page["meta"]["has_more_before"] is (len(everything) - 1 > limit)
